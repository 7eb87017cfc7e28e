import { describe, expect, it } from 'vitest'
import { calendarDate, duration, instant, minutes } from '../basics/time.ts'
import {
  formatClock,
  formatDate,
  formatHour,
  formatLongDate,
  formatMinutes,
  formatMoment,
  formatShortDate,
  formatTimeOfDay,
} from './time.ts'

/** With ordinary spaces, so that a table can be read. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ')

describe('a date', () => {
  it.each([
    ['2026-11-23', '23 novembre 2026', 'lundi 23 novembre 2026', '23/11/2026'],
    ['2026-03-01', '1er mars 2026', 'dimanche 1er mars 2026', '01/03/2026'],
    ['2028-02-29', '29 février 2028', 'mardi 29 février 2028', '29/02/2028'],
    ['2026-08-05', '5 août 2026', 'mercredi 5 août 2026', '05/08/2026'],
  ])('%s', (text, date, long, short) => {
    const day = calendarDate(text)
    expect([plain(formatDate(day)), plain(formatLongDate(day)), formatShortDate(day)]).toEqual([date, long, short])
  })

  it('is never broken between its day, month and year', () => {
    expect(formatDate(calendarDate('2026-11-23'))).toBe('23\u00A0novembre\u00A02026')
  })
})

describe('an hour', () => {
  it.each([
    ['09:30', '9 h 30'],
    ['14:00', '14 h'],
    ['00:05', '0 h 05'],
  ])('%s is %s', (time, text) => expect(plain(formatTimeOfDay(time))).toBe(text))

  it.each([
    ['Europe/Paris', '23 novembre 2026 à 10 h 42'],
    ['Pacific/Noumea', '23 novembre 2026 à 20 h 42'],
    ['America/Martinique', '23 novembre 2026 à 5 h 42'],
  ])('is that on the wall in %s', (zone, text) => {
    const at = instant(Date.UTC(2026, 10, 23, 9, 42))
    expect(plain(formatMoment(at, zone))).toBe(text)
    expect(text).toContain(plain(formatHour(at, zone)))
  })
})

describe('the clock (H2)', () => {
  it.each([
    [20 * 60_000, '20:00'],
    [20 * 60_000 - 1, '20:00'],
    [20 * 60_000 - 1000, '19:59'],
    [61_000, '01:01'],
    [1, '00:01'],
    [0, '00:00'],
    [-999, '00:00'],
    [-1000, '+00:01'],
    [-90_500, '+01:30'],
    [60 * 60_000, '1:00:00'],
    [75 * 60_000, '1:15:00'],
    [-15.5 * 3_600_000, '+15:30:00'],
  ])('with %i ms left shows %s', (left, text) => expect(formatClock(duration(left))).toBe(text))
})

describe('a length of time', () => {
  it.each([
    [20, '20 min'],
    [59.4, '59 min'],
    [60, '1 h 00'],
    [80, '1 h 20'],
  ])('of %d minutes is %s', (count, text) => expect(plain(formatMinutes(minutes(count)))).toBe(text))
})
