import type { CalendarDate } from '../basics/time.ts'
import type { World } from '../model/world.ts'

/** The kinds of things that are numbered: `S` sessions, `FD` decision sheets (fiches de décision). */
export type Series = 'S' | 'FD'

const digits = { S: 3, FD: 4 } as const

/** The next number of a series in the year of `date`, as `S-2026-001`: no number is given twice, none is left out. */
export function nextNumber(world: World, series: Series, date: CalendarDate): string {
  const prefix = `${series}-${date.slice(0, 4)}`
  return `${prefix}-${String((world.numbers[prefix] ?? 0) + 1).padStart(digits[series], '0')}`
}
