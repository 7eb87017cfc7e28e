import {
  type AdmissibilityRequest,
  type CandidateId,
  type CandidateView,
  type ExperienceSequence,
  experienceFound,
  type Regulation,
} from '@delibere/core'
import { activityWords, formatExperience, formatShortDate } from '@delibere/core/fr'
import { Box } from 'ink'
import { useState } from 'react'
import { emptySequence, type SequenceDraft, sequenceOf, typedSequence } from '../../sequence-form.ts'
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
import { SequenceForm } from './sequence-form.tsx'
import { useCandidate } from './use-candidate.ts'

interface Props {
  readonly candidateId: CandidateId
}

/** Enters the experience of a VAE request, shows what it comes to as one types, and records the decision (C4). */
export function ExperienceScreen({ candidateId }: Props) {
  const { client, freshness } = useProgram()
  const { value: view, refusal } = useCandidate(candidateId)
  const settings = useAnswer(() => client.regulation(), freshness)
  const setting = settings.value?.find(({ name }) => name === 'admissibility')
  if (!view || !setting) return <Waiting title={titles.experience} refusal={refusal ?? settings.refusal} />
  return <Entering key={view.fileVersion} view={view} admissibility={setting.value as Regulation['admissibility']} />
}

interface EnteringProps {
  readonly view: CandidateView
  readonly admissibility: Regulation['admissibility']
}

function Entering({ view, admissibility }: EnteringProps) {
  const { client, today, say } = useProgram()
  const { name, file, fileVersion, candidate } = view
  const given = file.admissibility
  const draft = useDraft<{ version: number; request: Pick<AdmissibilityRequest, 'requestedOn' | 'sequences'> }>(
    `${titles.experience} ${name}`,
    {
      version: fileVersion,
      request: given ?? { requestedOn: candidate.registeredOn, sequences: [] },
    },
    `experience ${candidate.id}`,
  )
  const [editing, setEditing] = useState<{ readonly place: number; readonly typed: SequenceDraft } | null>(null)
  const [trouble, setTrouble] = useState('')
  const { request, version } = draft.value
  const selection = useSelection(request.sequences.length, 8)
  const put = (sequences: readonly ExperienceSequence[]) =>
    draft.change({ request: { ...request, sequences: [...sequences] } })
  const save = async () => {
    const content = { requestedOn: request.requestedOn, sequences: request.sequences }
    const entered = { part: 'admissibility', content } as const
    const answer = await client.order({ type: 'file.enter', candidateId: candidate.id, version, entered })
    if (!answer.ok) {
      if (answer.error.code === 'changed-meanwhile') draft.change({ version: answer.error.version })
      return setTrouble(explainRefusal(answer.error))
    }
    draft.clear()
    setTrouble('')
    say({ tone: 'good', text: 'L’expérience est enregistrée.' })
  }
  const decide = async (decision: 'admissible' | 'inadmissible') => {
    const answer = await client.order({ type: 'admissibility.decide', candidateId: candidate.id, decision, on: today })
    setTrouble(answer.ok ? '' : explainRefusal(answer.error))
    if (answer.ok)
      say({ tone: 'good', text: decision === 'admissible' ? 'Demande recevable.' : 'Demande non recevable.' })
  }
  if (editing) {
    return (
      <SequenceForm
        typed={editing.typed}
        onDone={(typed) => {
          const read = typed && typedSequence(typed)
          if (read?.ok) put(request.sequences.toSpliced(editing.place, 1, read.value))
          setEditing(null)
        }}
      />
    )
  }
  const found = experienceFound(request, { admissibility })
  const decision = given?.decision
  const chosen = request.sequences[selection.index]
  const place = selection.index
  const keys = [
    { keys: ['n'], says: 'ajouter', run: () => setEditing({ place: request.sequences.length, typed: emptySequence }) },
    ...(chosen
      ? [
          { keys: ['return'], says: 'modifier', run: () => setEditing({ place, typed: sequenceOf(chosen) }) },
          { keys: ['d'], says: 'enlever', run: () => put(request.sequences.toSpliced(place, 1)) },
        ]
      : []),
    { keys: ['ctrl+s'], says: 'enregistrer', run: save },
    { keys: ['v'], says: 'recevable', run: () => void decide('admissible') },
    { keys: ['x'], says: 'non recevable', run: () => void decide('inadmissible') },
    ...selection.bindings,
  ]
  const summary = [
    `Demande du ${formatShortDate(request.requestedOn)}\u00A0: compte ce qui est entre le ${formatShortDate(found.since)} et ce jour.`,
    `Total\u00A0: ${formatExperience(found.total)}, pour ${formatExperience(found.required)} demandés.`,
    found.missing ? `Il manque ${formatExperience(found.missing)}.` : 'La durée demandée est atteinte.',
    decision
      ? `Décision du ${formatShortDate(decision.on)}\u00A0: ${decision.admissible ? 'recevable' : 'non recevable'}.`
      : 'Pas encore de décision.',
  ]
  return (
    <Screen title={`${titles.experience}\u00A0: ${name}`} keys={keys}>
      {({ width }) => (
        <>
          <Table
            columns={columns}
            width={width}
            items={request.sequences}
            selection={selection}
            height={8}
            keyOf={(one) => JSON.stringify(one)}
          />
          <Box flexDirection="column" paddingX={2} paddingTop={1}>
            <Lines text={summary.join('\n')} width={width - 4} />
            <Lines text={trouble} width={width - 4} tone="bad" most={3} />
          </Box>
        </>
      )}
    </Screen>
  )
}

const columns: readonly Column<ExperienceSequence>[] = [
  { heading: 'Du', width: 11, cell: ({ from }) => formatShortDate(from) },
  { heading: 'Au', width: 11, cell: ({ until }) => (until ? formatShortDate(until) : 'en cours') },
  { heading: 'Activité', width: 13, cell: ({ activity }) => activityWords[activity] },
  { heading: 'Poste', share: 1, cell: ({ title }) => title },
  { heading: 'Organisme', share: 1, cell: ({ organisation }) => organisation },
]
