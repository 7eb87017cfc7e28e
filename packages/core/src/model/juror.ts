import { z } from 'zod'
import { JurorId } from '../basics/ids.ts'
import { CalendarDate } from '../basics/time.ts'
import { CertificateCode } from '../framework/framework.ts'
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

/** Somebody who may sit in juries (J5). How often they sat and presided is counted from the sessions, not kept here. */
export const Juror = z.object({
  id: JurorId,
  college: College,
  organisation: Organisation,
  certificates: z.array(CertificateCode).min(1),
  mandate: z.object({ from: CalendarDate, until: CalendarDate.nullable() }),
  region: text.nullable(),
  person: JurorPerson,
})
export interface Juror extends z.infer<typeof Juror> {}

/** A juror as a form gives them, before they have an id. */
export const NewJuror = Juror.omit({ id: true })
export interface NewJuror extends z.infer<typeof NewJuror> {}
