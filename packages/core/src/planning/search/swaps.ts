import type { Random } from '../../basics/random.ts'
import { joins, joinsInstead, juryTakes } from './admits.ts'
import { type Climate, energyOf, takes } from './energy.ts'
import { maySit, wantedAt } from './jury.ts'
import { mark, replaceJuror, seat, undo, unseat } from './moves.ts'
import { goes, lastOpening, type State, waitOf } from './state.ts'

/** One step of one candidate to another session, or of two who change places; taken as the climate allows. */
export function swapCandidates(state: State, c: number, climate: Climate, random: Random): boolean {
  const { compiled, place } = state
  const { start, openings } = compiled.candidates
  const from = place[c]!
  const count = lastOpening(state, c) - start[c]!
  if (from < 0 || count === 0) return false
  const to = openings[start[c]! + random.below(count)]!
  if (to === from || state.halves[to] === 0 || !juryTakes(state, c, to)) return false
  const gain = waitOf(compiled, c, from) - waitOf(compiled, c, to)
  if (joins(state, c, to)) return step(state, climate, random, () => move(state, c, to))
  const other = partner(state, c, from, to, gain + 6 * climate.temperature + 1, random)
  if (other < 0) return false
  return step(state, climate, random, () => {
    unseat(state, other)
    move(state, c, to)
    seat(state, other, from)
  })
}

/** Somebody at `to` who can take the place of `c` for a loss of less than `most`; -1 where chance finds nobody. */
function partner(state: State, c: number, from: number, to: number, most: number, random: Random): number {
  const size = state.size[to]!
  const shift = random.below(size)
  for (let n = 0; n < size; n += 1) {
    const other = state.members[to * state.seats + ((n + shift) % size)]!
    if (waitOf(state.compiled, other, from) - waitOf(state.compiled, other, to) > most) continue
    if (!goes(state, other, from) || !juryTakes(state, other, from)) continue
    if (joinsInstead(state, c, to, other) && joinsInstead(state, other, from, c)) return other
  }
  return -1
}

/** One juror in the stead of another; taken as the climate allows. */
export function swapJuror(state: State, climate: Climate, random: Random): boolean {
  if (state.heldCount === 0) return false
  const { jurors } = state.compiled
  const opening = state.held[random.below(state.heldCount)]!
  const place = random.below(4)
  const [old, beside] = [state.jury[opening * 4 + place]!, state.jury[opening * 4 + (place ^ 1)]!]
  const list = jurors.at[place < 2 ? 0 : 1][opening]!
  const by = list[random.below(list.length)]!
  if (by === old || (jurors.canPreside[by] === 0 && jurors.canPreside[beside] === 0)) return false
  const wanted = wantedAt(state, opening)
  return maySit(state, wanted, by) && step(state, climate, random, () => replaceJuror(state, opening, place, by))
}

function move(state: State, c: number, to: number): void {
  unseat(state, c)
  seat(state, c, to)
}

function step(state: State, climate: Climate, random: Random, change: () => void): boolean {
  const before = mark(state)
  const energy = energyOf(state.levels, climate)
  change()
  if (takes(energyOf(state.levels, climate) - energy, climate, random)) return true
  undo(state, before)
  return false
}
