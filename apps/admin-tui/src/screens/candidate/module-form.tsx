import type { CandidateId, Framework, FollowedModule } from '@delibere/core'
import { titles } from '../../routes.ts'
import { type ModuleDraft, typedModule } from '../../training-form.ts'
import { EntryForm } from './entry-form.tsx'

interface Props {
  readonly of: CandidateId
  readonly typed: ModuleDraft
  readonly domains: Framework['domains']
  readonly onDone: (module: FollowedModule | null) => void
}

/** A module that was followed, of one domain or of several. */
export const ModuleForm = ({ of, typed: given, domains, onDone }: Props) => (
  <EntryForm
    title={`${titles.training}\u00A0: un module`}
    of={of}
    typed={given}
    read={typedModule}
    onDone={onDone}
    fieldsOf={({ typed, set, text }) => [
      text('title', 'Module'),
      {
        kind: 'one',
        name: 'domain',
        label: 'Domaine',
        value: typed.domain,
        options: [{ value: '', says: 'plusieurs' }, ...domains.map(({ code }) => ({ value: code, says: code }))],
        set: (domain) => set({ domain }),
      },
      text('from', 'Du', 'JJ/MM/AAAA'),
      text('until', 'Au', 'JJ/MM/AAAA, vide\u00A0: un seul jour'),
      text('hours', 'Heures', 'par exemple 10,5'),
    ]}
  />
)
