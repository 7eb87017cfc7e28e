import { dayNumber } from '../../basics/time.ts'
import type { Compiled } from '../compiled.ts'
import { remote } from '../distances.ts'
import type { DraftSession } from '../draft.ts'
import { divideSlots } from '../packing.ts'
import { type Shortage, shortageOf } from '../possible-juries.ts'

/** What each college lacks, employers first; null for nothing. */
export type Shortages = readonly [employers: Shortage | null, unions: Shortage | null]

/** Why a candidate does not sit at an opening: first what holds whatever is planned, then what hangs on the plan. */
export type Obstacle =
  | {
      readonly code:
        | 'closed'
        | 'notice'
        | 'deadline'
        | 'away'
        | 'distance'
        | 'remote'
        | 'pinned-elsewhere'
        | 'too-short'
    }
  /** No span has a jury for this certificate and company. */
  | { readonly code: 'no-jury'; readonly lacking: Shortages }
  /** The session held there has no room, other certificates, or a jury that cannot judge this candidate. */
  | { readonly code: 'full' | 'certificates' | 'jury' }
  /** A jury would be there, but its members sit elsewhere that day, or as often as they may. */
  | { readonly code: 'jurors-busy'; readonly lacking: Shortages }
  /** Too few of those left out could come for a session to be held. */
  | { readonly code: 'few-files'; readonly found: number; readonly needed: number }
  /** Nothing forbids it: the plan found no gain in it, or was not searched long enough. */
  | { readonly code: 'nothing' }

export interface OpeningObstacle {
  readonly opening: number
  readonly obstacle: Obstacle
}

/** Why a candidate who is left out does not sit at each of the openings, in the order of the instance. */
export function obstaclesOf(compiled: Compiled, taken: Taken, candidate: number): readonly OpeningObstacle[] {
  return Array.from({ length: compiled.openings.count }, (_, opening) => {
    const always = lasting(compiled, candidate, opening)
    if (always) return { opening, obstacle: always }
    const draft = taken.sessions.get(opening)
    const obstacle = draft ? inSession(compiled, candidate, draft) : inHolding(compiled, candidate, opening, taken)
    return { opening, obstacle }
  })
}

/** Who is taken by the sessions of a plan, and who is left out of it. */
export interface Taken {
  readonly sessions: ReadonlyMap<number, DraftSession>
  /** Whether a juror may still take a session at an opening. */
  readonly free: (juror: number, opening: number) => boolean
  readonly leftOut: readonly number[]
  /** How many of a branch who are left out could come to an opening, and whether one of them is critical. */
  readonly waiting: (branch: number, opening: number) => { readonly found: number; readonly critical: boolean }
}

export function takenIn(compiled: Compiled, drafts: readonly DraftSession[]): Taken {
  const { jurors, openings, candidates, branchOf } = compiled
  const load = new Int32Array(jurors.count)
  const busy = new Set<number>()
  for (const { opening, jury } of drafts)
    for (const j of jury) {
      load[j]! += 1
      busy.add(openings.dayIndex[opening]! * jurors.count + j)
    }
  const seated = new Set(drafts.flatMap((draft) => draft.candidates))
  const leftOut = [...candidates.critical.keys()].filter((c) => !seated.has(c))
  const counted = new Map<number, { found: number; critical: boolean }>()
  for (const c of leftOut)
    for (const o of candidates.openings.subarray(candidates.start[c]!, candidates.start[c + 1]!)) {
      const key = branchOf[candidates.cqp[c]!]! * openings.count + o
      const count = counted.get(key) ?? { found: 0, critical: false }
      counted.set(key, { found: count.found + 1, critical: count.critical || candidates.critical[c] === 1 })
    }
  return {
    sessions: new Map(drafts.map((draft) => [draft.opening, draft])),
    leftOut,
    waiting: (branch, o) => counted.get(branch * openings.count + o) ?? { found: 0, critical: false },
    free: (j, o) => load[j]! < jurors.most[j]! && !busy.has(openings.dayIndex[o]! * jurors.count + j),
  }
}

