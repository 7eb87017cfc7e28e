import { z } from 'zod'
import { CalendarDate } from '../basics/time.ts'
import { CertificateCode, DomainCode } from '../framework/framework.ts'

/** A domain acquired before the body worked with this register (C5). */
export const PastResult = z.object({
  certificate: CertificateCode,
  domain: DomainCode,
  decidedOn: CalendarDate,
  /** The last day it counts; null: without end. */
  validUntil: CalendarDate.nullable(),
})
export interface PastResult extends z.infer<typeof PastResult> {}

/** Whose result it is: what tells one person from another in a list that knows no more. */
export const PastPerson = z.object({
  birthName: z.string().trim().min(1).max(200),
  givenName: z.string().trim().min(1).max(200),
  birthDate: CalendarDate,
})
export interface PastPerson extends z.infer<typeof PastPerson> {}
