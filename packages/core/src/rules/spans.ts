import { z } from 'zod'
import type { SessionId } from '../basics/ids.ts'
import { err, ok, type Result } from '../basics/result.ts'
import { duration, hourOf, instantAt, later, minutes, TimeOfDay } from '../basics/time.ts'
import type { Opening } from '../model/opening.ts'
import { regulationOn } from '../model/regulation.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import type { SpanFault } from '../violations.ts'
import { sessionIn } from './openings.ts'
import { schedule } from './schedule.ts'

/** Which half-days of an opening a session takes (B2). */
export const Span = z.enum(['morning', 'afternoon', 'day'])
export type Span = z.infer<typeof Span>

/** The half-days of its opening that a session takes. */
export function spanOf(
  { lunch, opensAt }: Pick<Session, 'lunch' | 'opensAt'>,
  { afternoon }: Pick<Opening, 'afternoon'>,
): Span {
  if (lunch) return 'day'
  return afternoon && opensAt >= afternoon.from ? 'afternoon' : 'morning'
}

const minutesOf = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
/** Never after the last minute of the day: of a half-day that late the candidates then do not fit. */
function timeAt(minute: number): TimeOfDay {
  const last = Math.min(minute, 24 * 60 - 1)
  return TimeOfDay.parse(`${String(Math.floor(last / 60)).padStart(2, '0')}:${String(last % 60).padStart(2, '0')}`)
}

/**
 * When a session in these half-days hears its first candidate, and its lunch (B2): after the time kept for the welcome.
 * Refused where the opening is closed, has another session, or is not open in them.
 */
export function spanTimes(
  world: World,
  opening: Opening,
  span: Span,
): Result<Pick<Session, 'opensAt' | 'lunch'>, SpanFault> {
  const { id, date, morning, afternoon, closed } = opening
  if (closed) return err({ code: 'opening-closed' })
  const session = sessionIn(world, id)
  if (session) return err({ code: 'opening-used', session: session.number })
  const first = span === 'afternoon' ? afternoon : morning
  if (!first || (span === 'day' && !afternoon)) return err({ code: 'half-day-closed' })
  const { welcomeMinutes } = regulationOn(world, date)
  const opensAt = timeAt(minutesOf(first.from) + welcomeMinutes.before)
  return ok({
    opensAt,
    lunch: span === 'day' && morning && afternoon ? { from: morning.until, until: afternoon.from } : null,
  })
}

/** Why the candidates of a session do not fit in its half-days (B2); null where they do. */
export function fittingFault(world: World, sessionId: SessionId, opening: Opening, span: Span): SpanFault | null {
  const session = world.sessions[sessionId]
  const last = span === 'morning' ? opening.morning : opening.afternoon
  const end = session && schedule(world, session).at(-1)?.end
  if (!session || !last || end === undefined) return null
  const { timeZone, welcomeMinutes } = session.regulation
  // As instants: a list that goes on past midnight would end early by the clock.
  const until = later(instantAt(opening.date, last.until, timeZone), duration(-minutes(welcomeMinutes.after)))
  return end > until ? { code: 'session-overflows', ends: hourOf(end, timeZone), until: hourOf(until, timeZone) } : null
}
