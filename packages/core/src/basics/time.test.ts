import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  addYears,
  CalendarDate,
  calendarDate,
  dayOf,
  duration,
  hourOf,
  instant,
  instantAt,
  minutes,
  TimeOfDay,
  timeOfDay,
} from './time.ts'

describe('a calendar date', () => {
  it.each(['2026-11-23', '2024-02-29', '2000-02-29', '1900-01-01'])('%s exists', (text) => {
    expect(CalendarDate.safeParse(text).success).toBe(true)
  })

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-11-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2026-1-1',
    '23/11/2026',
    '',
  ])('%s does not', (text) => {
    expect(CalendarDate.safeParse(text).success).toBe(false)
  })
})

describe('a time of day', () => {
  it.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['9:30', false],
    ['09:60', false],
  ])('%s: %s', (text, exists) => {
    expect(TimeOfDay.safeParse(text).success).toBe(exists)
  })
})

describe('some years later', () => {
  it.each([
    ['2026-11-23', 5, '2031-11-23'],
    ['2024-02-29', 5, '2029-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2023-02-28', 1, '2024-02-28'],
    ['2026-12-31', -1, '2025-12-31'],
  ])('%s and %i years is %s', (from, years, to) => {
    expect(addYears(calendarDate(from), years)).toBe(to)
  })
})

describe('some months later', () => {
  it.each([
    ['2026-08-31', -6, '2026-02-28'],
    ['2028-08-31', -6, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-15', -3, '2025-12-15'],
    ['2026-11-30', 2, '2027-01-30'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-01-10', -13, '2024-12-10'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(calendarDate(from), months)).toBe(to)
  })
})

const utc = (text: string) => Date.parse(text)

describe('the instant at which a wall shows an hour', () => {
  it.each([
    ['2026-11-23', '09:30', 'Europe/Paris', '2026-11-23T08:30:00Z', 'in winter'],
    ['2026-07-14', '09:30', 'Europe/Paris', '2026-07-14T07:30:00Z', 'in summer'],
    ['2027-03-28', '01:59', 'Europe/Paris', '2027-03-28T00:59:00Z', 'before the clocks go forward'],
    ['2027-03-28', '02:30', 'Europe/Paris', '2027-03-28T01:30:00Z', 'an hour that does not happen: one later'],
    ['2027-03-28', '03:00', 'Europe/Paris', '2027-03-28T01:00:00Z', 'after the clocks have gone forward'],
    ['2027-03-28', '09:30', 'Europe/Paris', '2027-03-28T07:30:00Z', 'the morning of that day'],
    ['2026-10-25', '01:30', 'Europe/Paris', '2026-10-24T23:30:00Z', 'before the clocks go back'],
    ['2026-10-25', '02:30', 'Europe/Paris', '2026-10-25T00:30:00Z', 'an hour that happens twice: the first'],
    ['2026-10-25', '03:00', 'Europe/Paris', '2026-10-25T02:00:00Z', 'after the clocks have gone back'],
    ['2026-10-25', '09:30', 'Europe/Paris', '2026-10-25T08:30:00Z', 'the morning of that day'],
    ['2026-11-23', '21:00', 'America/Martinique', '2026-11-24T01:00:00Z', 'a day later in Greenwich'],
    ['2026-07-14', '09:00', 'America/Martinique', '2026-07-14T13:00:00Z', 'no summer time'],
    ['2026-11-23', '09:00', 'Pacific/Noumea', '2026-11-22T22:00:00Z', 'a day earlier in Greenwich'],
    ['2026-12-31', '23:59', 'Pacific/Noumea', '2026-12-31T12:59:00Z', 'the last minute of the year'],
    ['2026-11-23', '00:00', 'Europe/Paris', '2026-11-22T23:00:00Z', 'midnight'],
  ])('%s %s in %s is %s (%s)', (date, time, zone, expected) => {
    expect(instantAt(calendarDate(date), timeOfDay(time), zone)).toBe(utc(expected))
  })

  it('is read back from that wall, whatever the zone, but for the hour that does not happen', () => {
    const zones = fc.constantFrom(
      'Europe/Paris',
      'America/Martinique',
      'Pacific/Noumea',
      'Indian/Reunion',
      'America/Miquelon',
    )
    const minute = fc.integer({ min: utc('2020-01-01T00:00:00Z') / 60_000, max: utc('2040-01-01T00:00:00Z') / 60_000 })
    fc.assert(
      fc.property(zones, minute, (zone, at) => {
        const shown = [dayOf(instant(at * 60_000), zone), hourOf(instant(at * 60_000), zone)] as const
        const again = instantAt(...shown, zone)
        expect([dayOf(again, zone), hourOf(again, zone)]).toEqual(shown)
        expect(again).toBeLessThanOrEqual(at * 60_000)
      }),
    )
  })
})

describe('the day and hour on a wall', () => {
  it.each([
    ['2026-11-22T23:30:00Z', 'Europe/Paris', '2026-11-23', '00:30'],
    ['2026-11-23T01:30:00Z', 'America/Martinique', '2026-11-22', '21:30'],
    ['2026-11-22T13:30:00Z', 'Pacific/Noumea', '2026-11-23', '00:30'],
    ['2027-03-28T01:00:00Z', 'Europe/Paris', '2027-03-28', '03:00'],
  ])('%s in %s is %s %s', (at, zone, day, hour) => {
    expect([dayOf(instant(utc(at)), zone), hourOf(instant(utc(at)), zone)]).toEqual([day, hour])
  })
})

it('a length of time is a whole number of milliseconds', () => {
  expect([duration(0.4), minutes(1.5), minutes(1 / 3)]).toEqual([0, 90_000, 20_000])
})
