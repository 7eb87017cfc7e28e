import type { Compiled } from '../compiled.ts'
import { mayGo } from '../compiled-candidates.ts'
import type { DraftSession } from '../draft.ts'
import type { Level } from '../order.ts'
import { solveByLevel } from './by-level.ts'
import type { SolveLinear } from './linear.ts'
import type { Scope } from './scope.ts'

/** How much is free around a file that was left out. */
export interface AroundLimits {
  /** Sessions that may change, and openings that may be held besides. */
  readonly sessions: number
  readonly openings: number
  /** Most nodes of the solver's tree for each level: the same answer on every machine. */
  readonly nodes: number
  /** The last level to care for. */
  readonly upTo: Level
}

/**
 * The best that can be made of a plan by changing only what lies around a left-out candidate: the sessions they may go to,
 * then those their candidates may go to, and openings not held. Everybody left out who may come there may come in; jurors
 * who sit elsewhere that day stay there. Null where that brings nothing for the candidate's own level and those after.
 */
export function improveAround(
  compiled: Compiled,
  solve: SolveLinear,
  drafts: readonly DraftSession[],
  candidate: number,
  limits: AroundLimits,
): readonly DraftSession[] | null {
  const openings = openingsAround(compiled, drafts, candidate, limits)
  const inside = drafts.filter(({ opening }) => openings.has(opening))
  const outside = drafts.filter(({ opening }) => !openings.has(opening))
  const scope = scopeBeside(compiled, outside, [...openings])
  let found: readonly DraftSession[] | null = null
  for (const { drafts: better } of solveByLevel(compiled, solve, { ...limits, scope, start: inside })) found = better
  return found && !sameDrafts(found, inside) ? [...outside, ...found] : null
}

/** What is free beside sessions that stay: the given openings, whoever does not sit in those sessions. */
function scopeBeside(compiled: Compiled, outside: readonly DraftSession[], openings: readonly number[]): Scope {
  const { candidates, jurors, openings: table } = compiled
  const [room, sat] = [jurors.most.slice(), jurors.past.slice()]
  const busy = new Set<number>()
  const seated = new Set(outside.flatMap((draft) => draft.candidates))
  for (const { opening, jury } of outside)
    for (const j of jury) {
      room[j]! -= 1
      sat[j]! += 1
      busy.add(table.dayIndex[opening]! * jurors.count + j)
    }
  return {
    candidates: [...candidates.critical.keys()].filter(
      (c) => !seated.has(c) && openings.some((o) => mayGo(candidates, table.count, c, o)),
    ),
    openings,
    free: (j, o) => !busy.has(table.dayIndex[o]! * jurors.count + j),
    room,
    sat,
  }
}

function openingsAround(
  compiled: Compiled,
  drafts: readonly DraftSession[],
  candidate: number,
  { sessions, openings }: AroundLimits,
): ReadonlySet<number> {
  const { candidates, openings: table } = compiled
  const goes = (c: number, o: number) => mayGo(candidates, table.count, c, o)
  const held = new Set(drafts.map(({ opening }) => opening))
  const first = drafts.filter(({ opening }) => goes(candidate, opening)).slice(0, Math.ceil((2 * sessions) / 3))
  const movable = first.flatMap((draft) => draft.candidates)
  // Next, where most of those candidates could go instead.
  const reach = ({ opening }: DraftSession) => movable.filter((c) => goes(c, opening)).length
  const next = drafts.filter((draft) => !first.includes(draft)).toSorted((a, b) => reach(b) - reach(a))
  const idle = [...candidates.openings.subarray(candidates.start[candidate]!, candidates.start[candidate + 1]!)]
  return new Set([
    ...[...first, ...next].slice(0, sessions).map(({ opening }) => opening),
    ...idle.filter((o) => !held.has(o)).slice(0, openings),
  ])
}

const sameDrafts = (a: readonly DraftSession[], b: readonly DraftSession[]) => textOf(a) === textOf(b)
const textOf = (drafts: readonly DraftSession[]) =>
  drafts
    .map(({ opening, halves, jury, candidates }) =>
      [opening, halves, jury.toSorted((a, b) => a - b), candidates.toSorted((a, b) => a - b)].join(),
    )
    .sort()
    .join(' ')
