import type { Random } from '../../basics/random.ts'
import { admits } from './admits.ts'
import { findJury } from './jury.ts'
import { mark, open, seat, undo, unseat } from './moves.ts'
import { at, goes, type State } from './state.ts'

/** A session that might be held, and those who wait for one. */
export interface Convening {
  readonly opening: number
  readonly halves: number
  /** Who might sit, the most pressing first; those who cannot go there are passed over. */
  readonly pool: ArrayLike<number>
  /** Below so many it is not worth holding. */
  readonly atLeast: number
  /** No more than so many are seated; as many as there is room for where it is not said. */
  readonly atMost?: number
}

/** How many candidates of the shortest slot a session has room for. */
export function capacityOf({ compiled }: State, opening: number, halves: number): number {
  const { openings, candidates } = compiled
  const shortest = Math.max(1, candidates.lengths[0] ?? 1)
  const window = opening * 4 + halves
  return Math.floor(openings.first[window]! / shortest) + Math.floor(openings.second[window]! / shortest)
}

/** Holds a session for as many of the pool as it takes: for those certificates that most wait for and a jury can be found for. */
export function convene(state: State, convening: Convening, random: Random): boolean {
  const { opening, halves, pool, atLeast, atMost = state.seats } = convening
  const demand = demandOf(state, opening, pool)
  const capacity = capacityOf(state, opening, halves)
  for (const cqps of setsOf(state, demand.byCqp, capacity, random)) {
    if (cqps.reduce((sum, cqp) => sum + demand.byCqp[cqp]!, 0) < atLeast) continue
    const wanted = { opening, halves, cqps, companies: demand.byCompany, seated: null }
    const jury = findJury(state, wanted, random)
    if (!jury) continue
    const before = mark(state)
    open(state, opening, halves, jury)
    const hasRoom = () => state.size[opening]! < atMost
    fill(state, opening, pool, (c) => cqps.includes(state.compiled.candidates.cqp[c]!) && hasRoom())
    if (state.size[opening]! < capacity) fill(state, opening, pool, hasRoom)
    if (state.size[opening]! >= atLeast) return true
    undo(state, before)
  }
  return false
}

/** Seats from the pool whoever is not seated yet and is admitted. */
export function fill(state: State, opening: number, pool: ArrayLike<number>, wanted: (c: number) => boolean): void {
  for (let n = 0; n < pool.length; n += 1) {
    const c = pool[n]!
    if (state.place[c]! < 0 && wanted(c) && admits(state, c, opening)) seat(state, c, opening)
  }
}

/** Brings candidates of other sessions into one that has too few, as long as theirs do without (H11). */
export function topUp(state: State, opening: number): boolean {
  const { candidates } = state.compiled
  const broken = state.levels[at.broken]!
  for (let c = 0; c < candidates.count && state.levels[at.broken]! >= broken; c += 1) {
    if (state.place[c] === opening || state.place[c]! < 0 || !goes(state, c, opening)) continue
    if (!admits(state, c, opening)) continue
    const before = mark(state)
    unseat(state, c)
    seat(state, c, opening)
    if (state.levels[at.broken]! > broken) undo(state, before)
  }
  return state.levels[at.broken]! < broken
}

function demandOf(state: State, opening: number, pool: ArrayLike<number>) {
  const { candidates, branchOf } = state.compiled
  const byCqp = new Int32Array(branchOf.length)
  const byCompany = new Int32Array(candidates.companies)
  for (let n = 0; n < pool.length; n += 1) {
    const c = pool[n]!
    if (!goes(state, c, opening)) continue
    byCqp[candidates.cqp[c]!]! += 1
    if (candidates.company[c]! >= 0) byCompany[candidates.company[c]!]! += 1
  }
  return { byCqp, byCompany }
}

/** Certificates that might be heard together, those first that fill the session best; few rather than many. */
function setsOf(
  { compiled }: State,
  byCqp: Int32Array,
  capacity: number,
  random: Random,
): readonly (readonly number[])[] {
  const { branchOf, instance } = compiled
  const asked = Array.from(byCqp.keys()).filter((cqp) => byCqp[cqp]! > 0)
  const pairs =
    instance.params.maxCqpPerSession < 2
      ? []
      : asked.flatMap((a) => asked.filter((b) => b > a && branchOf[a] === branchOf[b]).map((b) => [a, b]))
  return [...asked.map((a) => [a]), ...pairs]
    .map((cqps) => {
      const waiting = cqps.reduce((sum, cqp) => sum + byCqp[cqp]!, 0)
      const order =
        Math.min(waiting, capacity) * 16 + Math.min(waiting, 4 * capacity) - 2 * cqps.length + random.below(16)
      return { cqps, order }
    })
    .sort((a, b) => b.order - a.order)
    .map(({ cqps }) => cqps)
}
