import type { CandidateView } from '@delibere/core'
import type { Binding } from '../../parts/bindings.ts'
import type { Question } from '../../parts/dialog.tsx'
import { useProgram } from '../../program.ts'
import { useTypedAnswer } from '../../use-typed-answer.tsx'
import { explainRefusal } from '../../words.ts'

/** Withdrawing a candidate, with a reason if there is one, and taking them back in. */
export function useWithdrawal(view: CandidateView | null): {
  readonly keys: readonly Binding[]
  readonly question: Question | null
} {
  const { client, say } = useProgram()
  const { question, ask } = useTypedAnswer()
  if (!view) return { keys: [], question: null }
  const candidateId = view.candidate.id
  const was = view.candidate.withdrawn
  const withdraw = async (reason: string) => {
    const answer = await client.order({ type: 'candidate.withdraw', candidateId, reason: reason.trim() || null })
    if (!answer.ok) return explainRefusal(answer.error)
    const undo = { type: 'candidate.reinstate', candidateId } as const
    say({ tone: 'good', text: `La candidature de ${view.name} est retirée.`, undo })
    return null
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
  const askToWithdraw = () =>
    ask({
      title: `Retirer la candidature de ${view.name}\u202F?`,
      text: 'Le dossier reste, et la candidature peut être reprise. Motif (facultatif)\u00A0:',
      says: 'retirer',
      take: withdraw,
      example: '(par exemple\u00A0: a changé d’emploi)',
    })
  const key: Binding = was
    ? { keys: ['r'], says: 'reprendre la candidature', run: reinstate }
    : { keys: ['r'], says: 'retirer', run: askToWithdraw }
  return { keys: [key], question }
}
