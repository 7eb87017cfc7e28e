import {
  type AdmissibilityRequest,
  type CandidateId,
  type CandidateView,
  type ExperienceSequence,
  experienceFound,
  ok,
  type Regulation,
} from '@delibere/core'
import { activityWords, formatExperience, formatShortDate } from '@delibere/core/fr'
import { Box } from 'ink'
import { useState } from 'react'
import { emptySequence, type SequenceDraft, sequenceOf } from '../../sequence-form.ts'
import { useArea } from '../../parts/area.ts'
import { Lines } from '../../parts/lines.tsx'
import type { Column } from '../../parts/table.tsx'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { useAnswer } from '../../use-answer.ts'
import { Waiting } from '../waiting.tsx'
import { type PartRow, PartScreen } from './part-screen.tsx'
import { SequenceForm } from './sequence-form.tsx'
import { useCandidate } from './use-candidate.ts'
import { useDecision } from './use-decision.tsx'
import { type PartForm, usePart } from './use-part.ts'

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
  return <Entering view={view} admissibility={setting.value as Regulation['admissibility']} />
}

interface EnteringProps {
  readonly view: CandidateView
  readonly admissibility: Regulation['admissibility']
}

function Entering({ view, admissibility }: EnteringProps) {
  const { name, file, candidate } = view
  const { typed: request, change, save, draft, trouble } = usePart(view, formOf(view))
  const [editing, setEditing] = useState<{ readonly place: number; readonly typed: SequenceDraft } | null>(null)
  const decision = useDecision(view, draft.held)
  const put = (sequences: readonly ExperienceSequence[]) => change({ ...request, sequences: [...sequences] })
  if (editing) {
    return (
      <SequenceForm
        of={candidate.id}
        typed={editing.typed}
        onDone={(sequence) => {
          if (sequence) put(request.sequences.toSpliced(editing.place, 1, sequence))
          setEditing(null)
        }}
      />
    )
  }
  const rows = request.sequences.map((one, place) => ({
    ...one,
    key: JSON.stringify([place, one]),
    says: one.title,
    holds: one.organisation,
    edit: () => setEditing({ place, typed: sequenceOf(one) }),
    remove: () => put(request.sequences.toSpliced(place, 1)),
  }))
  const found = experienceFound(request, { admissibility })
  const decided = file.admissibility?.decision
  const summary = [
    `Demande du ${formatShortDate(request.requestedOn)}\u00A0: compte ce qui est entre le ${formatShortDate(found.since)} et ce jour.`,
    `Total\u00A0: ${formatExperience(found.total)}, pour ${formatExperience(found.required)} demandés.`,
    found.missing ? `Il manque ${formatExperience(found.missing)}.` : 'La durée demandée est atteinte.',
    decided
      ? `Décision du ${formatShortDate(decided.on)}\u00A0: ${decided.admissible ? 'recevable' : 'non recevable'}.`
      : 'Pas encore de décision.',
  ]
  return (
    <PartScreen
      title={`${titles.experience}\u00A0: ${name}`}
      rows={rows}
      columns={columns}
      add={{
        says: 'ajouter',
        run: () => setEditing({ place: request.sequences.length, typed: emptySequence }),
      }}
      save={async () => (await save()) && decision.forget()}
      keys={decision.keys}
      question={decision.question}
      draft={draft}
      trouble={trouble || decision.trouble}
      below={{ lines: 6, content: <Summary text={summary.join('\n')} /> }}
    />
  )
}

function Summary({ text }: { readonly text: string }) {
  const { width } = useArea()
  return (
    <Box flexDirection="column" paddingX={2} paddingTop={1} height={6} flexShrink={0}>
      <Lines text={text} width={width - 4} most={5} />
    </Box>
  )
}

const formOf = ({ candidate }: CandidateView): PartForm<Pick<AdmissibilityRequest, 'requestedOn' | 'sequences'>> => ({
  title: titles.experience,
  draftOf: ({ admissibility }) => ({
    requestedOn: admissibility?.requestedOn ?? candidate.registeredOn,
    sequences: admissibility?.sequences ?? [],
  }),
  read: (content) => ok({ part: 'admissibility', content }),
  former: ({ admissibility: was }) =>
    was && { part: 'admissibility', content: { requestedOn: was.requestedOn, sequences: was.sequences } },
  done: 'L’expérience est enregistrée.',
})

const columns: readonly Column<PartRow & ExperienceSequence>[] = [
  { heading: 'Poste', share: 1, cell: ({ title }) => title },
  { heading: 'Organisme', share: 1, cell: ({ organisation }) => organisation },
  { heading: 'Activité', width: 13, cell: ({ activity }) => activityWords[activity] },
  { heading: 'Du', width: 11, cell: ({ from }) => formatShortDate(from) },
  { heading: 'Au', width: 11, cell: ({ until }) => (until ? formatShortDate(until) : 'en cours') },
]
