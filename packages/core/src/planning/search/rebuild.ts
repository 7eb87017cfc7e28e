import type { Random } from '../../basics/random.ts'
import type { Chains } from './chains.ts'
import { underfilled } from './apply.ts'
import { capacityOf, convene, fill, topUp } from './convene.ts'
import { changeHalves, close, unseat } from './moves.ts'
import { at, lastOpening, type State } from './state.ts'
import { oldestNow, waitingNow } from './waiting.ts'

/** How a part of a plan is taken apart and put together again. */
export interface Rebuilding {
  /** How many sessions are given up. */
  readonly ruin: number
  /** What may be spent on sessions in their stead is what the whole may cost. */
  readonly most: number
  /** Whether sessions may be left with free seats, for others that would have too few. */
  readonly loose: boolean
  /** The candidate it is for, -1 for nobody in particular. */
  readonly sake: number
}

/**
 * Ruins some sessions that lie together and holds others for those who sat there and those left out, then seats the rest by
 * chains. The state may be better or worse for it: the caller compares, and takes it back by the log.
 */
export function rebuild(state: State, chains: Chains, { ruin, most, loose, sake }: Rebuilding, random: Random): void {
  const target = sake >= 0 ? someOpening(state, sake, random) : -1
  const pool: number[] = []
  let anchor = target >= 0 && state.halves[target] !== 0 ? target : nearest(state, target, random)
  if (random.chance(30)) anchor = someHalfDay(state, random) ?? anchor
  for (let n = 0; n < ruin && anchor >= 0; n += 1) {
    for (let m = state.size[anchor]! - 1; m >= 0; m -= 1) {
      const c = state.members[anchor * state.seats + m]!
      pool.push(c)
      unseat(state, c)
    }
    close(state, anchor)
    anchor = nearest(state, anchor, random)
  }
  lengthen(state, most, random)
  let tries = 0
  let next = target
  while (state.outCount > 0 && tries < 4 + 2 * ruin) {
    const free = most - state.levels[at.cost]!
    const waiting = loose && random.chance(25) ? oldestNow(state) : waitingNow(state)
    if (next < 0 || state.halves[next] !== 0) {
      const c = pool.length > 0 && random.chance(60) ? random.pick(pool) : waiting[random.below(waiting.length)]!
      next = someOpening(state, c, random)
    }
    const halves = next < 0 || state.halves[next] !== 0 ? 0 : someHalves(state, next, free, waiting.length, random)
    if (halves > 0) {
      const capacity = capacityOf(state, next, halves)
      // A session filled to the brim may leave too few for the next one.
      const atMost = loose && random.chance(15) ? 1 + random.below(capacity) : capacity
      const atLeast = loose && random.chance(20) ? 1 : Math.min(atMost, 3)
      if (convene(state, { opening: next, halves, pool: waiting, atLeast, atMost }, random)) tries -= 1
    }
    tries += 1
    next = -1
  }
  if (state.outCount > 0) chains.seatAll(state, random)
  if (state.levels[at.broken]! > 0) mend(state)
}

/** A session of half a day, since two of them cost more than a day and hold no more; undefined where chance finds none. */
function someHalfDay({ held, heldCount, halves }: State, random: Random): number | undefined {
  for (let n = 0; n < 8 && heldCount > 0; n += 1) {
    const o = held[random.below(heldCount)]!
    if (halves[o] !== 3) return o
  }
  return undefined
}

/** Makes whole days of half days, which costs least for the seats it gives, as far as there is somebody to seat. */
function lengthen(state: State, most: number, random: Random): void {
  const { openings, jurors, instance } = state.compiled
  const price = instance.params.cost.day - instance.params.cost.half
  for (let n = 0; n < 4 && state.outCount > 0 && state.levels[at.cost]! + price <= most; n += 1) {
    const o = someHalfDay(state, random)
    if (o === undefined || capacityOf(state, o, 3) <= capacityOf(state, o, state.halves[o]!)) continue
    const jury = state.jury.subarray(o * 4, o * 4 + 4)
    if (jury.some((j) => jurors.can[j * openings.count + o] !== 3)) continue
    changeHalves(state, o, 3)
    fill(state, o, waitingNow(state), () => true)
  }
}

/** Fills up the sessions that have too few, or gives them up. */
function mend(state: State): void {
  for (let n = state.heldCount - 1; n >= 0; n -= 1) {
    const o = state.held[n]!
    if (underfilled(state, o) === 0) continue
    if (topUp(state, o)) continue
    while (state.size[o]! > 0) unseat(state, state.members[o * state.seats]!)
    close(state, o)
  }
}

function someOpening(state: State, candidate: number, random: Random): number {
  // Whoever has been told of a session goes back there first.
  const told = state.compiled.published?.opening[candidate] ?? -1
  if (told >= 0 && random.chance(50)) return told
  const { start, openings } = state.compiled.candidates
  const [first, end] = [start[candidate]!, lastOpening(state, candidate)]
  return end > first ? openings[first + random.below(end - first)]! : -1
}

/** A session that is held near an opening, by the calendar or by place; any at all where there is no opening to be near. */
function nearest(state: State, opening: number, random: Random): number {
  if (state.heldCount === 0) return -1
  const { openings, instance } = state.compiled
  if (opening < 0) return state.held[random.below(state.heldCount)]!
  const place = instance.openings[opening]!.place
  const byPlace = random.chance(50)
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let n = 0; n < 12; n += 1) {
    const o = state.held[random.below(state.heldCount)]!
    const away =
      Math.abs(openings.day[o]! - openings.day[opening]!) + (byPlace && instance.openings[o]!.place !== place ? 60 : 0)
    if (away >= least) continue
    least = away
    best = o
  }
  return best
}

/** The half-days to hold somewhere for what may be spent; 0 where none can be. */
function someHalves(state: State, opening: number, free: number, waiting: number, random: Random): number {
  const { cost } = state.compiled.instance.params
  const room = (halves: number) => capacityOf(state, opening, halves)
  if (free >= cost.day && room(3) > 0 && (waiting > Math.max(room(1), room(2)) || random.chance(30))) return 3
  if (free < cost.half) return 0
  const half = random.chance(50) ? 1 : 2
  return room(half) > 0 ? half : room(3 - half) > 0 ? 3 - half : 0
}
