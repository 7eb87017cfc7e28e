import type { CandidateId, ExperienceSequence } from '@delibere/core'
import { activityWords } from '@delibere/core/fr'
import { titles } from '../../routes.ts'
import { type SequenceDraft, typedSequence } from '../../sequence-form.ts'
import { EntryForm } from './entry-form.tsx'

interface Props {
  readonly of: CandidateId
  readonly typed: SequenceDraft
  readonly onDone: (sequence: ExperienceSequence | null) => void
}

/** One sequence of experience, paid or not. */
export const SequenceForm = ({ of, typed: given, onDone }: Props) => (
  <EntryForm
    title={`${titles.experience}\u00A0: une période`}
    of={of}
    typed={given}
    read={typedSequence}
    onDone={onDone}
    fieldsOf={({ typed, set, text }) => [
      text('title', 'Poste ou activité'),
      text('organisation', 'Organisme'),
      {
        kind: 'one',
        name: 'activity',
        label: 'Activité',
        value: typed.activity,
        options: Object.entries(activityWords).map(([value, says]) => ({ value, says })),
        set: (activity) => set({ activity: activity as SequenceDraft['activity'] }),
      },
      text('from', 'Du', 'JJ/MM/AAAA'),
      text('until', 'Au', 'JJ/MM/AAAA, vide\u00A0: en cours'),
    ]}
  />
)
