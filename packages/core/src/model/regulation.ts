import { z } from 'zod'
import { CalendarDate, calendarDate, dayOf, Instant } from '../basics/time.ts'
import { College } from './college.ts'
import { defaultTimeZone } from './time-zone.ts'

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
  /** Experience that makes a VAE request admissible: years of it, within so many years before the request (C4). */
  admissibility: z.object({
    years: z.number().int().positive().max(50),
    withinYears: z.number().int().positive().max(60),
  }),
  /** Years a domain stays acquired; null: for life (C5). */
  domainValidityYears: z.number().int().positive().nullable(),
  /** Months before the end of a domain's validity from which it is shown as near (C5). */
  domainWarningMonths: z.number().int().nonnegative().max(600),
  /**
   * Years after which what is personal is due to be erased (P2): a candidate's file (pieces, booklets, answers) and identity,
   * counted from the last decision or the withdrawal; a juror's identity, from the end of the mandate.
   */
  retentionYears: z.object({
    file: z.number().int().nonnegative().max(100),
    candidate: z.number().int().nonnegative().max(100),
    juror: z.number().int().nonnegative().max(100),
  }),
  /** Days between a summons and the session at least (B1). */
  noticeDays: z.number().int().nonnegative().max(365),
  /** Days within which a ready candidate should be heard: past them they count as late, and are planned all the same (B4). */
  waitDays: z.number().int().positive().max(1_000),
  /** Candidates that make a session worth a jury, in a half-day and in a day, unless one of them can wait no longer (B4). */
  leastCandidates: z.object({ half: z.number().int().min(1).max(60), day: z.number().int().min(1).max(60) }),
  /** Certificates in one session at most (B3). */
  mostCertificates: z.number().int().min(1).max(10),
  /** Minutes kept free before the first candidate and after the last (B2). */
  welcomeMinutes: z.object({
    before: z.number().int().nonnegative().max(120),
    after: z.number().int().nonnegative().max(120),
  }),
  /** Borders between regions that a candidate and a juror may be asked to cross (B4). */
  travel: z.object({
    candidate: z.number().int().nonnegative().max(12),
    juror: z.number().int().nonnegative().max(12),
  }),
  /** Sessions that a juror is asked for in one plan at most (B4). */
  sessionsPerJuror: z.number().int().min(1).max(200),
  /** What a tie of opinions means; printed in the regulation only (H5). */
  tie: z.enum(['deliberate', 'presidentDecides']),
  /** What the room's screen shows of who is heard: the time of the slot alone, or the first name with it (H1). */
  roomShows: z.enum(['slot', 'firstName']),
  /** Sentences offered for a recommendation (H7); `{domaine}` stands for the title of each domain not acquired. */
  wordings: z.array(z.string().trim().min(1).max(300)).max(40),
})
export interface Regulation extends z.infer<typeof Regulation> {}

/** One setting of the regulation: all of it but the date, which belongs to the whole. */
export type SettingName = Exclude<keyof Regulation, 'effectiveFrom'>

/** Some settings with other values, from one day on; kept for ever, so that each setting can say since when it counts. */
export const RegulationChange = z.object({
  effectiveFrom: CalendarDate,
  settings: Regulation.omit({ effectiveFrom: true }).partial(),
  at: Instant,
  by: z.string().nullable(),
})
export interface RegulationChange extends z.infer<typeof RegulationChange> {}

/** The regulation in force on `date`: what was there from the beginning, with every change that counts by then, in the order of their dates. */
export function regulationOn(
  {
    regulation,
    regulationChanges,
  }: { readonly regulation: Regulation; readonly regulationChanges: readonly RegulationChange[] },
  date: CalendarDate,
): Regulation {
  const changes = regulationChanges
    .filter(({ effectiveFrom }) => effectiveFrom <= date)
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : 0))
  return changes.reduce(
    (now, { effectiveFrom, settings }) => ({ ...now, ...settings, effectiveFrom }) as Regulation,
    regulation,
  )
}

/** The day it is for the body at `now`: by the time zone that is in force. */
export const todayIn = (world: Parameters<typeof regulationOn>[0], now: Instant): CalendarDate =>
  dayOf(now, regulationOn(world, dayOf(now, 'UTC')).timeZone)

/** The guide's rules, and the defaults of rules.md where the guide is silent. */
export const defaultRegulation: Regulation = {
  body: 'Observatoire de l’emploi et des métiers en mutualité (OEMM)',
  effectiveFrom: calendarDate('2013-01-01'),
  timeZone: defaultTimeZone,
  seats: { employer: 2, employee: 2 },
  quorum: 'everybody',
  presidency: { alternates: 'perSession', first: 'employer' },
  deliberationMinutes: 10,
  changeOverMinutes: 5,
  warningMinutes: [5, 1],
  extraTime: { times: 4, over: 3 },
  firstPresentationYears: 3,
  deadlineWarningMonths: 6,
  admissibility: { years: 3, withinYears: 12 },
  domainValidityYears: 5,
  domainWarningMonths: 12,
  retentionYears: { file: 2, candidate: 10, juror: 1 },
  noticeDays: 21,
  waitDays: 180,
  leastCandidates: { half: 3, day: 7 },
  mostCertificates: 2,
  welcomeMinutes: { before: 15, after: 15 },
  travel: { candidate: 1, juror: 2 },
  sessionsPerJuror: 12,
  tie: 'deliberate',
  roomShows: 'slot',
  wordings: [
    'Approfondir par la pratique le domaine « {domaine} ».',
    'Se faire accompagner par un collègue expérimenté sur le domaine « {domaine} ».',
    'Suivre les modules de formation du domaine « {domaine} ».',
    'Conduire en autonomie, du début à la fin, des situations de ce métier et en garder la trace.',
  ],
}
