import { expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import { isAvailable } from './availability.ts'

const range = (from: string, until = from) => ({ from: calendarDate(from), until: calendarDate(until) })
const [week, day] = [range('2026-12-01', '2026-12-07'), range('2026-12-03')]

it.each([
  ['any day, where none is given', [], [], '2026-12-03', true],
  ['on the first of the days given', [week], [], '2026-12-01', true],
  ['on the last of them', [week], [], '2026-12-07', true],
  ['not the day after', [week], [], '2026-12-08', false],
  ['not on a day they said they cannot', [], [day], '2026-12-03', false],
  ['nor within the days given', [week], [day], '2026-12-03', false],
  ['but on the day before', [week], [day], '2026-12-02', true],
])('a juror can come %s (J5)', (_case, available, unavailable, date, can) => {
  expect(isAvailable({ availability: { available, unavailable } }, calendarDate(date))).toBe(can)
})
