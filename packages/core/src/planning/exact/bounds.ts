import type { Compiled } from '../compiled.ts'
import { type Level, levels, type Score } from '../order.ts'
import { fairnessBound } from './fairness-bound.ts'
import { forcedChanges } from './forced-changes.ts'
import type { SolveLinear } from './linear.ts'
import { pooledBounds } from './pooled-bounds.ts'
import { seatBounds } from './seat-bounds.ts'

/**
 * What no plan can go below, level by level: no plan that is no worse than the one in question on all levels before has less.
 * Where each bound is that plan's figure, nothing better exists.
 */
export type Bounds = Readonly<Record<Level, number>>

// Finer pools than this many columns take a solver longer than they are worth.
const finePairs = 60_000

/**
 * Lower bounds for plans that are no worse than one with this score, twice: first what is quick to tell (within a second for
 * 2,000 candidates, in a few for 20,000; `seconds` limits the solver's part), then with those of waiting and comfort.
 */
export function* boundsOf(
  compiled: Compiled,
  solve: SolveLinear,
  { score, seconds }: { readonly score: Score; readonly seconds: number },
): Generator<Bounds, void> {
  const known = Object.fromEntries(levels.map((level, at) => [level, score[at]!])) as Record<Level, number>
  const periods = compiled.candidates.openings.length < finePairs ? [1, 4] : [1]
  const pooled = periods.map((count) =>
    pooledBounds(compiled, solve, { periods: count, seconds: seconds / periods.length, kept: known }),
  )
  const most = (level: 'missed' | 'service' | 'juryCost') => Math.max(...pooled.map((bounds) => bounds[level]))
  const quick = {
    missed: most('missed'),
    changes: Math.min(known.changes, forcedChanges(compiled)),
    service: most('service'),
    juryCost: most('juryCost'),
    waiting: 0,
    comfort: 0,
    fairness: Math.min(known.fairness, fairnessBound(compiled, most('juryCost'))),
  }
  yield quick
  const { waiting, comfort } = seatBounds(compiled, known)
  yield { ...quick, waiting: Math.min(known.waiting, waiting), comfort: Math.min(known.comfort, comfort) }
}
