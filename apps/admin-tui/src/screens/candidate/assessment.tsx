import { type CandidateId, type DomainCode, type Framework, type FrameworkRef, ok } from '@delibere/core'
import { counted } from '@delibere/core/fr'
import { useState } from 'react'
import { type AssessmentDraft, assessmentOf, draftOf, emptyAssessment } from '../../assessment-form.ts'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { AssessmentPart } from './assessment-part.tsx'
import { OfFramework, type OfFrameworkProps } from './of-framework.tsx'
import { PartScreen } from './part-screen.tsx'
import { type PartForm, usePart } from './use-part.ts'

interface Props {
  readonly candidateId: CandidateId
}

/** Enters the workplace assessment (C2) as the booklet has it: who evaluated, then domain by domain. */
export const Assessment = ({ candidateId }: Props) => (
  <OfFramework candidateId={candidateId} part="assessment" entering={Entering} />
)

function Entering({ view, framework, at }: OfFrameworkProps) {
  const { back } = useProgram()
  const { typed, change, save, draft, trouble } = usePart(view, formOf(view.name, framework, at))
  const [part, setPart] = useState<DomainCode | 'evaluators' | null>(null)
  if (part !== null) {
    return (
      <AssessmentPart part={part} framework={framework} typed={typed} change={change} onDone={() => setPart(null)} />
    )
  }
  const rows = ['evaluators' as const, ...framework.domains.map(({ code }) => code)].map((one) => ({
    key: one,
    says: titleOf(one, framework),
    holds: summaryOf(one, typed),
    edit: () => setPart(one),
  }))
  return (
    <PartScreen
      title={`${titles.assessment}\u00A0: ${view.name}`}
      rows={rows}
      save={async () => (await save()) && back()}
      draft={draft}
      trouble={trouble}
    />
  )
}

const formOf = (name: string, framework: Framework, at: FrameworkRef): PartForm<AssessmentDraft> => ({
  title: titles.assessment,
  draftOf: ({ assessment }) => draftOf(assessment ?? emptyAssessment(at), framework),
  read: (draft) => {
    const read = assessmentOf(draft, at)
    return read.ok ? ok({ part: 'assessment', content: read.value }) : read
  },
  former: ({ assessment }) => assessment && { part: 'assessment', content: assessment },
  done: `L’évaluation en entreprise de ${name} est enregistrée.`,
})

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
