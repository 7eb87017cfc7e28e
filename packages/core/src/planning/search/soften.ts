import type { Random } from '../../basics/random.ts'
import type { Chains } from './chains.ts'
import { type Climate, energyOf, takes } from './energy.ts'
import { mark, settle, undo } from './moves.ts'
import { rebuild } from './rebuild.ts'
import type { State } from './state.ts'
import { swapCandidates, swapJuror } from './swaps.ts'

const still: Pick<Climate, 'temperature'> = { temperature: 0 }

/**
 * One step at what sessions cost already: a part is rebuilt and those concerned change places as long as it helps, and the
 * whole is taken as the climate allows; then some candidates and jurors change places.
 */
export function soften(state: State, chains: Chains, climate: Climate, random: Random): void {
  const before = mark(state)
  const energy = energyOf(state.levels, climate)
  const out = state.outCount
  const sake = random.below(state.compiled.candidates.count)
  rebuild(
    state,
    chains,
    { ruin: [1, 1, 1, 1, 2, 2, 2, 3, 3, 4][random.below(10)]!, most: climate.most, loose: true, sake },
    random,
  )
  // Somebody more left out is hardly ever made up for by others who change places.
  if (state.outCount <= out) {
    const touched = seatedSince(state, before)
    const cold = { ...climate, ...still }
    for (let n = 0; n < 3; n += 1) for (const c of touched) swapCandidates(state, c, cold, random)
  }
  if (!takes(energyOf(state.levels, climate) - energy, climate, random)) undo(state, before)
  settle(state)
  const { count } = state.compiled.candidates
  for (let n = Math.max(40, count / 8); n > 0; n -= 1) swapCandidates(state, random.below(count), climate, random)
  for (let n = 0; n < 4; n += 1) swapJuror(state, climate, random)
  settle(state)
}

/** Everybody who sits elsewhere than before, as far as the log tells: those of the sessions just held. */
function seatedSince({ log }: State, from: number): ReadonlySet<number> {
  const found = new Set<number>()
  // A seating is the pair (candidate, 0) at the end of its entry.
  for (let n = from; n + 1 < log.length; n += 1) if (log[n + 1] === 0) found.add(log[n]!)
  return found
}
