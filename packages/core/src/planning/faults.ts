import { dayNumber } from '../basics/time.ts'
import type { Compiled } from './compiled.ts'
import { halvesOfLetter } from './compiled-jurors.ts'
import { remote } from './distances.ts'
import type { PlannedSession } from './plan.ts'
import { halvesOf, minuteOf, windowsOf } from './windows.ts'

/** A hard rule that a plan breaks, where, and whom it concerns; `H00` is somebody or something the instance does not know. */
export interface PlanFault {
  readonly rule: `H${number}`
  readonly opening: string | null
  readonly who: string | null
}

/** What one session breaks by itself (H02–H16, H18, H19). */
export function sessionFaults(compiled: Compiled, session: PlannedSession): readonly PlanFault[] {
  const { instance, at: places } = compiled
  const at = (rule: PlanFault['rule'], who: string | null = null): PlanFault => ({
    rule,
    opening: session.opening,
    who,
  })
  const o = places.opening.get(session.opening)
  if (o === undefined) return [at('H00')]
  const windows = windowsOf(instance.openings[o]!, halvesOf[session.span], instance.params)
  if (windows.length === 0) return [at('H02')]
  if (session.candidates.length === 0) return [at('H03')]
  const seated = session.candidates.map((seat) => ({
    ...seat,
    from: minuteOf(seat.start),
    until: minuteOf(seat.end),
    c: places.candidate.get(seat.id) ?? -1,
  }))
  const strangers = seated.filter(({ c }) => c < 0)
  if (strangers.length > 0) return strangers.map(({ id }) => at('H00', id))
  return [
    ...hourFaults(compiled, seated, windows).map(([rule, who]) => at(rule, who)),
    ...togetherFaults(compiled, session, o).map(([rule, who]) => at(rule, who)),
    ...juryFaults(compiled, session, o).map(([rule, who]) => at(rule, who)),
  ]
}

type Broken = readonly [rule: PlanFault['rule'], who: string | null]
interface Seated {
  readonly id: string
  readonly c: number
  readonly from: number
  readonly until: number
}

function hourFaults(
  { candidates }: Compiled,
  seated: readonly Seated[],
  windows: readonly { readonly from: number; readonly until: number }[],
): readonly Broken[] {
  const inside = ({ from, until }: Seated) => windows.some((window) => window.from <= from && until <= window.until)
  const ordered = seated.toSorted((a, b) => a.from - b.from || a.until - b.until)
  return [
    ...seated.filter((one) => !inside(one)).map(({ id }): Broken => ['H04', id]),
    ...seated.filter(({ c, from, until }) => until - from < candidates.length[c]!).map(({ id }): Broken => ['H05', id]),
    ...ordered.filter((one, n) => n > 0 && one.from < ordered[n - 1]!.until).map(({ id }): Broken => ['H05', id]),
  ]
}

/** Where the candidates may go (H06–H09), and what they make together (H10, H11). */
function togetherFaults(compiled: Compiled, session: PlannedSession, o: number): readonly Broken[] {
  const { instance, candidates, branchOf } = compiled
  const { params } = instance
  const seated = session.candidates.map(({ id }) => compiled.at.candidate.get(id)!)
  const cqps = new Set(seated.map((c) => candidates.cqp[c]!))
  const branches = new Set([...cqps].map((cqp) => branchOf[cqp]))
  const fill = session.span === 'DAY' ? params.minFill.day : params.minFill.half
  const critical = seated.some((c) => candidates.critical[c] === 1)
  return [
    ...seated.flatMap((c) => away(compiled, c, o)),
    ...(cqps.size > params.maxCqpPerSession || branches.size > 1 ? [['H10', null] as const] : []),
    ...(seated.length < fill && !critical ? [['H11', null] as const] : []),
  ]
}

/** Which rules keep a candidate from an opening. */
function away({ instance, candidates, openings }: Compiled, c: number, o: number): readonly Broken[] {
  const one = instance.candidates[c]!
  const { date, place } = instance.openings[o]!
  const notice = Math.max(candidates.ready[c]!, dayNumber(instance.today)) + instance.params.noticeDays
  const tooFar = candidates.hops[candidates.region[c]! * openings.count + o]! > one.maxHops
  const broken: readonly (readonly [rule: PlanFault['rule'], is: boolean])[] = [
    ['H06', openings.day[o]! < notice],
    ['H07', date > one.deadline],
    ['H08', one.unavailable.includes(date)],
    ['H09', place === remote ? !one.visio : tooFar],
  ]
  return broken.flatMap(([rule, is]): readonly Broken[] => (is ? [[rule, one.id]] : []))
}

function juryFaults(compiled: Compiled, session: PlannedSession, o: number): readonly Broken[] {
  const { instance, jurors } = compiled
  if (!isOfFour(compiled, session.jury)) return [['H12', null]]
  const jury = session.jury.map((id) => compiled.at.juror.get(id)!)
  const ofCollege = (college: number) => jury.filter((j) => jurors.college[j] === college)
  const president = instance.jurors[compiled.at.juror.get(session.president) ?? -1]
  const ableIn = (college: number) => ofCollege(college).some((j) => jurors.canPreside[j] === 1)
  const presides = session.jury.includes(session.president) && president?.canPreside
  return [
    ...(ofCollege(0).length === 2 ? [] : [['H12', null] as const]),
    ...jury.flatMap((j) => jurorFaults(compiled, session, j, o)),
    ...[0, 1].flatMap((college): readonly Broken[] => (ableIn(college) ? [] : [['H18', null]])),
    ...(presides ? [] : [['H19', session.president] as const]),
  ]
}

/** Whether a jury is four people whom the instance knows. */
export const isOfFour = ({ at }: Compiled, jury: readonly string[]): boolean =>
  jury.length === 4 && new Set(jury).size === 4 && jury.every((id) => at.juror.has(id))

function jurorFaults(compiled: Compiled, session: PlannedSession, j: number, o: number): readonly Broken[] {
  const { instance, jurors, openings, at } = compiled
  const one = instance.jurors[j]!
  const { place, date } = instance.openings[o]!
  const halves = halvesOfLetter[one.available[instance.dates.indexOf(date)] ?? '.']!
  const needed = halvesOf[session.span]
  const seated = session.candidates.map(({ id }) => instance.candidates[at.candidate.get(id)!]!)
  const far = place === remote ? !one.visio : jurors.hops[j * openings.count + o]! > one.maxHops
  const broken: readonly (readonly [rule: PlanFault['rule'], is: boolean])[] = [
    ['H13', (halves & needed) !== needed],
    ['H14', seated.some(({ cqp }) => !one.cqps.includes(cqp))],
    ['H15', one.company !== null && seated.some(({ company }) => company === one.company)],
    ['H16', far],
  ]
  return broken.flatMap(([rule, is]): readonly Broken[] => (is ? [[rule, one.id]] : []))
}
