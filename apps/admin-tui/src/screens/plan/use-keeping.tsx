import { useState } from 'react'
import type { Question } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useProgram } from '../../program.ts'
import { explainRefusal } from '../../words.ts'
import type { PlanInHand } from './use-plan.ts'

/** Keeps the plan under a name: in the place of the one it comes from where the name is the same, else as a new one. */
export function useKeeping({ desk, state }: PlanInHand): {
  readonly ask: () => void
  readonly question: Question | null
} {
  const { client, say } = useProgram()
  const [name, setName] = useState<string | null>(null)
  const keep = async () => {
    const { draft, scope, pins, plan } = state
    if (name === null || name.trim() === '' || !plan) return
    const same = draft !== null && draft.name === name.trim()
    const which = same ? { draftId: draft.id, version: draft.version } : { draftId: null, version: 0 }
    const answer = await client.order({ type: 'plan.keep', ...which, name: name.trim(), scope, pins, plan })
    setName(null)
    if (!answer.ok) return say({ tone: 'bad', text: explainRefusal(answer.error) })
    const drafts = await client.planDrafts()
    const kept = drafts.ok ? drafts.value.find((one) => one.name === name.trim()) : undefined
    desk.change({ draft: kept ? { id: kept.id, version: kept.version, name: kept.name } : null })
    say({ tone: 'good', text: `Le projet ${name.trim()} est gardé.` })
  }
  const question: Question | null =
    name === null
      ? null
      : {
          title: 'Garder ce planning sous un nom',
          text: 'Un projet gardé se retrouve sur tous les postes. Rien n’est créé avant que vous confirmiez.',
          keys: [
            { keys: ['return'], says: 'garder', run: () => void keep() },
            { keys: ['escape'], says: 'revenir', run: () => setName(null) },
          ],
          body: ({ width }) => (
            <TextField value={name} onChange={setName} active width={width} example="Printemps 2027" />
          ),
        }
  return { ask: () => setName(state.draft?.name ?? ''), question }
}
