import type { CalendarDate } from '../../basics/time.ts'
import type { Compiled } from '../compiled.ts'
import { mayGo } from '../compiled-candidates.ts'
import { companions, missingFor } from './company.ts'
import type { College } from '../inspect/finding.ts'
import { lackingIn, leastLacking, type OpeningObstacle, type Taken } from './obstacles.ts'
import { type OpeningRemedy, openingRemedy } from './opening-remedy.ts'

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
  | OpeningRemedy
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
