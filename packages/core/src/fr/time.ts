import { type CalendarDate, dayOf, type Duration, hourOf, type Instant } from '../basics/time.ts'
import { nbsp } from './typography.ts'

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
const weekdays = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ')

const split = (date: CalendarDate) => date.split('-').map(Number)

/** “23 novembre 2026”, “1er mars 2026”. */
export function formatDate(date: CalendarDate): string {
  const [year, month = 1, day] = split(date)
  return `${day === 1 ? '1er' : day}${nbsp}${months[month - 1]}${nbsp}${year}`
}

/** “lundi 23 novembre 2026”. */
export function formatLongDate(date: CalendarDate): string {
  const [year = 0, month = 1, day] = split(date)
  return `${weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]} ${formatDate(date)}`
}

/** “novembre 2026”. */
export function formatMonth(date: CalendarDate): string {
  const [year, month = 1] = split(date)
  return `${months[month - 1]}${nbsp}${year}`
}

/** “23/11/2026”. */
export const formatShortDate = (date: CalendarDate): string => date.split('-').toReversed().join('/')

/** “9 h 30”, as the wall of `timeZone` shows it. */
export const formatHour = (at: Instant, timeZone: string): string => formatTimeOfDay(hourOf(at, timeZone))

/** “9 h 30”, “14 h”. */
export function formatTimeOfDay(time: string): string {
  const [hour = '', minute = ''] = time.split(':')
  return `${Number(hour)}${nbsp}h${minute === '00' ? '' : `${nbsp}${minute}`}`
}

/** “23 novembre 2026 à 9 h 30”. */
export const formatMoment = (at: Instant, timeZone: string): string =>
  `${formatDate(dayOf(at, timeZone))} à ${formatHour(at, timeZone)}`

/**
 * Time left on whole seconds, as a clock: “12:05”; overtime counts up with a plus: “+01:30”. A second that has begun is
 * shown, so that 20 minutes start at “20:00” and “00:00” comes at the very end. With hours from the first one on: “+1:05:00”.
 */
export function formatClock(left: Duration): string {
  const seconds = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000)
  const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600]
  const clock = `${hours > 0 ? `${hours}:` : ''}${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`
  return left > 0 || seconds === 0 ? clock : `+${clock}`
}

/** “20 min”; “1 h 20” from an hour on. Rounded to the minute. */
export function formatMinutes(length: Duration): string {
  const total = Math.round(length / 60_000)
  if (total < 60) return `${total}${nbsp}min`
  return `${Math.floor(total / 60)}${nbsp}h${nbsp}${pad(total % 60)}`
}

const pad = (n: number) => String(n).padStart(2, '0')
