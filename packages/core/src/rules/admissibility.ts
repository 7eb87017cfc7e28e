import { addYears, type CalendarDate, monthsAndDays, nextDay } from '../basics/time.ts'
import type { AdmissibilityRequest, ExperienceSequence } from '../model/admissibility.ts'
import type { Regulation } from '../model/regulation.ts'
import type { Experience } from '../violations.ts'

/** What a request comes to (C4). */
export interface ExperienceFound {
  /** The first day that counts. */
  readonly since: CalendarDate
  readonly total: Experience
  readonly required: Experience
  /** What is missing to `required`; null when there is enough. */
  readonly missing: Experience | null
  /** The days that count, overlaps once, in order; `until` is the last day. */
  readonly periods: readonly { readonly from: CalendarDate; readonly until: CalendarDate }[]
}

const daysInMonth = 30

/**
 * The experience that counts for a request (C4): its sequences within so many years before the request, what overlaps
 * counted once. Each period counts in whole months from its first day, then days; thirty days left over make a month.
 */
export function experienceFound(
  { requestedOn, sequences }: Pick<AdmissibilityRequest, 'requestedOn' | 'sequences'>,
  { admissibility }: Pick<Regulation, 'admissibility'>,
): ExperienceFound {
  const since = addYears(requestedOn, -admissibility.withinYears)
  const periods = merged(sequences.flatMap((sequence) => within(sequence, since, requestedOn)))
  const days = periods.reduce((sum, { from, until }) => sum + inDays(monthsAndDays(from, nextDay(until))), 0)
  const missing = admissibility.years * 12 * daysInMonth - days
  return {
    since,
    total: experience(days),
    required: experience(admissibility.years * 12 * daysInMonth),
    missing: missing > 0 ? experience(missing) : null,
    periods,
  }
}

// A month begun is never a whole one, even where it has 31 days.
const inDays = ({ months, days }: Experience) => months * daysInMonth + Math.min(days, daysInMonth - 1)
const experience = (days: number): Experience => ({ months: Math.floor(days / daysInMonth), days: days % daysInMonth })

type Period = ExperienceFound['periods'][number]

function within(
  { from, until }: ExperienceSequence,
  since: CalendarDate,
  requestedOn: CalendarDate,
): readonly Period[] {
  const first = from > since ? from : since
  const last = until !== null && until < requestedOn ? until : requestedOn
  return first <= last ? [{ from: first, until: last }] : []
}

function merged(periods: readonly Period[]): readonly Period[] {
  const inOrder = periods.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return inOrder.reduce<readonly Period[]>((done, next) => {
    const last = done.at(-1)
    if (!last || next.from > nextDay(last.until)) return [...done, next]
    return [...done.slice(0, -1), { from: last.from, until: next.until > last.until ? next.until : last.until }]
  }, [])
}
