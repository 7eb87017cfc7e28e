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

/** How a presidency passed on: handed over, agreed by two members or passed by the office as the president answered no more, or because they left. */
export const HandoverBy = z.enum(['president', 'members', 'office', 'departure'])
export type HandoverBy = z.infer<typeof HandoverBy>

/** Who presides, and how that came (J2). */
export const Presidency = z.object({
  presidentId: JurorId,
  /** The college whose turn it was when the president was designated. */
  turn: College,
  /** Why the president is of the other college; null when the alternation was kept. */
  derogation: z.string().nullable(),
  /** Who presided before, in order, until when, and how it passed on. */
  handovers: z.array(z.object({ from: JurorId, at: Instant, by: HandoverBy })),
})
export interface Presidency extends z.infer<typeof Presidency> {}

/** A member who has left for good in the middle of the sitting (J3); `toldBy` is who said so, null for the office. */
export const Departure = z.object({ jurorId: JurorId, at: Instant, toldBy: JurorId.nullable() })
export interface Departure extends z.infer<typeof Departure> {}

/** A registered juror of the same college who came in the place of one who had left (J3). */
export const Replacement = z.object({ leaving: JurorId, entering: JurorId, at: Instant })
export interface Replacement extends z.infer<typeof Replacement> {}

/** Somebody is to preside because the president answers no more: one member has said so, another is to agree (J2). */
export const PresidencyClaim = z.object({ to: JurorId, by: JurorId, at: Instant })
export interface PresidencyClaim extends z.infer<typeof PresidencyClaim> {}

/** A short message of the office to the room, the last one; `by` as its agent is named. */
export const RoomMessage = z.object({
  text: z.string(),
  at: Instant,
  by: z.string().nullable(),
  readAt: Instant.nullable(),
})
export interface RoomMessage extends z.infer<typeof RoomMessage> {}

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
  claim: PresidencyClaim.nullable(),
  /** In the order they left; who is replaced stays a member of the jury as it sat until then. */
  departures: z.array(Departure),
  replacements: z.array(Replacement),
  message: RoomMessage.nullable(),
  openedAt: Instant.nullable(),
  /** In the order they are heard. */
  hearings: z.array(Hearing),
  minutesSigned: z.partialRecord(JurorId, Instant),
  closedAt: Instant.nullable(),
})
export interface Session extends z.infer<typeof Session> {}
