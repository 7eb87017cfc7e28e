import { CandidateId, JurorId, OpeningId, type SessionId } from '../basics/ids.ts'
import { sameValue } from '../basics/same-value.ts'
import type { PlannedSession } from '../commands/sessions-plan.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import type { Plan } from '../planning/plan.ts'
import type { Span } from '../rules/spans.ts'
import { planOf, planSpans } from './plan-of.ts'

export interface ToConfirm {
  readonly sessions: readonly PlannedSession[]
  /** Sessions that the plan changes: they are given up for those that take their place. */
  readonly cancels: readonly SessionId[]
}

const spans = Object.fromEntries(Object.entries(planSpans).map(([span, name]) => [name, span])) as Record<string, Span>

/** What confirming a plan orders (B5): its sessions, but for those that are planned so already; and those it gives up. */
export function ordersOf(world: World, plan: Plan, again: readonly Session[]): ToConfirm {
  const wanted = plan.sessions.map(toPlan)
  const kept = again.flatMap((session) => {
    const [now] = planOf(world, [session]).sessions.map(toPlan)
    const same = now && wanted.find((one) => one.openingId === now.openingId)
    return same && isSame(now, same) ? [{ id: session.id, openingId: now.openingId }] : []
  })
  const keptOpenings = new Set(kept.map(({ openingId }) => openingId))
  const keptIds = new Set(kept.map(({ id }) => id))
  return {
    sessions: wanted.filter(({ openingId }) => !keptOpenings.has(openingId)),
    cancels: again.map(({ id }) => id).filter((id) => !keptIds.has(id)),
  }
}

const toPlan = ({ opening, span, candidates, jury }: Plan['sessions'][number]): PlannedSession => ({
  openingId: OpeningId.parse(opening),
  span: spans[span]!,
  candidateIds: candidates
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    .map(({ id }) => CandidateId.parse(id)),
  jurorIds: jury.map((id) => JurorId.parse(id)),
})

/** Whether nobody would notice: the same people at the same place; in which order the jurors stand says nothing. */
const isSame = (one: PlannedSession, other: PlannedSession): boolean =>
  one.span === other.span &&
  sameValue(one.candidateIds.toSorted(), other.candidateIds.toSorted()) &&
  sameValue(one.jurorIds.toSorted(), other.jurorIds.toSorted())
