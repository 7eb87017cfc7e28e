import { addYears, type CalendarDate, dateOfDay, dayNumber } from '../../basics/time.ts'
import type { Compiled } from '../compiled.ts'
import type { InstanceOpening } from '../instance.ts'
import { minuteOf } from '../windows.ts'
import { blocking, type Finding, warning } from './finding.ts'

/** What is wrong with the openings: none, too soon, off the calendar, no time left in a half-day, two in one room, clocks that change. */
export function openingFindings(compiled: Compiled): readonly Finding[] {
  const { instance, openings } = compiled
  if (instance.openings.length === 0) return [blocking({ code: 'no-opening' })]
  if (openings.closed.every((closed) => closed === 1)) return [blocking({ code: 'all-closed' })]
  const open = instance.openings.filter((_, o) => openings.closed[o] === 0)
  const earliest = dateOfDay(dayNumber(instance.today) + instance.params.noticeDays)
  return [
    ...open.flatMap((one): Finding[] => {
      const { id: opening, date } = one
      return [
        ...(date < earliest ? [warning({ code: 'opening-too-soon', opening, date, earliest })] : []),
        ...(instance.dates.includes(date) ? [] : [warning({ code: 'opening-off-calendar', opening, date })]),
        ...emptyHalves(compiled, one),
        ...clockFindings(one),
      ]
    }),
    ...roomFindings(open),
  ]
}

function emptyHalves({ openings, at }: Compiled, { id: opening, blocks }: InstanceOpening): readonly Finding[] {
  const o = at.opening.get(opening)!
  return (['AM', 'PM'] as const).flatMap((half) =>
    blocks[half] && openings.first[o * 4 + (half === 'AM' ? 1 : 2)] === 0
      ? [warning({ code: 'opening-without-time', opening, half })]
      : [],
  )
}

/** Two openings that take one room at one time; by video there is no room to share. */
function roomFindings(open: readonly InstanceOpening[]): readonly Finding[] {
  const rooms = new Map<string, InstanceOpening[]>()
  return open.flatMap((one): Finding[] => {
    if (one.room === '') return []
    const key = JSON.stringify([one.date, one.place, one.room])
    const before = rooms.get(key) ?? []
    rooms.set(key, [...before, one])
    const { place, room, date } = one
    return before
      .filter((other) => overlap(other, one))
      .map((other) => blocking({ code: 'room-twice', openings: [other.id, one.id], place, room, date }))
  })
}

const stretches = ({ blocks }: InstanceOpening) => [blocks.AM, blocks.PM].flatMap((block) => (block ? [block] : []))
const overlap = (a: InstanceOpening, b: InstanceOpening) =>
  stretches(a).some(([from, until]) => stretches(b).some(([start, end]) => from < end && start < until))

/**
 * Clocks change on the last Sundays of March and October, at 2 and at 3 in the morning: only a half-day that holds that hour
 * is not as long as it looks. Any other hour of such a day is an hour like others.
 */
function clockFindings(one: InstanceOpening): readonly Finding[] {
  const to =
    one.date === lastSunday(one.date, '03-31') ? 'summer' : one.date === lastSunday(one.date, '10-31') ? 'winter' : null
  const within = stretches(one).some(([from, until]) => minuteOf(from) < 180 && minuteOf(until) > 120)
  return to && within ? [warning({ code: 'clock-change', opening: one.id, date: one.date, to })] : []
}

function lastSunday(date: CalendarDate, monthEnd: string): CalendarDate {
  const end = dayNumber(addYears(`2000-${monthEnd}` as CalendarDate, Number(date.slice(0, 4)) - 2000))
  // Day 3 of 1970 was a Sunday.
  return dateOfDay(end - ((end - 3) % 7))
}
