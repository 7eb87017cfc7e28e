import { type CalendarDate, dayNumber } from '../../basics/time.ts'
import type { Compiled } from '../compiled.ts'
import { type Distance, distancesOf } from '../distances.ts'
import { companions, missingFor } from './company.ts'
import type { Taken } from './obstacles.ts'

/** One more opening in the candidate's own region, on a day on which a whole jury is free. */
export interface OpeningRemedy {
  readonly code: 'opening'
  readonly region: string
  readonly date: CalendarDate
}

/** The first day of the jurors' calendar on which an opening at the candidate's own place would have a free jury. */
export function openingRemedy(compiled: Compiled, taken: Taken, c: number): readonly OpeningRemedy[] {
  const { instance } = compiled
  const { region } = instance.candidates[c]!
  const distance = distancesOf(instance.adjacency)
  const days = instance.dates.toSorted().filter((date) => comesOn(compiled, c, date))
  const date = days.find((day) => {
    const comes = (other: number) => {
      const one = instance.candidates[other]!
      return comesOn(compiled, other, day) && distance(one.region, region) <= one.maxHops
    }
    return (
      juryOn(compiled, taken, c, day, distance) && missingFor(compiled, c, companions(compiled, taken, c, comes)) === 0
    )
  })
  return date === undefined ? [] : [{ code: 'opening', region, date }]
}

/** Whether a candidate could be summoned for a day, and come (H06–H08). */
function comesOn({ instance, candidates }: Compiled, c: number, date: CalendarDate): boolean {
  const { deadline, unavailable } = instance.candidates[c]!
  const summoned = Math.max(candidates.ready[c]!, dayNumber(instance.today)) + instance.params.noticeDays
  return candidates.pinned[c]! < 0 && dayNumber(date) >= summoned && date <= deadline && !unavailable.includes(date)
}

/** Whether a jury for a candidate is free on a day, at the candidate's own place. */
function juryOn(
  { instance, jurors, at }: Compiled,
  { sessions }: Taken,
  c: number,
  date: CalendarDate,
  distance: Distance,
) {
  const one = instance.candidates[c]!
  const load = new Map<string, number>()
  for (const { opening, jury } of sessions.values())
    for (const j of jury) {
      const { id } = instance.jurors[j]!
      load.set(id, instance.openings[opening]!.date === date ? Infinity : (load.get(id) ?? 0) + 1)
    }
  const free = instance.jurors.filter(
    ({ id, company, cqps, region, maxHops }) =>
      (load.get(id) ?? 0) < jurors.most[at.juror.get(id)!]! &&
      (company === null || company !== one.company) &&
      cqps.includes(one.cqp) &&
      distance(region, one.region) <= maxHops,
  )
  const day = instance.dates.indexOf(date)
  return ['AD', 'PD'].some((letters) => juryIn(free, letters, day))
}

const juryIn = (jurors: Compiled['instance']['jurors'], letters: string, day: number): boolean =>
  ['E', 'U'].every((college) => {
    const there = jurors.filter((one) => one.college === college && letters.includes(one.available[day]!))
    return there.length >= 2 && there.some(({ canPreside }) => canPreside)
  })
