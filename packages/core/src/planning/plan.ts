import { z } from 'zod'

/** The part of its opening that a session takes. */
export const Span = z.enum(['AM', 'PM', 'DAY'])
export type Span = z.infer<typeof Span>

const Seat = z.object({ id: z.string(), start: z.string(), end: z.string() })

/** One session of a plan: at most one by opening. */
export const PlannedSession = z.object({
  opening: z.string(),
  span: Span,
  jury: z.array(z.string()),
  president: z.string(),
  candidates: z.array(Seat),
  cqps: z.array(z.string()),
})
export interface PlannedSession extends z.infer<typeof PlannedSession> {}

/** A plan: the sessions to hold, with everybody's hours. */
export const Plan = z.object({ sessions: z.array(PlannedSession) })
export interface Plan extends z.infer<typeof Plan> {}
