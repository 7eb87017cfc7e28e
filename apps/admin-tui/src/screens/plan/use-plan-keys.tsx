import { counted, nbsp } from '@delibere/core/fr'
import { useState } from 'react'
import type { Binding } from '../../parts/bindings.ts'
import type { Question } from '../../parts/dialog.tsx'
import { useProgram } from '../../program.ts'
import { useConfirming } from './use-confirming.tsx'
import { useKeeping } from './use-keeping.tsx'
import type { PlanInHand, PlanSearch } from './use-plan.ts'

/** Seconds a search takes, by key. */
const lengths = [
  ['1', 10],
  ['2', 60],
  ['3', 600],
] as const

/** What can be done with the plan as a whole: propose, stop, keep, open, confirm, undo. */
export function usePlanKeys(
  inHand: PlanInHand,
  search: PlanSearch,
): { readonly keys: readonly Binding[]; readonly question: Question | null } {
  const { open } = useProgram()
  const [asking, setAsking] = useState(false)
  const keeping = useKeeping(inHand)
  const confirming = useConfirming(inHand)
  const { desk, state, board, view } = inHand
  const again = state.scope === 'again'
  const begin = (seconds: number) => {
    setAsking(false)
    void search.start(seconds)
  }
  const obstacles = (board?.remarks ?? []).filter(({ blocking }) => blocking).map(({ sentence }) => sentence)
  const proposing: Question = {
    title: state.plan ? 'Chercher un meilleur planning' : 'Proposer un planning',
    text: 'Le planning apparaît tout de suite et s’améliore sous vos yeux. On peut arrêter à tout moment\u00A0: le meilleur trouvé reste. Rien n’est créé avant que vous confirmiez.',
    keys: [
      ...lengths.map(([key, seconds]) => ({
        keys: [key],
        says: `chercher ${seconds < 60 ? counted(seconds, 'seconde') : counted(seconds / 60, 'minute')} au plus`,
        run: () => begin(seconds),
      })),
      {
        keys: ['a'],
        says: again ? 'laisser les séances déjà prévues' : 'replanifier aussi les séances à venir, le moins possible',
        run: () => desk.change({ scope: again ? 'new' : 'again', plan: null, run: null, draft: null }),
      },
      { keys: ['escape'], says: 'revenir', run: () => setAsking(false) },
    ],
  }
  const keys: readonly Binding[] = [
    search.searching
      ? { keys: ['s'], says: 'arrêter', run: () => void search.stop() }
      : { keys: ['p'], says: 'proposer', run: () => setAsking(true) },
    ...(view
      ? [
          // What is read before it is confirmed must not change under one's eyes.
          ...(search.searching ? [] : [{ keys: ['v'], says: 'confirmer', run: confirming.ask }]),
          { keys: ['k'], says: 'garder', run: keeping.ask },
          { keys: ['m'], says: 'charges des jurés', run: () => open({ screen: 'plan-jurors' }), quiet: true },
          { keys: ['z'], says: 'annuler le dernier changement', run: desk.undo, quiet: true },
          { keys: ['y'], says: 'le rétablir', run: desk.redo, quiet: true },
        ]
      : []),
    { keys: ['c'], says: 'calendrier', run: () => open({ screen: 'plan-calendar' }) },
    { keys: ['x'], says: 'à voir', run: () => open({ screen: 'plan-out' }) },
    { keys: ['o'], says: 'projets gardés', run: () => open({ screen: 'plan-drafts' }), quiet: view !== null },
  ]
  const toSettle: Question = {
    title: 'Rien ne peut être proposé',
    text: `À régler d’abord${nbsp}: ${obstacles.join(' ')}`,
    keys: [{ keys: ['escape'], says: 'revenir', run: () => setAsking(false) }],
  }
  if (asking && obstacles.length > 0) return { keys, question: toSettle }
  return { keys, question: asking ? proposing : (keeping.question ?? confirming.question) }
}
