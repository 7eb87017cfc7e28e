import type { Random } from '../../basics/random.ts'
import type { Chains } from './chains.ts'
import { close, mark, settle, undo, unseat } from './moves.ts'
import { rebuild, type Rebuilding } from './rebuild.ts'
import { at, compareLevels, type State } from './state.ts'

/**
 * Gives up one session so that the whole costs less: the one with the fewest to place elsewhere, or by chance another. Those
 * who sat there are left out, for `squeeze` to place.
 */
export function tighten(state: State, random: Random): void {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let n = 0; n < state.heldCount; n += 1) {
    const o = state.held[n]!
    if (state.compiled.jurors.pinned.has(o)) continue
    const price = state.size[o]! + random.below(4)
    if (price >= least) continue
    least = price
    best = o
  }
  if (best < 0) return
  while (state.size[best]! > 0) unseat(state, state.members[best * state.seats]!)
  close(state, best)
}

/** One step towards seating everybody for at most `most`: kept where no more are left out than before, or by chance one more. */
export function squeeze(
  state: State,
  chains: Chains,
  { most, loose }: Pick<Rebuilding, 'most' | 'loose'>,
  random: Random,
): void {
  const before = mark(state)
  const levels = state.levels.slice()
  const sake = state.outCount > 0 && random.chance(70) ? state.out[random.below(state.outCount)]! : -1
  rebuild(state, chains, { ruin: random.chance(60) ? 1 : random.chance(70) ? 2 : 3, most, loose, sake }, random)
  const worse = compareLevels(state.levels, levels, at.cost)
  const slightly = state.levels[at.broken] === levels[at.broken] && leftOut(state.levels) <= leftOut(levels) + 2
  if (worse <= 0 || (slightly && random.below(1000) < 40)) settle(state)
  else undo(state, before)
}

const leftOut = (levels: Float64Array): number => 2 * levels[at.missed]! + levels[at.service]!
