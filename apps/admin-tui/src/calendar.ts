import { addDays, addMonths, type CalendarDate, calendarDate } from '@delibere/core'

/** Monday 0 … Sunday 6. */
const weekday = (date: CalendarDate): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7

export const firstOfMonth = (date: CalendarDate): CalendarDate => calendarDate(`${date.slice(0, 7)}-01`)

/** The weeks of a month, Monday first; null stands for a day of another month. */
export function weeksOf(month: CalendarDate): readonly (readonly (CalendarDate | null)[])[] {
  const first = firstOfMonth(month)
  const last = addDays(addMonths(first, 1), -1)
  const cells: (CalendarDate | null)[] = Array.from({ length: weekday(first) }, () => null)
  for (let day = first; day <= last; day = addDays(day, 1)) cells.push(day)
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}
