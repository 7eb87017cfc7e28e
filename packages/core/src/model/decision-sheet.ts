import { z } from 'zod'
import { CalendarDate, Instant } from '../basics/time.ts'
import { CertificateCode, DomainCode } from '../framework/framework.ts'
import { Route } from './candidate.ts'
import { College } from './college.ts'
import { Outcome, Recommendation } from './decision.ts'

/** What the sheet says of one domain: judged by this jury, or held before it (C5). */
export const SheetDomain = z.object({
  code: DomainCode,
  title: z.string(),
  standing: z.enum(['acquired', 'notAcquired', 'heldBefore']),
  /** The last day it counts; null where it is not acquired, and where it counts without end. */
  validUntil: CalendarDate.nullable(),
})
export interface SheetDomain extends z.infer<typeof SheetDomain> {}

/** One member as the sheet names them (J3, J4). */
export const SheetMember = z.object({
  name: z.string(),
  college: College,
  organisation: z.string(),
  president: z.boolean(),
  recused: z.boolean(),
})
export interface SheetMember extends z.infer<typeof SheetMember> {}

/** All that the decision sheet says before it is signed: what the members read on their screens (H9). */
export const SheetContent = z.object({
  /** Name of the certification body. */
  body: z.string(),
  session: z.object({ number: z.string(), date: CalendarDate, place: z.string() }),
  certificate: z.object({ code: CertificateCode, title: z.string(), frameworkVersion: z.string() }),
  candidate: z.object({
    civility: z.string().nullable(),
    givenNames: z.array(z.string()).min(1),
    birthName: z.string(),
    usageName: z.string().nullable(),
    birthDate: CalendarDate,
    birthPlace: z.string(),
  }),
  route: Route,
  domains: z.array(SheetDomain).min(1),
  outcome: Outcome,
  /** Advice to the candidate (H7), never a reason of the decision (H8). */
  recommendation: Recommendation.nullable(),
  /** Who sat, and who did not sit for this candidate. */
  sat: z.array(SheetMember).min(1),
})
export interface SheetContent extends z.infer<typeof SheetContent> {}

/** The decision sheet (fiche de décision) as the president signed it: frozen from then on (H9). */
export const DecisionSheet = SheetContent.extend({
  /** As `FD-2026-0001`; the versions of one sheet share it. */
  number: z.string(),
  version: z.number().int().positive(),
  /** What clerical error this version mends; null for the first (H9). */
  correctionReason: z.string().nullable(),
  president: z.object({ name: z.string(), college: College }),
  signedAt: Instant,
  /** IANA name of the zone in which `signedAt` is printed. */
  timeZone: z.string(),
  /** Where it was decided on paper: who signed there and when, and when the office entered it. */
  paper: z
    .object({
      signedBy: z.array(z.object({ name: z.string(), college: College })).length(2),
      on: CalendarDate,
      enteredAt: Instant,
    })
    .optional(),
})
export interface DecisionSheet extends z.infer<typeof DecisionSheet> {}
