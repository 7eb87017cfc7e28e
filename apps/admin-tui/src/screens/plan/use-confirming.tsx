import { noPins } from '@delibere/core'
import { counted } from '@delibere/core/fr'
import { useState } from 'react'
import { Lines } from '../../parts/lines.tsx'
import type { Question } from '../../parts/dialog.tsx'
import { confirmationOf } from '../../plan-board.ts'
import { useProgram } from '../../program.ts'
import { wordsOn } from '../../session-draft.ts'
import { explainRefusal } from '../../words.ts'
import type { PlanInHand } from './use-plan.ts'

/** Makes the sessions of the plan, all or none, once what would change has been read (B5). */
export function useConfirming({ desk, state, board, view }: PlanInHand): {
  readonly ask: () => void
  readonly question: Question | null
} {
  const { client, say, goTo } = useProgram()
  const [asking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const close = () => {
    setAsking(false)
    setTrouble(null)
  }
  if (!asking || !board || !view || !state.plan) return { ask: () => setAsking(true), question: null }
  const confirmation = confirmationOf(board, state.plan)
  if (!confirmation.ok)
    return {
      ask: () => setAsking(true),
      question: {
        title: 'Rien à créer',
        text: confirmation.error,
        keys: [{ keys: ['escape', 'return'], says: 'revenir au planning', run: close }],
      },
    }
  const { lines, ...orders } = confirmation.value
  const confirm = async () => {
    const words = wordsOn(
      orders.sessions.flatMap(({ candidateIds }) => candidateIds),
      state.words,
    )
    const order = {
      type: 'sessions.plan' as const,
      sessions: [...orders.sessions],
      cancels: [...orders.cancels],
      ...words,
    }
    const answer = await client.order(order, { patience: 60_000 })
    if (!answer.ok) return setTrouble(explainRefusal(answer.error))
    if (state.draft) await client.order({ type: 'plan.discard', draftId: state.draft.id })
    close()
    desk.change({ plan: null, run: null, past: [], future: [], draft: null, pins: noPins, words: {} })
    goTo({ screen: 'sessions' })
    say({ tone: 'good', text: `${counted(orders.sessions.length, 'séance créée', 'séances créées')}.` })
  }
  const count = counted(orders.sessions.length, 'séance')
  return {
    ask: () => setAsking(true),
    question: {
      title: trouble
        ? 'Rien n’est créé'
        : `Créer ${count}${orders.cancels.length > 0 ? `, en annuler ${orders.cancels.length}` : ''}\u202F?`,
      text:
        trouble ??
        'Toutes ou aucune, vérifiées sur les registres tels qu’ils sont maintenant. Les convocations peuvent ensuite partir.',
      keys: [
        ...(trouble ? [] : [{ keys: ['return'], says: 'créer les séances', run: () => void confirm() }]),
        { keys: ['escape'], says: 'revenir au planning', run: close },
      ],
      body: ({ width, height }) => (
        <Lines text={trouble ? '' : shortened(lines, height).join('\n')} width={width} most={height} />
      ),
    },
  }
}

/** As many lines as there is room for, the last saying how many more there are. */
const shortened = (lines: readonly string[], height: number): readonly string[] =>
  lines.length <= height ? lines : [...lines.slice(0, height - 1), `… et ${lines.length - height + 1} autres lignes`]
