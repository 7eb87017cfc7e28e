import { z } from 'zod'
import { JurorId, OpeningId, SessionId } from '../basics/ids.ts'
import { CalendarDate, Instant, TimeOfDay } from '../basics/time.ts'
import { College } from './college.ts'
import { Hearing } from './hearing.ts'
import { HalfDay } from './opening.ts'
import { Regulation } from './regulation.ts'

/** Where a session stands: `minutes` once every candidate has an end and the minutes are before the members (H10). */
export const SessionStatus = z.enum(['planned', 'open', 'minutes', 'closed'])
export type SessionStatus = z.infer<typeof SessionStatus>

/** Who presides, and how that came (J2). */
export const Presidency = z.object({
  presidentId: JurorId,
  /** The college whose turn it was when the president was designated. */
  turn: College,
  /** Why the president is of the other college; null when the alternation was kept. */
  derogation: z.string().nullable(),
  /** Who presided before and handed over, in order, and when. */
  handovers: z.array(z.object({ from: JurorId, at: Instant })),
})
export interface Presidency extends z.infer<typeof Presidency> {}

/** One date, place, jury and list of candidates (séance). */
export const Session = z.object({
  id: SessionId,
  /** What people call it, as `S-2026-001`. */
  number: z.string(),
  date: CalendarDate,
  place: z.string(),
  opensAt: TimeOfDay,
  /** Nobody is heard from `from` to `until` (B2); null where the session has no break. */
  lunch: HalfDay.nullable(),
  /** The opening it is held in; null for a session made by hand. */
  openingId: OpeningId.nullable(),
  /** The regulation as it was when the session was made. */
  regulation: Regulation,
  status: SessionStatus,
  jurorIds: z.array(JurorId),
  attendance: z.partialRecord(JurorId, Instant),
  presidency: Presidency.nullable(),
  openedAt: Instant.nullable(),
  /** In the order they are heard. */
  hearings: z.array(Hearing),
  minutesSigned: z.partialRecord(JurorId, Instant),
  closedAt: Instant.nullable(),
})
export interface Session extends z.infer<typeof Session> {}
