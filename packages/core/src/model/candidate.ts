import { z } from 'zod'
import { CandidateId } from '../basics/ids.ts'
import { CalendarDate } from '../basics/time.ts'
import { CertificateCode } from '../framework/framework.ts'
import { Act } from './act.ts'

/** How the candidate came: by training (registered by the employer) or by VAE (C1). */
export const Route = z.enum(['training', 'vae'])
export type Route = z.infer<typeof Route>

const text = z.string().trim().min(1).max(200)

/** Where somebody was born: a commune of France, by INSEE code or postal code, or a commune abroad (C7). */
export const BirthPlace = z.object({
  commune: text,
  inseeCode: z
    .string()
    .regex(/^(\d{2}|2[AB])\d{3}$/)
    .nullable(),
  postalCode: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  country: text,
})
export interface BirthPlace extends z.infer<typeof BirthPlace> {}

/** An organisation that can employ a candidate or send a juror: a name, and its SIRET (14 digits) where known. */
export const Organisation = z.object({
  name: text,
  siret: z
    .string()
    .regex(/^\d{14}$/)
    .nullable(),
})
export interface Organisation extends z.infer<typeof Organisation> {}

/** All that tells who a candidate is (C7): the part that can be erased (P2). */
export const CandidatePerson = z.object({
  birthName: text,
  usageName: text.nullable(),
  givenNames: z.array(text).min(1),
  /** For the national register only, apart from the form of address. */
  sex: z.enum(['M', 'F']),
  civility: text.nullable(),
  birthDate: CalendarDate,
  birthPlace: BirthPlace,
  email: text.nullable(),
  phone: text.nullable(),
  employer: Organisation.nullable(),
  /** Tiers temps: the oral lasts a third longer (H2). */
  extraTime: z.boolean(),
  unavailable: z.array(CalendarDate),
})
export interface CandidatePerson extends z.infer<typeof CandidatePerson> {}

/** A candidate as a file or a form gives them, before they are in the register. */
export const NewCandidate = z.object({
  certificate: CertificateCode,
  route: Route,
  registeredOn: CalendarDate,
  region: text.nullable(),
  person: CandidatePerson,
})
export interface NewCandidate extends z.infer<typeof NewCandidate> {}

/**
 * What a file of candidates may have no column for: of who is there already, an import leaves it as it is. A column that is
 * there and empty says that there is nothing.
 */
export const CandidateGap = z.enum([
  'usageName',
  'civility',
  'inseeCode',
  'postalCode',
  'email',
  'phone',
  'employer',
  'siret',
  'region',
  'extraTime',
  'unavailable',
])
export type CandidateGap = z.infer<typeof CandidateGap>

/** The name under which the register knows France as a country of birth, however a file writes it. */
export const france = 'France'

/**
 * The same as commands take it: a birth in France has its INSEE code or its postal code, and one abroad no postal code; and
 * it is before the registration (C7).
 */
export const LocatedCandidate = NewCandidate.refine(
  ({
    person: {
      birthPlace: { country, inseeCode, postalCode },
    },
  }) => (country === france ? inseeCode !== null || postalCode !== null : postalCode === null),
  { path: ['person', 'birthPlace'] },
).refine(({ registeredOn, person }) => person.birthDate < registeredOn, { path: ['person', 'birthDate'] })

/** Somebody registered for one certificate by one route. */
export const Candidate = NewCandidate.extend({
  id: CandidateId,
  /** Counts up with each correction of what `NewCandidate` holds: who corrects says which one they saw. */
  version: z.number().int().positive(),
  /** Since when the candidate has given up, and why where it was said; null while they go on. */
  withdrawn: z.object({ on: CalendarDate, reason: z.string().nullable() }).nullable(),
  history: z.array(Act),
})
export interface Candidate extends z.infer<typeof Candidate> {}
