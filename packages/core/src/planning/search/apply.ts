import { at, type State, waitOf } from './state.ts'

// What each step does to a state, forwards or backwards; nothing here is noted for going back (`moves.ts` does).

/** A candidate sits in a session from now on; every level is counted on. */
export function put(state: State, c: number, o: number): void {
  const { compiled, levels } = state
  const { candidates, instance, branchOf } = compiled
  levels[at.broken]! -= underfilled(state, o)
  const position = state.size[o]!
  state.place[c] = o
  state.position[c] = position
  state.outCount -= 1
  const other = state.out[state.outCount]!
  state.out[state.outAt[c]!] = other
  state.outAt[other] = state.outAt[c]!
  state.members[o * state.seats + position] = c
  state.size[o] = position + 1
  state.critical[o]! += candidates.critical[c]!
  state.used[o]! += candidates.length[c]!
  state.lengthCount[o * candidates.lengths.length + candidates.lengthClass[c]!]! += 1
  const key = o * branchOf.length + candidates.cqp[c]!
  state.cqpCount[key]! += 1
  if (state.cqpCount[key] === 1) {
    state.kinds[o]! += 1
    if (state.kinds[o]! > 1) levels[at.comfort]! += instance.params.mixWeight
  }
  levels[at.broken]! += underfilled(state, o)
  count(state, c, o, 1)
}

/** A candidate sits nowhere any more. */
export function take(state: State, c: number): void {
  const { compiled, levels } = state
  const { candidates, instance, branchOf } = compiled
  const o = state.place[c]!
  levels[at.broken]! -= underfilled(state, o)
  const last = state.size[o]! - 1
  const moved = state.members[o * state.seats + last]!
  state.members[o * state.seats + state.position[c]!] = moved
  state.position[moved] = state.position[c]!
  state.size[o] = last
  state.place[c] = -1
  state.out[state.outCount] = c
  state.outAt[c] = state.outCount
  state.outCount += 1
  state.critical[o]! -= candidates.critical[c]!
  state.used[o]! -= candidates.length[c]!
  state.lengthCount[o * candidates.lengths.length + candidates.lengthClass[c]!]! -= 1
  const key = o * branchOf.length + candidates.cqp[c]!
  state.cqpCount[key]! -= 1
  if (state.cqpCount[key] === 0) {
    state.kinds[o]! -= 1
    if (state.kinds[o]! > 0) levels[at.comfort]! -= instance.params.mixWeight
  }
  levels[at.broken]! += underfilled(state, o)
  count(state, c, o, -1)
}

/** What one candidate's sitting at an opening, or no longer (`sign` -1), changes in the score. */
function count({ compiled, levels }: State, c: number, o: number, sign: 1 | -1): void {
  const { candidates, openings, published } = compiled
  if (candidates.critical[c] === 1) levels[at.missed]! -= sign
  else levels[at.service]! -= openings.day[o]! >= candidates.lateFrom[c]! ? sign : 2 * sign
  if (candidates.pinned[c]! >= 0) levels[at.broken]! -= sign
  if (published && published.opening[c] === o) levels[at.changes]! -= 3 * sign
  levels[at.waiting]! += sign * waitOf(compiled, c, o)
  levels[at.comfort]! += sign * candidates.hops[candidates.region[c]! * openings.count + o]!
}

/** 1 where a session has too few candidates to be held (H03, H11). */
export function underfilled({ compiled, halves, size, critical }: State, o: number): number {
  if (halves[o] === 0) return 0
  const { minFill } = compiled.instance.params
  const enough = size[o]! >= (halves[o] === 3 ? minFill.day : minFill.half) || critical[o]! > 0
  return enough && size[o]! > 0 ? 0 : 1
}

/** A session is held, with nobody in it yet. */
export function begin(state: State, o: number, halves: number, a: number, b: number, c: number, d: number): void {
  const { jury, levels, compiled, held } = state
  held[state.heldCount] = o
  state.heldAt[o] = state.heldCount
  state.heldCount += 1
  state.halves[o] = halves
  levels[at.broken]! += underfilled(state, o)
  levels[at.cost]! += costOf(state, halves)
  jury[o * 4] = a
  jury[o * 4 + 1] = b
  jury[o * 4 + 2] = c
  jury[o * 4 + 3] = d
  for (let k = o * 4; k < o * 4 + 4; k += 1) sit(state, jury[k]!, o, 1)
  hear(state, o)
  levels[at.fairness]! += compiled.instance.params.sameUnionWeight * sameUnion(state, o)
}

/** A session is held no more; nobody sits in it. */
export function end(state: State, o: number): void {
  const { jury, levels, compiled, held } = state
  levels[at.fairness]! -= compiled.instance.params.sameUnionWeight * sameUnion(state, o)
  for (let k = o * 4; k < o * 4 + 4; k += 1) sit(state, jury[k]!, o, -1)
  jury.fill(-1, o * 4, o * 4 + 4)
  levels[at.cost]! -= costOf(state, state.halves[o]!)
  levels[at.broken]! -= underfilled(state, o)
  state.halves[o] = 0
  state.heldCount -= 1
  const last = held[state.heldCount]!
  held[state.heldAt[o]!] = last
  state.heldAt[last] = state.heldAt[o]!
}

/** One juror sits in the stead of another. */
export function exchange(state: State, o: number, place: number, by: number): void {
  const { levels, compiled } = state
  levels[at.fairness]! -= compiled.instance.params.sameUnionWeight * sameUnion(state, o)
  sit(state, state.jury[o * 4 + place]!, o, -1)
  state.jury[o * 4 + place] = by
  sit(state, by, o, 1)
  hear(state, o)
  levels[at.fairness]! += compiled.instance.params.sameUnionWeight * sameUnion(state, o)
}

/** A session takes other half-days of its opening. */
export function hold(state: State, o: number, halves: number): void {
  state.levels[at.broken]! -= underfilled(state, o)
  state.levels[at.cost]! += costOf(state, halves) - costOf(state, state.halves[o]!)
  state.halves[o] = halves
  state.levels[at.broken]! += underfilled(state, o)
}

/** Notes what a jury may hear. */
function hear({ compiled, jury, heard }: State, o: number): void {
  const { jurors, branchOf } = compiled
  const cqps = branchOf.length
  for (let cqp = 0; cqp < cqps; cqp += 1) {
    let all = 1
    for (let k = o * 4; k < o * 4 + 4; k += 1) all &= jurors.qualified[jury[k]! * cqps + cqp]!
    heard[o * cqps + cqp] = all
  }
}

/** What one juror's sitting at an opening, or no longer, changes. */
function sit({ compiled, levels, load, busy }: State, j: number, o: number, sign: 1 | -1): void {
  const { jurors, openings, published } = compiled
  const sessions = jurors.past[j]! + load[j]!
  levels[at.fairness]! += sign * 2 * sessions + 1
  load[j]! += sign
  busy[j * openings.days + openings.dayIndex[o]!]! += sign
  levels[at.comfort]! += sign * jurors.hops[j * openings.count + o]!
  if (published?.juries.get(o)?.has(j)) levels[at.changes]! -= 2 * sign
  if (jurors.pinned.get(o)?.includes(j)) levels[at.broken]! -= sign
}

const costOf = ({ compiled }: State, halves: number): number =>
  halves === 3 ? compiled.instance.params.cost.day : compiled.instance.params.cost.half

function sameUnion({ compiled, jury }: State, o: number): number {
  const { union } = compiled.jurors
  return union[jury[o * 4 + 2]!] === union[jury[o * 4 + 3]!] ? 1 : 0
}
