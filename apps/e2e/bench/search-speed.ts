import { folded } from '@delibere/core'
import { matching } from '../../admin-tui/src/parts/matching.ts'

const typed = 'zoe nom1999'

/** How long the slowest key stroke takes while somebody types a name, in a register of so many; in ms, by run. */
export function measureSearch(count: number, runs: number): readonly number[] {
  const items = Array.from({ length: count }, (_, n) => `${n % 2 ? 'Zoé' : 'Hervé'} Nom${n} Mutuelle Exemple ${n % 60}`)
  const texts = items.map(folded)
  return Array.from({ length: runs }, () =>
    Math.max(
      ...Array.from(typed, (_, at) => {
        const began = performance.now()
        const found = matching(items, texts, typed.slice(0, at + 1))
        const took = performance.now() - began
        if (found.length === 0) throw new Error('nothing found')
        return took
      }),
    ),
  )
}
