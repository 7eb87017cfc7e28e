import {
  type CandidateId,
  type DomainCode,
  type FrameworkRef,
  type Framework,
  type WorkplaceAssessment,
} from '@delibere/core'
import { counted } from '@delibere/core/fr'
import { useState } from 'react'
import { type AssessmentDraft, assessmentOf, draftOf, emptyAssessment } from '../../assessment-form.ts'
import { useArea } from '../../parts/area.ts'
import { Lines } from '../../parts/lines.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { useAnswer } from '../../use-answer.ts'
import { useDraft } from '../../use-draft.ts'
import { explainRefusal } from '../../words.ts'
import { Waiting } from '../waiting.tsx'
import { AssessmentPart } from './assessment-part.tsx'
import { useCandidate } from './use-candidate.ts'

interface Props {
  readonly candidateId: CandidateId
}

/** Enters the workplace assessment (C2) as the booklet has it: who evaluated, then domain by domain. */
export function Assessment({ candidateId }: Props) {
  const { client } = useProgram()
  const { value: view, refusal } = useCandidate(candidateId)
  const ref = view?.file.assessment?.framework ?? view?.framework ?? null
  const framework = useAnswer(
    () => client.framework(ref ?? { certificate: 'AC', version: '0' }),
    ref ? `${ref.certificate}@${ref.version}` : null,
  )
  if (!view || !framework.value || !ref)
    return <Waiting title={titles.assessment} refusal={refusal ?? (ref ? framework.refusal : null)} />
  const { name, fileVersion, file } = view
  return (
    <Entering
      candidateId={candidateId}
      name={name}
      fileVersion={fileVersion}
      framework={framework.value}
      at={ref}
      given={file.assessment}
    />
  )
}

interface EnteringProps {
  readonly candidateId: CandidateId
  readonly name: string
  readonly fileVersion: number
  readonly framework: Framework
  readonly at: FrameworkRef
  readonly given: WorkplaceAssessment | null
}

function Entering({ candidateId, name, fileVersion, framework, at, given }: EnteringProps) {
  const { client, back, say } = useProgram()
  const draft = useDraft<{ version: number; typed: AssessmentDraft }>(
    `${titles.assessment} ${name}`,
    {
      version: fileVersion,
      typed: draftOf(given ?? emptyAssessment(at), framework),
    },
    `assessment ${candidateId}`,
  )
  const [part, setPart] = useState<DomainCode | 'evaluators' | null>(null)
  const [trouble, setTrouble] = useState('')
  const { typed, version } = draft.value
  const parts = ['evaluators' as const, ...framework.domains.map(({ code }) => code)]
  const selection = useSelection(parts.length, parts.length)
  const { width } = useArea()
  const save = async () => {
    const read = assessmentOf(typed, at)
    if (!read.ok) return setTrouble(read.error)
    const entered = { part: 'assessment', content: read.value } as const
    const answer = await client.order({ type: 'file.enter', candidateId, version, entered })
    if (!answer.ok) {
      // What was typed stays; asked again, it is saved over what the other has saved.
      if (answer.error.code === 'changed-meanwhile') draft.change({ version: answer.error.version })
      return setTrouble(explainRefusal(answer.error))
    }
    draft.clear()
    back()
    say({ tone: 'good', text: `L’évaluation en entreprise de ${name} est enregistrée.` })
  }
  if (part !== null) {
    return (
      <AssessmentPart
        part={part}
        framework={framework}
        typed={typed}
        change={(to) => draft.change({ typed: to })}
        onDone={() => setPart(null)}
      />
    )
  }
  const chosen = parts[selection.index]
  const keys = [
    ...(chosen ? [{ keys: ['return'], says: 'saisir', run: () => setPart(chosen) }] : []),
    { keys: ['ctrl+s'], says: 'enregistrer', run: save },
    ...selection.bindings,
  ]
  const columns: readonly Column<(typeof parts)[number]>[] = [
    { heading: 'Partie', share: 3, cell: (one) => titleOf(one, framework) },
    { heading: 'Ce qui est saisi', share: 2, cell: (one) => summaryOf(one, typed) },
  ]
  return (
    <Screen title={`${titles.assessment}\u00A0: ${name}`} keys={keys}>
      {() => (
        <>
          <Table
            columns={columns}
            width={width}
            items={parts}
            selection={selection}
            height={parts.length}
            keyOf={(one) => one}
          />
          <Lines text={trouble} width={width - 2} tone="bad" most={4} />
        </>
      )}
    </Screen>
  )
}

const titleOf = (part: DomainCode | 'evaluators', { domains }: Framework): string =>
  part === 'evaluators'
    ? 'Évaluateurs et signature'
    : `${part} ${domains.find(({ code }) => code === part)?.title ?? ''}`

const mastery = { '': 'à saisir', yes: 'maîtrisée', no: 'non maîtrisée' } as const

function summaryOf(part: DomainCode | 'evaluators', { evaluators, signedOn, domains }: AssessmentDraft): string {
  if (part === 'evaluators') {
    const named = evaluators.filter(({ name }) => name !== '').length
    return `${counted(named, 'évaluateur')} sur 2${signedOn === '' ? ', non signé' : `, signé le ${signedOn}`}`
  }
  const domain = domains[part]
  const criteria = domain?.criteria.filter((met) => met !== '').length ?? 0
  return `${mastery[domain?.mastered ?? '']}, ${counted(criteria, 'critère renseigné', 'critères renseignés')}`
}
