import type { CalendarDate, DateRange } from '../basics/time.ts'
import type { Juror } from '../model/juror.ts'

const includes = (ranges: readonly DateRange[], date: CalendarDate) =>
  ranges.some(({ from, until }) => from <= date && date <= until)

/** Whether a juror can come on that day (J5): no day given means any, but never one they said they cannot. */
export const isAvailable = (
  { availability: { available, unavailable } }: Pick<Juror, 'availability'>,
  date: CalendarDate,
): boolean => (available.length === 0 || includes(available, date)) && !includes(unavailable, date)
