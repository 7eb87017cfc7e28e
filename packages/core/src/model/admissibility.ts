import { z } from 'zod'
import { CalendarDate, Instant } from '../basics/time.ts'

/** One sequence of experience, paid or not (guide 3.3: salariée, non salariée ou bénévole). */
export const ExperienceSequence = z
  .object({
    title: z.string().trim().min(1).max(300),
    organisation: z.string().trim().max(300),
    activity: z.enum(['employed', 'selfEmployed', 'volunteer']),
    from: CalendarDate,
    /** The last day; null: it goes on. */
    until: CalendarDate.nullable(),
  })
  .refine(({ from, until }) => until === null || from <= until, { path: ['until'] })
export interface ExperienceSequence extends z.infer<typeof ExperienceSequence> {}

/** A request to enter by VAE (C4): when it was made, on what experience, and what was decided. */
export const AdmissibilityRequest = z.object({
  requestedOn: CalendarDate,
  sequences: z.array(ExperienceSequence).max(60),
  decision: z.object({ admissible: z.boolean(), on: CalendarDate, at: Instant, by: z.string().nullable() }).nullable(),
})
export interface AdmissibilityRequest extends z.infer<typeof AdmissibilityRequest> {}
