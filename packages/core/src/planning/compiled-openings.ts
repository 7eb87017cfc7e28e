import { dayNumber } from '../basics/time.ts'
import type { Source } from './compiled.ts'
import { type Halves, minuteOf, windowsOf } from './windows.ts'

/** The openings as columns. */
export interface OpeningTable {
  readonly count: number
  /** Days since 1970. */
  readonly day: Int32Array
  /** A number for each day on which something is open, in the order of the calendar; jurors sit once on each (H17). */
  readonly dayIndex: Int32Array
  readonly days: number
  /** Minutes in the first and second stretch of a session, at `opening * 4 + halves`; both 0 where it cannot be held. */
  readonly first: Int32Array
  readonly second: Int32Array
  /** Whether a pin keeps it closed (H21). */
  readonly closed: Uint8Array
  /** Where each stands in the order of the calendar, then of the hour for a session that starts in the morning or afternoon, at `opening * 4 + halves`. */
  readonly rank: Int32Array
}

export function tableOpenings({ instance, openingIds }: Source): OpeningTable {
  const { openings, params, pins } = instance
  const count = openings.length
  const day = Int32Array.from(openings, ({ date }) => dayNumber(date))
  const calendar = [...new Set(day)].sort((a, b) => a - b)
  const dayIndex = day.map((one) => calendar.indexOf(one))
  const [first, second] = [new Int32Array(count * 4), new Int32Array(count * 4)]
  const starts: { readonly at: number; readonly opening: number; readonly key: number }[] = []
  openings.forEach((opening, index) => {
    for (const halves of [1, 2, 3] as Halves[]) {
      const at = index * 4 + halves
      const [one, two] = windowsOf(opening, halves, params).map(({ from, until }) => Math.max(0, until - from))
      first[at] = one ?? 0
      second[at] = two ?? 0
      const block = opening.blocks[halves === 2 ? 'PM' : 'AM']
      starts.push({ at, opening: index, key: day[index]! * 1440 + (block ? minuteOf(block[0]) : 0) })
    }
  })
  starts.sort((a, b) => a.key - b.key || a.opening - b.opening)
  const rank = new Int32Array(count * 4)
  starts.forEach(({ at }, place) => {
    rank[at] = place
  })
  const closed = new Uint8Array(count)
  for (const id of pins?.closed ?? []) closed[openingIds.get(id)!] = 1
  return { count, day, dayIndex, days: calendar.length, first, second, closed, rank }
}
