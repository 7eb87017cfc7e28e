import { type Instant, instantAt, type OpeningLine } from '@delibere/core'
import { ICalCalendar, ICalCalendarMethod } from 'ical-generator'

/**
 * Openings as an iCalendar (RFC 5545), to be shown in anybody's calendar: an event for each half-day. Its ids stay, so that
 * a calendar that reads the file again changes its events instead of adding them once more.
 */
export function openingsCalendar(
  openings: readonly OpeningLine[],
  { timeZone, now }: { readonly timeZone: string; readonly now: Instant },
): string {
  const calendar = new ICalCalendar({ name: 'Ouvertures des jurys', method: ICalCalendarMethod.PUBLISH })
  for (const { id, date, place, region, session, span, ...halves } of openings.filter((one) => !one.closed)) {
    for (const half of ['morning', 'afternoon'] as const) {
      const hours = halves[half]
      if (!hours) continue
      calendar.createEvent({
        id: `${id}-${half}@delibere`,
        stamp: new Date(now),
        start: new Date(instantAt(date, hours.from, timeZone)),
        end: new Date(instantAt(date, hours.until, timeZone)),
        summary: session && (span === half || span === 'day') ? `Jury ${session}` : 'Ouverture pour un jury',
        location: region ? `${place} (${region})` : place,
      })
    }
  }
  return calendar.toString()
}
