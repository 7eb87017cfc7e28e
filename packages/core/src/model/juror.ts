import { z } from 'zod'
import { JurorId } from '../basics/ids.ts'
import { CalendarDate, DateRange } from '../basics/time.ts'
import { CertificateCode } from '../framework/framework.ts'
import { Act } from './act.ts'
import { Organisation } from './candidate.ts'
import { College } from './college.ts'

const text = z.string().trim().min(1).max(200)

/** All that tells who a juror is: the part that can be erased (P2). */
export const JurorPerson = z.object({
  givenName: text,
  familyName: text,
  email: text.nullable(),
  phone: text.nullable(),
})
export interface JurorPerson extends z.infer<typeof JurorPerson> {}

/** When a juror can come: on the days of `available` (none given: any day), but for those of `unavailable`. */
export const Availability = z.object({ available: z.array(DateRange), unavailable: z.array(DateRange) })
export interface Availability extends z.infer<typeof Availability> {}

/** A juror as a file or a form gives them, before they are in the register. */
export const NewJuror = z.object({
  college: College,
  organisation: Organisation,
  certificates: z.array(CertificateCode).min(1),
  mandate: z.object({ from: CalendarDate, until: CalendarDate.nullable() }),
  region: text.nullable(),
  availability: Availability,
  person: JurorPerson,
})
export interface NewJuror extends z.infer<typeof NewJuror> {}

/** The same as commands take it: a mandate does not end before it begins (J5). */
export const MandatedJuror = NewJuror.refine(({ mandate: { from, until } }) => until === null || from <= until, {
  path: ['mandate', 'until'],
})

/** What a file of jurors may have no column for: of who is there already, an import leaves it as it is. */
export const JurorGap = z.enum(['siret', 'until', 'region', 'email', 'phone', 'available', 'unavailable'])
export type JurorGap = z.infer<typeof JurorGap>

/** Somebody who may sit in juries (J5). How often they sat and presided is counted from the sessions, not kept here. */
export const Juror = NewJuror.extend({
  id: JurorId,
  /** Counts up with each correction: who corrects says which one they saw. */
  version: z.number().int().positive(),
  history: z.array(Act),
})
export interface Juror extends z.infer<typeof Juror> {}
