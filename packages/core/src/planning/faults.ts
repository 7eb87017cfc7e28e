import { dayNumber } from '../basics/time.ts'
import type { Compiled } from './compiled.ts'
import { mayGo } from './compiled-candidates.ts'
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
  const strangers = [...seated.filter(({ c }) => c < 0), ...session.jury.filter((id) => !jurorOf(compiled, id))]
  if (strangers.length > 0) return strangers.map((one) => at('H00', typeof one === 'string' ? one : one.id))
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
    ...seated.filter((c) => !mayGo(candidates, instance.openings.length, c, o)).map((c) => away(compiled, c, o)),
    ...(cqps.size > params.maxCqpPerSession || branches.size > 1 ? [['H10', null] as const] : []),
    ...(seated.length < fill && !critical ? [['H11', null] as const] : []),
  ]
}

/** Which rule keeps a candidate from an opening; a pin or a closed opening (H21) where no other does. */
function away({ instance, candidates, openings }: Compiled, c: number, o: number): Broken {
  const one = instance.candidates[c]!
  const { date, place } = instance.openings[o]!
  if (openings.day[o]! < Math.max(candidates.ready[c]!, dayNumber(instance.today)) + instance.params.noticeDays)
    return ['H06', one.id]
  if (date > one.deadline) return ['H07', one.id]
  if (one.unavailable.includes(date)) return ['H08', one.id]
  const tooFar = candidates.hops[candidates.region[c]! * openings.count + o]! > one.maxHops
  return (place === 'VISIO' ? !one.visio : tooFar) ? ['H09', one.id] : ['H21', one.id]
}

function juryFaults(compiled: Compiled, session: PlannedSession, o: number): readonly Broken[] {
  const { instance, jurors, openings } = compiled
  const jury = session.jury.map((id) => compiled.at.juror.get(id)!)
  const ofCollege = (college: number) => jury.filter((j) => jurors.college[j] === college)
  if (new Set(jury).size !== 4 || jury.length !== 4 || ofCollege(0).length !== 2) return [['H12', null]]
  const seated = session.candidates.map(({ id }) => instance.candidates[compiled.at.candidate.get(id)!]!)
  const cqps = new Set(seated.map(({ cqp }) => cqp))
  const companies = new Set(seated.map(({ company }) => company))
  const president = jurorOf(compiled, session.president)
  return [
    ...jury.flatMap((j): readonly Broken[] => {
      const one = instance.jurors[j]!
      const halves = jurors.can[j * openings.count + o]!
      const needed = halvesOf[session.span]
      return [
        ...((halves & needed) === needed ? [] : [[jurorAway(compiled, j, o), one.id] as const]),
        ...([...cqps].every((cqp) => one.cqps.includes(cqp)) ? [] : [['H14', one.id] as const]),
        ...(one.company !== null && companies.has(one.company) ? [['H15', one.id] as const] : []),
      ]
    }),
    ...([0, 1].every((college) => ofCollege(college).some((j) => jurors.canPreside[j] === 1))
      ? []
      : [['H18', null] as const]),
    ...(session.jury.includes(session.president) && president?.canPreside ? [] : [['H19', session.president] as const]),
  ]
}

function jurorAway({ instance, jurors, openings }: Compiled, j: number, o: number): 'H13' | 'H16' {
  const one = instance.jurors[j]!
  const { place } = instance.openings[o]!
  const far = place === 'VISIO' ? !one.visio : jurors.hops[j * openings.count + o]! > one.maxHops
  return far ? 'H16' : 'H13'
}

const jurorOf = ({ instance, at }: Compiled, id: string) => instance.jurors[at.juror.get(id) ?? -1]
