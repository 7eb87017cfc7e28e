import { z } from 'zod'

/** A point in time: milliseconds since 1970-01-01T00:00:00Z, by the server's clock. */
export const Instant = z.number().int().nonnegative().brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** A length of time in milliseconds; may be negative (time overrun). */
export const Duration = z.number().int().brand<'Duration'>()
export type Duration = z.infer<typeof Duration>

export const instant = (ms: number): Instant => Math.round(ms) as Instant
export const duration = (ms: number): Duration => Math.round(ms) as Duration
export const minutes = (count: number): Duration => duration(count * 60_000)
export const since = (start: Instant, now: Instant): Duration => duration(now - start)
export const later = (start: Instant, by: Duration): Instant => instant(start + by)

/** A day on the calendar that exists, as `2026-11-23`. */
export const CalendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => isDay(text))
  .brand<'CalendarDate'>()
export type CalendarDate = z.infer<typeof CalendarDate>

/** Some days in a row, first and last included. */
export const DateRange = z
  .object({ from: CalendarDate, until: CalendarDate })
  .refine(({ from, until }) => from <= until, { path: ['until'] })
export interface DateRange extends z.infer<typeof DateRange> {}

/** An hour of the day on the wall of the room, as `09:30`. */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<'TimeOfDay'>()
export type TimeOfDay = z.infer<typeof TimeOfDay>

export const calendarDate = (text: string): CalendarDate => CalendarDate.parse(text)
export const timeOfDay = (text: string): TimeOfDay => TimeOfDay.parse(text)

/** The same day `years` later; 29 February becomes 28 February where the year has none. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const [year = 0, month = 0, day = 0] = parts(date)
  return format(year + years, month, Math.min(day, daysIn(year + years, month)))
}

/** The same day `count` months later (earlier if negative); the last day of the month where it is too short. */
export function addMonths(date: CalendarDate, count: number): CalendarDate {
  const [year = 0, month = 0, day = 0] = parts(date)
  const at = year * 12 + (month - 1) + count
  const [nextYear, nextMonth] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1]
  return format(nextYear, nextMonth, Math.min(day, daysIn(nextYear, nextMonth)))
}

/** The day `count` days later (earlier if negative). */
export function addDays(date: CalendarDate, count: number): CalendarDate {
  const day = new Date((dayNumber(date) + count) * 86_400_000)
  return format(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())
}

/** The day after. */
export const nextDay = (date: CalendarDate): CalendarDate => addDays(date, 1)

/** How far it is from one day to a later one: whole months, then days that are left (29 January to 1 March: 1 month, 1 day or 2). */
export function monthsAndDays(
  from: CalendarDate,
  to: CalendarDate,
): { readonly months: number; readonly days: number } {
  const [fromYear = 0, fromMonth = 0] = parts(from)
  const [toYear = 0, toMonth = 0] = parts(to)
  const most = (toYear - fromYear) * 12 + toMonth - fromMonth
  const months = addMonths(from, most) <= to ? most : most - 1
  return { months, days: dayNumber(to) - dayNumber(addMonths(from, months)) }
}

/** The day it is at `at` for people who live in `timeZone` (an IANA name). */
export function dayOf(at: Instant, timeZone: string): CalendarDate {
  const { year, month, day } = clockParts(at, timeZone)
  return format(year, month, day)
}

/** The hour on the wall at `at` in `timeZone`. */
export function hourOf(at: Instant, timeZone: string): TimeOfDay {
  const { hour, minute } = clockParts(at, timeZone)
  return `${pad(hour)}:${pad(minute)}` as TimeOfDay
}

/**
 * The instant at which the wall of `timeZone` shows `time` on `date`. Of an hour that happens twice (autumn) the
 * first is meant; an hour that does not happen (spring) is taken one hour later.
 */
export function instantAt(date: CalendarDate, time: TimeOfDay, timeZone: string): Instant {
  const key = `${date} ${time} ${timeZone}`
  const known = instants.get(key)
  if (known !== undefined) return known
  const found = instantOf(date, time, timeZone)
  if (instants.size >= 1_000) instants.clear()
  instants.set(key, found)
  return found
}

// Every view of a session asks for the same hour, and the calendar is slow to consult.
const instants = new Map<string, Instant>()

function instantOf(date: CalendarDate, time: TimeOfDay, timeZone: string): Instant {
  const [year = 0, month = 0, day = 0] = parts(date)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const wall = Date.UTC(year, month - 1, day, hour, minute)
  const offsetAt = (at: number) => {
    const shown = clockParts(instant(at), timeZone)
    return Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute) - Math.floor(at / 60_000) * 60_000
  }
  const day0 = 24 * 3_600_000
  const guesses = [wall - offsetAt(wall - day0), wall - offsetAt(wall + day0)].sort((a, b) => a - b)
  return instant(guesses.find((guess) => guess + offsetAt(guess) === wall) ?? Math.max(...guesses))
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0')
const format = (year: number, month: number, day: number) => `${pad(year, 4)}-${pad(month)}-${pad(day)}` as CalendarDate
/** Days since 1970: the difference of two is how many days lie between. */
export const dayNumber = (date: CalendarDate): number => {
  const [year = 0, month = 0, day = 0] = parts(date)
  return Date.UTC(year, month - 1, day) / 86_400_000
}
const parts = (date: string) => date.split('-').map(Number)
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The day so many days after 1 January 1970: `dayNumber` backwards. */
export const dateOfDay = (days: number): CalendarDate =>
  new Date(days * 86_400_000).toISOString().slice(0, 10) as CalendarDate

function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = parts(text)
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

// A formatter takes far longer to make than to use.
const formatters = new Map<string, Intl.DateTimeFormat>()

function clockParts(at: Instant, timeZone: string) {
  const known = formatters.get(timeZone)
  const formatter =
    known ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    })
  if (!known) formatters.set(timeZone, formatter)
  const shown = Object.fromEntries(formatter.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = shown
  return { year, month, day, hour, minute }
}
