import { type CalendarDate, dayNumber } from '../../basics/time.ts'
import type { Compiled } from '../compiled.ts'
import { mayGo } from '../compiled-candidates.ts'
import { type Distance, distancesOf } from '../distances.ts'
import type { College } from '../inspect/finding.ts'
import { lackingIn, leastLacking, type OpeningObstacle, type Taken } from './obstacles.ts'

/** What would place a candidate who is left out, everything else staying as it is. */
export type Remedy =
  /** One more juror of a college at an opening; able to preside where that is what is lacking. */
  | {
      readonly code: 'juror'
      readonly college: College
      readonly cqp: string
      readonly opening: string
      readonly date: CalendarDate
      readonly president: boolean
    }
  /** One more opening in the candidate's own region, on a day on which a whole jury is free. */
  | { readonly code: 'opening'; readonly region: string; readonly date: CalendarDate }
  /** So many more files that could come to an opening. */
  | { readonly code: 'files'; readonly opening: string; readonly date: CalendarDate; readonly missing: number }

// More would be a list, not advice.
const mostOfEach = 2

/** What would place a candidate; nothing that would not by itself be enough. */
export function remediesOf(
  compiled: Compiled,
  taken: Taken,
  candidate: number,
  all: readonly OpeningObstacle[],
): readonly Remedy[] {
  const { openings } = compiled
  const inOrder = all
    .filter(({ opening }) => !taken.sessions.has(opening))
    .toSorted((a, b) => openings.day[a.opening]! - openings.day[b.opening]! || a.opening - b.opening)
  return [
    ...oneADay(inOrder.flatMap((one) => jurorRemedy(compiled, taken, candidate, one) ?? [])).slice(0, mostOfEach),
    ...inOrder.flatMap((one) => filesRemedy(compiled, taken, candidate, one) ?? []).slice(0, 1),
    ...openingRemedy(compiled, taken, candidate),
  ]
}

/** Of two openings on one day for which one juror would do, the first. */
const oneADay = (all: readonly Extract<Remedy, { code: 'juror' }>[]) =>
  all.filter(({ date, college }, n) => all.findIndex((other) => other.date === date && other.college === college) === n)

function jurorRemedy(
  compiled: Compiled,
  taken: Taken,
  c: number,
  { opening, obstacle }: OpeningObstacle,
): Extract<Remedy, { code: 'juror' }> | null {
  if (obstacle.code !== 'no-jury' && obstacle.code !== 'jurors-busy') return null
  const { instance } = compiled
  const lacking = leastLacking(compiled, c, opening, (j) => taken.free(j, opening))
  if (!lacking || lackingIn(lacking) !== 1) return null
  const [employers, unions] = lacking
  const company = companions(compiled, taken, c, (one) => mayBeAt(compiled, one, opening))
  if (missingFor(compiled, c, company) > 0 || !holds(compiled, c, opening, company)) return null
  const { id, date } = instance.openings[opening]!
  return {
    code: 'juror',
    college: employers ? 'E' : 'U',
    cqp: instance.candidates[c]!.cqp,
    opening: id,
    date,
    president: (employers ?? unions)!.president,
  }
}

function filesRemedy(
  compiled: Compiled,
  taken: Taken,
  c: number,
  { opening, obstacle }: OpeningObstacle,
): Remedy | null {
  if (obstacle.code !== 'few-files') return null
  const company = companions(compiled, taken, c, (one) => mayBeAt(compiled, one, opening))
  const missing = missingFor(compiled, c, company)
  const more = Array.from({ length: missing }, () => c)
  if (!holds(compiled, c, opening, [...company, ...more])) return null
  const { id, date } = compiled.instance.openings[opening]!
  return { code: 'files', opening: id, date, missing }
}

const mayBeAt = ({ candidates, openings }: Compiled, c: number, opening: number) =>
  mayGo(candidates, openings.count, c, opening)

/** Those left out who could be heard with a candidate by whatever jury can hear that one, shortest slots first. */
function companions(
  { candidates, jurors }: Compiled,
  { leftOut }: Taken,
  c: number,
  comes: (candidate: number) => boolean,
): readonly number[] {
  const employs = (company: number) => company >= 0 && jurors.company.includes(company)
  return leftOut
    .filter(
      (one) =>
        one !== c &&
        candidates.cqp[one] === candidates.cqp[c] &&
        (candidates.company[one] === candidates.company[c] || !employs(candidates.company[one]!)) &&
        comes(one),
    )
    .toSorted((a, b) => candidates.length[a]! - candidates.length[b]!)
}

/** How many files more a session of a candidate and those companions needs to be held (H11). */
function missingFor({ candidates, instance }: Compiled, c: number, company: readonly number[]): number {
  const critical = [c, ...company].some((one) => candidates.critical[one] === 1)
  return critical ? 0 : Math.max(0, instance.params.minFill.half - 1 - company.length)
}

/** Whether the smallest session that may be held fits in each half-day that is open, so that it does in whichever has the jury. */
function holds(
  { candidates, openings, instance }: Compiled,
  c: number,
  o: number,
  company: readonly number[],
): boolean {
  const critical = candidates.critical[c] === 1
  const helper = company.find((one) => candidates.critical[one] === 1)
  const others = critical ? [] : helper === undefined ? company.slice(0, instance.params.minFill.half - 1) : [helper]
  const minutes = [c, ...others].reduce((sum, one) => sum + candidates.length[one]!, 0)
  return [1, 2].every((halves) => openings.first[o * 4 + halves] === 0 || minutes <= openings.first[o * 4 + halves]!)
}

/** The first day of the jurors' calendar on which an opening at the candidate's own place would have a free jury. */
function openingRemedy(compiled: Compiled, taken: Taken, c: number): readonly Remedy[] {
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