/** What keeps a candidate from an opening whatever is planned (H04–H09, H12–H16, H18, H21). */
function lasting(compiled: Compiled, c: number, o: number): Obstacle | null {
  const { instance, candidates, openings } = compiled
  const one = instance.candidates[c]!
  const { date, place } = instance.openings[o]!
  const summoned = Math.max(candidates.ready[c]!, dayNumber(instance.today)) + instance.params.noticeDays
  if (openings.day[o]! < summoned) return { code: 'notice' }
  if (date > one.deadline) return { code: 'deadline' }
  if (openings.closed[o] === 1) return { code: 'closed' }
  if (candidates.pinned[c]! >= 0 && candidates.pinned[c] !== o) return { code: 'pinned-elsewhere' }
  if (place === remote && !one.visio) return { code: 'remote' }
  if (place !== remote && candidates.hops[candidates.region[c]! * openings.count + o]! > one.maxHops)
    return { code: 'distance' }
  if (one.unavailable.includes(date)) return { code: 'away' }
  const long = spansFor(compiled, c, o)
  if (long.length === 0) return { code: 'too-short' }
  const lacking = leastLacking(compiled, c, o, () => true)
  return lacking && { code: 'no-jury', lacking }
}

const spansFor = ({ candidates, openings }: Compiled, c: number, o: number) =>
  ([1, 2, 3] as const).filter((halves) => {
    const at = o * 4 + halves
    return Math.max(openings.first[at]!, openings.second[at]!) >= candidates.length[c]!
  })

/** What is lacking in the span that lacks least; null where one lacks nothing. */
export function leastLacking(
  compiled: Compiled,
  c: number,
  o: number,
  free: (juror: number) => boolean,
): Shortages | null {
  const { cqp, company } = compiled.candidates
  const all = spansFor(compiled, c, o).map((halves): Shortages => {
    const need = { halves, cqp: cqp[c]!, company: company[c]! }
    return [shortageOf(compiled, o, 0, need, free), shortageOf(compiled, o, 1, need, free)]
  })
  const least = all.toSorted((a, b) => lackingIn(a) - lackingIn(b))[0]!
  return lackingIn(least) === 0 ? null : least
}

/** How many more jurors would do. */
export const lackingIn = (shortages: Shortages): number =>
  shortages.reduce((sum, one) => sum + (one ? Math.max(one.members, Number(one.president)) : 0), 0)

/** What keeps a candidate from a session that is held. */
function inSession(compiled: Compiled, c: number, draft: DraftSession): Obstacle {
  const { instance, candidates, jurors, openings, branchOf } = compiled
  const together = new Set([c, ...draft.candidates].map((one) => candidates.cqp[one]!))
  const branches = new Set([...together].map((cqp) => branchOf[cqp]))
  if (together.size > instance.params.maxCqpPerSession || branches.size > 1) return { code: 'certificates' }
  const cannot = draft.jury.some(
    (j) =>
      jurors.qualified[j * instance.cqps.length + candidates.cqp[c]!] === 0 ||
      (jurors.company[j]! >= 0 && jurors.company[j] === candidates.company[c]),
  )
  if (cannot) return { code: 'jury' }
  const at = draft.opening * 4 + draft.halves
  const lengths = [c, ...draft.candidates].map((one) => candidates.length[one]!)
  return { code: divideSlots(lengths, openings.first[at]!, openings.second[at]!) ? 'nothing' : 'full' }
}

/** What keeps an opening that is not held from being held for a candidate. */
function inHolding(compiled: Compiled, c: number, o: number, { free, waiting }: Taken): Obstacle {
  const lacking = leastLacking(compiled, c, o, (j) => free(j, o))
  if (lacking) return { code: 'jurors-busy', lacking }
  const { found, critical } = waiting(compiled.branchOf[compiled.candidates.cqp[c]!]!, o)
  const needed = compiled.instance.params.minFill.half
  return found >= needed || critical ? { code: 'nothing' } : { code: 'few-files', found, needed }
}
