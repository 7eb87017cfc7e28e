import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, calendarDate, nextDay } from '../basics/time.ts'
import type { ExperienceSequence } from '../model/admissibility.ts'
import { defaultRegulation } from '../model/regulation.ts'
import { experienceFound } from './admissibility.ts'

const sequence = (from: string, until: string | null): ExperienceSequence => ({
  title: 'Assistante commerciale',
  organisation: 'Mutuelle Exemple',
  activity: 'employed',
  from: calendarDate(from),
  until: until === null ? null : calendarDate(until),
})
const found = (requestedOn: string, ...sequences: readonly ExperienceSequence[]) =>
  experienceFound({ requestedOn: calendarDate(requestedOn), sequences: [...sequences] }, defaultRegulation)
const days = ({ months, days: rest }: { months: number; days: number }) => months * 30 + rest

describe('the experience of a VAE request (C4)', () => {
  it.each([
    ['2019-01-01', '2021-12-31'],
    ['2021-01-01', '2023-12-31'],
    ['2020-02-29', '2023-02-28'],
  ])('three calendar years are enough, whichever they are: %s to %s', (from, until) => {
    const { total, missing } = found('2026-11-23', sequence(from, until))
    expect([total.months, missing]).toEqual([36, null])
  })

  it('a day less is not, and says what is missing', () => {
    expect(found('2026-11-23', sequence('2021-01-01', '2023-12-30'))).toMatchObject({
      total: { months: 35, days: 29 },
      missing: { months: 0, days: 1 },
    })
  })

  it('is counted once where sequences overlap or touch', () => {
    const { total, periods } = found(
      '2026-11-23',
      sequence('2021-01-01', '2022-06-30'),
      sequence('2022-03-01', '2022-12-31'),
      sequence('2023-01-01', '2023-12-31'),
    )
    expect(total).toEqual({ months: 36, days: 0 })
    expect(periods).toEqual([{ from: '2021-01-01', until: '2023-12-31' }])
  })

  it('counts from twelve years before the request, that day included, to the request', () => {
    expect(found('2026-11-23', sequence('2000-01-01', '2014-12-22'))).toMatchObject({
      since: '2014-11-23',
      total: { months: 1, days: 0 },
    })
    expect(found('2026-11-23', sequence('2026-10-24', null)).total).toEqual({ months: 1, days: 0 })
    expect(found('2026-11-23', sequence('2027-01-01', null)).total).toEqual({ months: 0, days: 0 })
  })

  it('follows the regulation: one year within five', () => {
    const regulation = { ...defaultRegulation, admissibility: { years: 1, withinYears: 5 } }
    const request = { requestedOn: calendarDate('2026-11-23'), sequences: [sequence('2021-01-01', '2022-11-22')] }
    expect(experienceFound(request, regulation)).toMatchObject({ since: '2021-11-23', missing: null })
  })

  const anySequence = fc
    .record({
      start: fc.integer({ min: 0, max: 200 }),
      length: fc.integer({ min: 0, max: 60 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ start, length, day }) => {
      const from = addMonths(calendarDate(`2012-01-${String(day).padStart(2, '0')}`), start)
      return sequence(from, nextDay(addMonths(from, length)))
    })

  it('does not hang on the order of the sequences, nor on saying one twice', () => {
    fc.assert(
      fc.property(fc.array(anySequence, { maxLength: 8 }), (sequences) => {
        const total = found('2026-11-23', ...sequences).total
        expect(found('2026-11-23', ...sequences.toReversed()).total).toEqual(total)
        expect(found('2026-11-23', ...sequences, ...sequences).total).toEqual(total)
      }),
    )
  })

  it('never grows less when a sequence is added, nor more than the window', () => {
    fc.assert(
      fc.property(fc.array(anySequence, { maxLength: 8 }), anySequence, (sequences, more) => {
        const [before, after] = [found('2026-11-23', ...sequences), found('2026-11-23', ...sequences, more)]
        // Two periods that become one are counted from one first day: what was left over of each may fall together.
        expect(days(after.total)).toBeGreaterThanOrEqual(days(before.total) - 3 * sequences.length)
        expect(after.total.months).toBeLessThanOrEqual(12 * 12)
      }),
    )
  })
})
