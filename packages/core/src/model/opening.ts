import { z } from 'zod'
import { OpeningId } from '../basics/ids.ts'
import { CalendarDate, TimeOfDay } from '../basics/time.ts'
import { Act } from './act.ts'

const text = z.string().trim().min(1).max(200)

/** A half-day in which a room may be used, by the clock on its wall. */
export const HalfDay = z.object({ from: TimeOfDay, until: TimeOfDay })
export interface HalfDay extends z.infer<typeof HalfDay> {}

/** When and where a session could be held (B2), as a file or a form gives it. What lies between the half-days is lunch. */
export const NewOpening = z.object({
  date: CalendarDate,
  /** As it is written on a summons: “Salle Sully, Angers”; of a session at a distance, by what it is reached. */
  place: text,
  /** The region it lies in, by which travel is counted; null at a distance, where nobody travels. */
  region: text.nullable(),
  morning: HalfDay.nullable(),
  afternoon: HalfDay.nullable(),
})
export interface NewOpening extends z.infer<typeof NewOpening> {}

/** An opening of the register; one session at most is held in it. */
export const Opening = NewOpening.extend({
  id: OpeningId,
  /** Counts up with each correction: who corrects says which one they saw. */
  version: z.number().int().positive(),
  /** Given up for now: no session is planned in it. */
  closed: z.boolean(),
  history: z.array(Act),
})
export interface Opening extends z.infer<typeof Opening> {}
