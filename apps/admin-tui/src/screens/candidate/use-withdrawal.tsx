import type { CandidateView } from '@delibere/core'
import { Box } from 'ink'
import { useState } from 'react'
import type { Binding } from '../../parts/bindings.ts'
import type { Question } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useProgram } from '../../program.ts'
import { explainRefusal } from '../../words.ts'

/** Withdrawing a candidate, with a reason if there is one, and taking them back in. */
export function useWithdrawal(view: CandidateView | null): {
  readonly keys: readonly Binding[]
  readonly question: Question | null
} {
  const { client, say } = useProgram()
  const [reason, setReason] = useState<string | null>(null)
  if (!view) return { keys: [], question: null }
  const candidateId = view.candidate.id
  const was = view.candidate.withdrawn
  const withdraw = async () => {
    const given = reason?.trim() || null
    setReason(null)
    const answer = await client.order({ type: 'candidate.withdraw', candidateId, reason: given })
    say(
      answer.ok
        ? {
            tone: 'good',
            text: `La candidature de ${view.name} est retirée.`,
            undo: { type: 'candidate.reinstate', candidateId },
          }
        : { tone: 'bad', text: explainRefusal(answer.error) },
    )
  }
  const reinstate = async () => {
    const answer = await client.order({ type: 'candidate.reinstate', candidateId })
    const undo = { type: 'candidate.withdraw', candidateId, reason: was?.reason ?? null } as const
    say(
      answer.ok
        ? { tone: 'good', text: `La candidature de ${view.name} est reprise.`, undo }
        : { tone: 'bad', text: explainRefusal(answer.error) },
    )
  }
  const question: Question | null =
    reason === null
      ? null
      : {
          title: `Retirer la candidature de ${view.name}\u202F?`,
          text: 'Le dossier reste, et la candidature peut être reprise. Motif (facultatif)\u00A0:',
          keys: [
            { keys: ['return'], says: 'retirer', run: withdraw },
            { keys: ['escape'], says: 'ne rien faire', run: () => setReason(null) },
          ],
          body: ({ width }) => (
            <Box height={1}>
              <TextField
                value={reason}
                onChange={setReason}
                active
                width={width}
                example="(par exemple\u00A0: a changé d’emploi)"
              />
            </Box>
          ),
        }
  const key: Binding = was
    ? { keys: ['r'], says: 'reprendre la candidature', run: reinstate }
    : { keys: ['r'], says: 'retirer', run: () => setReason('') }
  return { keys: [key], question }
}
