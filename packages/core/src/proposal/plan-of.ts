import { hourOf, type Instant, later, minutes } from '../basics/time.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import type { Plan, Span as PlanSpan } from '../planning/plan.ts'
import { schedule } from '../rules/schedule.ts'
import { type Span, spanOf } from '../rules/spans.ts'

/** What each span is called in a plan. */
export const planSpans: Readonly<Record<Span, PlanSpan>> = { morning: 'AM', afternoon: 'PM', day: 'DAY' }

/** Sessions that were planned in openings, as a plan says them: what the planner is to change as little as it can (B5). */
export const planOf = (world: World, sessions: readonly Session[]): Plan => ({
  sessions: sessions.flatMap((session) => {
    const opening = session.openingId === null ? undefined : world.openings[session.openingId]
    if (!opening) return []
    const slots = schedule(world, session)
    const hour = (at: Instant) => hourOf(at, session.regulation.timeZone)
    const certificates = new Set(session.hearings.map(({ framework }) => framework.certificate))
    return [
      {
        opening: opening.id,
        span: planSpans[spanOf(session, opening)],
        jury: [...session.jurorIds],
        president: session.presidency?.presidentId ?? session.jurorIds[0] ?? '',
        candidates: session.hearings.map(({ candidateId }, index) => ({
          id: candidateId,
          start: hour(slots[index]!.start),
          // A slot of a plan has its change-over in it.
          end: hour(later(slots[index]!.end, minutes(session.regulation.changeOverMinutes))),
        })),
        cqps: [...certificates],
      },
    ]
  }),
})
