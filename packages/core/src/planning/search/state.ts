import type { Compiled } from '../compiled.ts'
import { mayGo } from '../compiled-candidates.ts'
import { createPacker, type Packer } from '../packing.ts'

/**
 * The levels as the search counts them: in front of the score's, what makes a plan no plan (sessions filled too little,
 * pins not kept), which must come to 0.
 */
export const at = {
  broken: 0,
  missed: 1,
  changes: 2,
  service: 3,
  cost: 4,
  waiting: 5,
  comfort: 6,
  fairness: 7,
} as const
const levelCount = 8

/**
 * A plan that is being searched, everybody by number, with its score level by level. Only `apply.ts` writes to it, and
 * `moves.ts` notes how to take each step back.
 */
export interface State {
  readonly compiled: Compiled
  readonly levels: Float64Array
  /** The opening of each candidate, -1 for nobody's; and the place in that session's `members`. */
  readonly place: Int32Array
  readonly position: Int32Array
  /** By opening: the half-days held, 0 where nothing is. */
  readonly halves: Uint8Array
  /** Four by opening, two of each college; -1 where nothing is held. */
  readonly jury: Int32Array
  readonly size: Int32Array
  readonly critical: Int32Array
  /** `seats` by opening, the first `size` of them taken. */
  readonly members: Int32Array
  readonly seats: number
  /** By opening and certificate, how many sit; and how many certificates there are. */
  readonly cqpCount: Int32Array
  readonly kinds: Int32Array
  /** By opening, the minutes taken. */
  readonly used: Int32Array
  /** By opening and certificate, 1 where the whole jury is qualified for it (H14). */
  readonly heard: Uint8Array
  /** By opening and length of slot, how many sit. */
  readonly lengthCount: Int32Array
  readonly load: Int32Array
  /** By juror and day, how often he sits: more than once only on the way to another plan. */
  readonly busy: Uint8Array
  /** The openings where a session is held, in no order, and where each stands there. */
  readonly held: Int32Array
  readonly heldAt: Int32Array
  heldCount: number
  /** The candidates nobody has seated, in no order, and where each stands there. */
  readonly out: Int32Array
  readonly outAt: Int32Array
  outCount: number
  /** All candidates, the most pressing first, and where each stands there. */
  readonly pressing: Int32Array
  readonly pressingAt: Int32Array
  /** Whether files may be placed late: nobody is, as long as it is not needed. */
  mayBeLate: boolean
  /** How to go back, newest last. */
  readonly log: number[]
  readonly packer: Packer
}

/** The plan in which nothing is held. */
export function emptyState(compiled: Compiled): State {
  const { candidates, openings, jurors, branchOf, published, instance } = compiled
  const shortest = candidates.lengths[0] ?? 1
  const longest = openings.first.reduce((most, first, o) => Math.max(most, first + openings.second[o]!), 0)
  const seats = shortest > 0 ? Math.max(1, Math.floor(longest / shortest)) : candidates.count
  const pressing = byPressure(compiled)
  const pressingAt = new Int32Array(candidates.count)
  pressing.forEach((c, rank) => {
    pressingAt[c] = rank
  })
  const state: State = {
    compiled,
    pressing,
    pressingAt,
    levels: new Float64Array(levelCount),
    place: new Int32Array(candidates.count).fill(-1),
    position: new Int32Array(candidates.count),
    halves: new Uint8Array(openings.count),
    jury: new Int32Array(openings.count * 4).fill(-1),
    size: new Int32Array(openings.count),
    critical: new Int32Array(openings.count),
    members: new Int32Array(openings.count * seats),
    seats,
    cqpCount: new Int32Array(openings.count * branchOf.length),
    kinds: new Int32Array(openings.count),
    used: new Int32Array(openings.count),
    heard: new Uint8Array(openings.count * branchOf.length),
    lengthCount: new Int32Array(openings.count * candidates.lengths.length),
    load: new Int32Array(jurors.count),
    busy: new Uint8Array(jurors.count * openings.days),
    held: new Int32Array(openings.count),
    heldAt: new Int32Array(openings.count),
    heldCount: 0,
    out: Int32Array.from({ length: candidates.count }, (_, c) => c),
    outAt: Int32Array.from({ length: candidates.count }, (_, c) => c),
    outCount: candidates.count,
    mayBeLate: false,
    log: [],
    packer: createPacker(candidates.lengths),
  }
  const { levels } = state
  for (let c = 0; c < candidates.count; c += 1) {
    levels[candidates.critical[c] === 1 ? at.missed : at.service]! += candidates.critical[c] === 1 ? 1 : 2
    if (candidates.pinned[c]! >= 0) levels[at.broken]! += 1
    if (published && published.opening[c]! >= 0) levels[at.changes]! += 3
  }
  for (const pinned of jurors.pinned.values()) levels[at.broken]! += pinned.length
  if (published) {
    levels[at.changes]! += 3 * published.moved + 2 * published.released
    for (const jury of published.juries.values()) levels[at.changes]! += 2 * jury.size
  }
  levels[at.fairness] = instance.jurors.reduce((sum, { pastSessions }) => sum + pastSessions * pastSessions, 0)
  return state
}

/** Critical files first, then who has fewest openings to go to, then the oldest. */
function byPressure({ candidates }: Compiled): Int32Array {
  const { count, critical, start, ready } = candidates
  const choices = (c: number) => start[c + 1]! - start[c]!
  return Int32Array.from({ length: count }, (_, c) => c).sort(
    (a, b) => critical[b]! - critical[a]! || choices(a) - choices(b) || ready[a]! - ready[b]! || a - b,
  )
}

/** Whole months between a file's being ready and an opening, squared. */
export function waitOf({ candidates, openings }: Compiled, candidate: number, opening: number): number {
  const months = ((openings.day[opening]! - candidates.ready[candidate]!) / 30) | 0
  return months * months
}

/** Negative where the first of two lists of levels is better, as `compareScores`. */
export function compareLevels(a: ArrayLike<number>, b: ArrayLike<number>, until = levelCount): number {
  for (let level = 0; level < until; level += 1) if (a[level] !== b[level]) return a[level]! - b[level]!
  return 0
}

/** The openings a candidate may go to as things stand, in his list: those where he would be late only if that is allowed. */
export const lastOpening = ({ compiled, mayBeLate }: State, candidate: number): number =>
  mayBeLate ? compiled.candidates.start[candidate + 1]! : compiled.candidates.late[candidate]!

/** Whether a candidate may go to an opening as things stand, whoever else is there. */
export const goes = ({ compiled, mayBeLate }: State, candidate: number, opening: number): boolean =>
  mayGo(compiled.candidates, compiled.openings.count, candidate, opening) &&
  (mayBeLate || compiled.openings.day[opening]! < compiled.candidates.lateFrom[candidate]!)
