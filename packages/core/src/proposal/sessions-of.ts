import { CandidateId, JurorId, OpeningId, type SessionId } from '../basics/ids.ts'
import { sameValue } from '../basics/same-value.ts'
import type { PlannedSession } from '../commands/sessions-plan.ts'
import type { Plan } from '../planning/plan.ts'
import type { Span } from '../rules/spans.ts'
import { planSpans } from './plan-of.ts'
import type { PlanQuestion } from './plan-run.ts'

export interface ToConfirm {
  readonly sessions: readonly PlannedSession[]
  /** Sessions that the plan changes: they are given up for those that take their place. */
  readonly cancels: readonly SessionId[]
}

const spans = Object.fromEntries(Object.entries(planSpans).map(([span, name]) => [name, span])) as Record<string, Span>

/** What confirming a plan orders (B5): its sessions, but for those that are planned so already; and those it gives up. */
export function ordersOf(plan: Plan, { instance, again }: Pick<PlanQuestion, 'instance' | 'again'>): ToConfirm {
  const wanted = plan.sessions.map(toPlan)
  const now = (instance.published?.sessions ?? []).map(toPlan)
  const kept = new Set(
    now.flatMap((session) => {
      const same = wanted.find(({ openingId }) => openingId === session.openingId)
      return same && isSame(session, same) ? [session.openingId] : []
    }),
  )
  return {
    sessions: wanted.filter(({ openingId }) => !kept.has(openingId)),
    cancels: again.flatMap(({ id, openingId }) => (kept.has(openingId) ? [] : [id])),
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
