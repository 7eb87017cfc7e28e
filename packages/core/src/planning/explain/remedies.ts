import { type CalendarDate, dayNumber } from '../../basics/time.ts'
import type { Compiled } from '../compiled.ts'
import { distancesOf } from '../distances.ts'
import type { DraftSession } from '../draft.ts'
import type { College } from '../inspect/finding.ts'
import { lackingIn, type OpeningObstacle } from './obstacles.ts'

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
  drafts: readonly DraftSession[],
  candidate: number,
  all: readonly OpeningObstacle[],
): readonly Remedy[] {
  const { openings } = compiled
  const inOrder = all.toSorted((a, b) => openings.day[a.opening]! - openings.day[b.opening]! || a.opening - b.opening)
  return [
    ...inOrder.flatMap((one) => jurorRemedy(compiled, drafts, candidate, one) ?? []).slice(0, mostOfEach),
    ...inOrder.flatMap((one) => filesRemedy(compiled, one) ?? []).slice(0, 1),
    ...openingRemedy(compiled, drafts, candidate),
  ]
}

function jurorRemedy(
  compiled: Compiled,
  drafts: readonly DraftSession[],
  c: number,
  { opening, obstacle }: OpeningObstacle,
): Remedy | null {
  if (obstacle.code !== 'no-jury' && obstacle.code !== 'jurors-busy') return null
  const { instance } = compiled
  if (lackingIn(obstacle.lacking) !== 1 || drafts.some((draft) => draft.opening === opening)) return null
  const { id, date } = instance.openings[opening]!
  // A session is held for a critical file alone; others need company, which is told apart.
  if (!enoughFor(compiled, drafts, c, (one) => mayBeAt(compiled, one, opening))) return null
  const [employers, unions] = obstacle.lacking
  return {
    code: 'juror',
    college: employers ? 'E' : 'U',
    cqp: instance.candidates[c]!.cqp,
    opening: id,
    date,
    president: (employers ?? unions)!.president,
  }
}

function filesRemedy({ instance }: Compiled, { opening, obstacle }: OpeningObstacle): Remedy | null {
  if (obstacle.code !== 'few-files') return null
  const { id, date } = instance.openings[opening]!
  return { code: 'files', opening: id, date, missing: obstacle.needed - obstacle.found }
}

const mayBeAt = ({ candidates }: Compiled, c: number, opening: number) =>
  candidates.openings.subarray(candidates.start[c]!, candidates.start[c + 1]!).includes(opening)

/** Whether those left out who could come make a session that may be held (H11), the candidate among them. */
function enoughFor(
  { candidates, branchOf, instance }: Compiled,
  drafts: readonly DraftSession[],
  c: number,
  comes: (candidate: number) => boolean,
): boolean {
  if (candidates.critical[c] === 1) return true
  const seated = new Set(drafts.flatMap((draft) => draft.candidates))
  const same = [...candidates.critical.keys()].filter(
    (one) =>
      !seated.has(one) &&
      candidates.cqp[one] === candidates.cqp[c] &&
      branchOf[candidates.cqp[one]!] === branchOf[candidates.cqp[c]!],
  )
  return same.filter(comes).length >= instance.params.minFill.half
}

/** The first day of the jurors' calendar on which an opening at the candidate's own place would have a free jury. */
function openingRemedy(compiled: Compiled, drafts: readonly DraftSession[], c: number): readonly Remedy[] {
  const { instance } = compiled
  const { region } = instance.candidates[c]!
  const distance = distancesOf(instance.adjacency)
  const days = instance.dates.toSorted().filter((date) => comesOn(compiled, c, date))
  const date = days.find(
    (day) =>
      juryOn(compiled, drafts, c, day) &&
      enoughFor(compiled, drafts, c, (other) => {
        const one = instance.candidates[other]!
        return comesOn(compiled, other, day) && distance(one.region, region) <= one.maxHops
      }),
  )
  return date === undefined ? [] : [{ code: 'opening', region, date }]
}

/** Whether a candidate could be summoned for a day, and come (H06–H08). */
function comesOn({ instance, candidates }: Compiled, c: number, date: CalendarDate): boolean {
  const { deadline, unavailable } = instance.candidates[c]!
  const summoned = Math.max(candidates.ready[c]!, dayNumber(instance.today)) + instance.params.noticeDays
  return candidates.pinned[c]! < 0 && dayNumber(date) >= summoned && date <= deadline && !unavailable.includes(date)
}

/** Whether a jury for a candidate is free on a day, at the candidate's own place. */
function juryOn({ instance, jurors, at }: Compiled, drafts: readonly DraftSession[], c: number, date: CalendarDate) {
  const one = instance.candidates[c]!
  const distance = distancesOf(instance.adjacency)
  const load = new Map<string, number>()
  for (const { opening, jury } of drafts)
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
