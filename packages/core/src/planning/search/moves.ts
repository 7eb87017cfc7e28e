import { at, type State, waitOf } from './state.ts'

const [seated, unseated, opened, closed, juror, span] = [0, 1, 2, 3, 4, 5] as const

/** Seats a candidate in a session that is held. That he fits is the caller's care (`admits`). */
export function seat(state: State, candidate: number, opening: number): void {
  put(state, candidate, opening)
  state.log.push(candidate, seated)
}

/** Takes a candidate out of the session he is in. */
export function unseat(state: State, candidate: number): void {
  const opening = state.place[candidate]!
  take(state, candidate)
  state.log.push(opening, candidate, unseated)
}

/** Holds a session with a jury (two of each college, employers first) and nobody in it yet. */
export function open(state: State, opening: number, halves: number, jury: readonly number[]): void {
  begin(state, opening, halves, jury[0]!, jury[1]!, jury[2]!, jury[3]!)
  state.log.push(opening, opened)
}

/** Holds no session there any more; it is empty. */
export function close(state: State, opening: number): void {
  const { jury, halves } = state
  const j = opening * 4
  state.log.push(jury[j]!, jury[j + 1]!, jury[j + 2]!, jury[j + 3]!, halves[opening]!, opening, closed)
  end(state, opening)
}

/** Puts another juror of the same college in one of the four seats of a jury. */
export function replaceJuror(state: State, opening: number, place: number, by: number): void {
  state.log.push(opening, place, state.jury[opening * 4 + place]!, juror)
  substitute(state, opening, place, by)
}

/** Holds a session for other half-days of the same opening. */
export function changeHalves(state: State, opening: number, halves: number): void {
  state.log.push(opening, state.halves[opening]!, span)
  hold(state, opening, halves)
}

/** Where the log stands now, to come back to. */
export const mark = (state: State): number => state.log.length

/** Takes back every step since a mark. */
export function undo(state: State, to: number): void {
  const { log } = state
  while (log.length > to) {
    const step = log.pop()
    if (step === seated) take(state, log.pop()!)
    else if (step === unseated) {
      const candidate = log.pop()!
      put(state, candidate, log.pop()!)
    } else if (step === opened) end(state, log.pop()!)
    else if (step === closed) {
      const [opening, halves, d, c, b, a] = [log.pop()!, log.pop()!, log.pop()!, log.pop()!, log.pop()!, log.pop()!]
      begin(state, opening, halves, a, b, c, d)
    } else if (step === juror) {
      const [by, place] = [log.pop()!, log.pop()!]
      substitute(state, log.pop()!, place, by)
    } else {
      const halves = log.pop()!
      hold(state, log.pop()!, halves)
    }
  }
}

/** Forgets how to go back: what has been done stays. */
export function settle(state: State): void {
  state.log.length = 0
}

function put(state: State, c: number, o: number): void {
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

function take(state: State, c: number): void {
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

function begin(state: State, o: number, halves: number, a: number, b: number, c: number, d: number): void {
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

function end(state: State, o: number): void {
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

function substitute(state: State, o: number, place: number, by: number): void {
  const { levels, compiled } = state
  levels[at.fairness]! -= compiled.instance.params.sameUnionWeight * sameUnion(state, o)
  sit(state, state.jury[o * 4 + place]!, o, -1)
  state.jury[o * 4 + place] = by
  sit(state, by, o, 1)
  hear(state, o)
  levels[at.fairness]! += compiled.instance.params.sameUnionWeight * sameUnion(state, o)
}

function hold(state: State, o: number, halves: number): void {
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
