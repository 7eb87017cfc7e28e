import { type CalendarDate, dateOfDay, dayNumber } from '../../basics/time.ts'
import type { Compiled } from '../compiled.ts'
import type { College } from '../inspect/finding.ts'
import type { OpeningObstacle, Shortages } from './obstacles.ts'

/** Why a candidate is left out, as the one thing that staff need to know. Everybody by their id. */
export type LeftOutReason =
  /** Nothing is open between the first day for which they can be summoned and their deadline; `from` may lie after `until`. */
  | { readonly code: 'nothing-in-time'; readonly from: CalendarDate; readonly until: CalendarDate }
  | { readonly code: 'closed'; readonly openings: readonly string[] }
  | { readonly code: 'pinned'; readonly opening: string }
  | {
      readonly code: 'none-in-reach'
      readonly openings: number
      readonly region: string
      readonly maxHops: number
      readonly visio: boolean
    }
  | { readonly code: 'away'; readonly dates: readonly CalendarDate[] }
  | { readonly code: 'too-short'; readonly minutes: number; readonly openings: number }
  | {
      readonly code: 'no-jury'
      readonly colleges: readonly College[]
      readonly cqp: string
      /** Members would be there; nobody of them may preside. */
      readonly president: boolean
      /** There would be a jury but for members of the candidate's own company. */
      readonly company: string | null
      readonly until: CalendarDate
    }
  /** Openings are possible; how many of them are taken, and by what. */
  | {
      readonly code: 'taken'
      readonly full: number
      readonly certificates: number
      readonly jury: number
      readonly busy: number
      readonly few: number
    }
  /** Nothing forbids it at these openings: searching longer may place them. */
  | { readonly code: 'not-found'; readonly openings: readonly string[] }

/** The reason that obstacles come to: the first stage at which no opening is left. */
export function reasonOf(compiled: Compiled, candidate: number, all: readonly OpeningObstacle[]): LeftOutReason {
  const { instance, candidates } = compiled
  const one = instance.candidates[candidate]!
  const nameOf = ({ opening }: OpeningObstacle) => instance.openings[opening]!.id
  const but = (list: readonly OpeningObstacle[], ...codes: readonly string[]) =>
    list.filter(({ obstacle }) => !codes.includes(obstacle.code))
  const inTime = but(all, 'notice', 'deadline')
  if (inTime.length === 0) {
    const summoned = Math.max(candidates.ready[candidate]!, dayNumber(instance.today)) + instance.params.noticeDays
    return { code: 'nothing-in-time', from: dateOfDay(summoned), until: one.deadline }
  }
  const open = but(inTime, 'closed')
  if (open.length === 0) return { code: 'closed', openings: inTime.map(nameOf) }
  const wanted = but(open, 'pinned-elsewhere')
  if (wanted.length === 0) return { code: 'pinned', opening: instance.openings[candidates.pinned[candidate]!]!.id }
  const near = but(wanted, 'distance', 'remote')
  if (near.length === 0) {
    const { region, maxHops, visio } = one
    return { code: 'none-in-reach', openings: wanted.length, region, maxHops, visio }
  }
  const present = but(near, 'away')
  if (present.length === 0)
    return { code: 'away', dates: [...new Set(near.map(({ opening }) => instance.openings[opening]!.date))].sort() }
  const long = but(present, 'too-short')
  if (long.length === 0) return { code: 'too-short', minutes: candidates.length[candidate]!, openings: present.length }
  const possible = but(long, 'no-jury')
  if (possible.length === 0) return noJury(compiled, candidate, long)
  const free = possible.filter(({ obstacle }) => obstacle.code === 'nothing')
  if (free.length > 0) return { code: 'not-found', openings: free.map(nameOf) }
  const count = (code: string) => possible.filter(({ obstacle }) => obstacle.code === code).length
  return {
    code: 'taken',
    full: count('full'),
    certificates: count('certificates'),
    jury: count('jury'),
    busy: count('jurors-busy'),
    few: count('few-files'),
  }
}

function noJury(
  { instance, jurors, openings, candidates }: Compiled,
  c: number,
  all: readonly OpeningObstacle[],
): LeftOutReason {
  const lacking = all.flatMap(({ obstacle }) => (obstacle.code === 'no-jury' ? [obstacle.lacking] : []))
  const times = (college: 0 | 1) => lacking.filter((shortages: Shortages) => shortages[college]).length
  const most = Math.max(times(0), times(1))
  const those = ([0, 1] as const).filter((college) => times(college) === most)
  const one = instance.candidates[c]!
  // Members of the candidate's own company who would otherwise be there for it.
  const own = all.some(({ opening }) =>
    those.some((college) =>
      [...jurors.at[college][opening]!].some(
        (j) =>
          candidates.company[c]! >= 0 &&
          jurors.company[j] === candidates.company[c] &&
          jurors.can[j * openings.count + opening]! > 0 &&
          jurors.qualified[j * instance.cqps.length + candidates.cqp[c]!] === 1,
      ),
    ),
  )
  return {
    code: 'no-jury',
    colleges: those.map((college) => (college === 0 ? 'E' : 'U')),
    cqp: one.cqp,
    president: lacking.every((shortages) =>
      those.every((college) => !shortages[college] || shortages[college].members === 0),
    ),
    company: own ? one.company : null,
    until: one.deadline,
  }
}
