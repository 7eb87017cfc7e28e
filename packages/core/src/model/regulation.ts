import { z } from 'zod'
import { CalendarDate, calendarDate } from '../basics/time.ts'
import { College } from './college.ts'

const minutesCount = z.number().int().positive().max(480)

/**
 * The certification body's règlement: every setting of the rules, dated. A session keeps the copy it was made with,
 * so that a later change of the regulation changes nothing of what was decided.
 */
export const Regulation = z.object({
  /** The name of the certification body, as printed on documents. */
  body: z.string().min(1),
  effectiveFrom: CalendarDate,
  /** IANA name of the time zone in which sessions are held. */
  timeZone: z.string().min(1),
  /** Members of each college in a jury (J1). */
  seats: z.object({ employer: z.number().int().min(1), employee: z.number().int().min(1) }),
  /** Who must have signed before a session opens: everybody, or at least one member of each college (J3). */
  quorum: z.enum(['everybody', 'onePerCollege']),
  /** How the presidency alternates between the colleges, and which of them began (J2). */
  presidency: z.object({ alternates: z.enum(['perSession', 'perYear']), first: College }),
  /** Planned length of a deliberation, in minutes (F4). */
  deliberationMinutes: minutesCount,
  /** Time between two candidates, in minutes (B2). */
  changeOverMinutes: z.number().int().nonnegative().max(120),
  /** Minutes left at which the timer warns, the longest first (H2). */
  warningMinutes: z.array(minutesCount),
  /** By how much the oral is longer for a candidate with extra time: 4/3 (H2). */
  extraTime: z.object({ times: z.number().int().positive(), over: z.number().int().positive() }),
  /** Years within which a training candidate first comes before a jury (C3). */
  firstPresentationYears: z.number().int().positive(),
  /** Months before that deadline from which it is shown as near (C3). */
  deadlineWarningMonths: z.number().int().nonnegative(),
  /** Years a domain stays acquired; null: for life (C5). */
  domainValidityYears: z.number().int().positive().nullable(),
  /** What a tie of opinions means; printed in the regulation only (H5). */
  tie: z.enum(['deliberate', 'presidentDecides']),
})
export interface Regulation extends z.infer<typeof Regulation> {}

/** The guide's rules, and the defaults of rules.md where the guide is silent. */
export const defaultRegulation: Regulation = {
  body: 'Observatoire de l’emploi et des métiers en mutualité (OEMM)',
  effectiveFrom: calendarDate('2013-01-01'),
  timeZone: 'Europe/Paris',
  seats: { employer: 2, employee: 2 },
  quorum: 'everybody',
  presidency: { alternates: 'perSession', first: 'employer' },
  deliberationMinutes: 10,
  changeOverMinutes: 5,
  warningMinutes: [5, 1],
  extraTime: { times: 4, over: 3 },
  firstPresentationYears: 3,
  deadlineWarningMonths: 6,
  domainValidityYears: 5,
  tie: 'deliberate',
}
