import type { Compiled } from './compiled.ts'
import { type PlanFault, sessionFaults } from './faults.ts'
import type { Score } from './order.ts'
import type { Plan, PlannedSession } from './plan.ts'
import { wholeFaults } from './whole-faults.ts'

/** What a plan is worth: what it breaks of the hard rules (H01–H21), and its score, which counts only where nothing is broken. */
export interface Judgement {
  readonly faults: readonly PlanFault[]
  readonly score: Score
}

/** Judges a plan from nothing but the instance, whoever made it: what the search counts step by step must come to this. */
export function judge(compiled: Compiled, plan: Plan): Judgement {
  return {
    faults: [...plan.sessions.flatMap((session) => sessionFaults(compiled, session)), ...wholeFaults(compiled, plan)],
    score: scoreOf(compiled, plan),
  }
}

/** The seven levels of a plan's score, in the order of `levels`. */
export function scoreOf(compiled: Compiled, plan: Plan): Score {
  const { instance } = compiled
  const critical = new Set(instance.candidates.flatMap(({ id }, c) => (compiled.candidates.critical[c] ? id : [])))
  const seated = new Set(plan.sessions.flatMap(({ candidates }) => candidates.map(({ id }) => id)))
  const out = instance.candidates.flatMap(({ id }) => (seated.has(id) ? [] : id))
  const missed = out.filter((id) => critical.has(id)).length
  const sum = (part: (session: PlannedSession) => number) => plan.sessions.reduce((total, one) => total + part(one), 0)
  const { cost } = instance.params
  const people = seatedPeople(compiled)
  return [
    missed,
    changesOf(compiled, plan),
    2 * (out.length - missed) + sum((session) => people(session).late),
    sum(({ span }) => (span === 'DAY' ? cost.day : cost.half)),
    sum((session) => people(session).waiting),
    sum((session) => people(session).comfort),
    fairnessOf(compiled, plan),
  ]
}

/** What the candidates and jurors of one session wait and travel. */
function seatedPeople({ candidates, jurors, openings, instance, at }: Compiled) {
  return (session: PlannedSession) => {
    const o = at.opening.get(session.opening)
    const counted = { late: 0, waiting: 0, comfort: 0 }
    if (o === undefined || session.candidates.length === 0) return counted
    const cqps = new Set<number>()
    for (const { id } of session.candidates) {
      const c = at.candidate.get(id)
      if (c === undefined) continue
      cqps.add(candidates.cqp[c]!)
      const months = Math.floor((openings.day[o]! - candidates.ready[c]!) / 30)
      counted.waiting += months * months
      counted.comfort += candidates.hops[candidates.region[c]! * openings.count + o]!
      if (openings.day[o]! >= candidates.lateFrom[c]!) counted.late += 1
    }
    for (const id of session.jury) counted.comfort += jurors.hops[(at.juror.get(id) ?? 0) * openings.count + o]!
    counted.comfort += instance.params.mixWeight * Math.max(0, cqps.size - 1)
    return counted
  }
}

function changesOf({ instance }: Compiled, plan: Plan): number {
  if (!instance.published) return 0
  const known = new Set([...instance.candidates, ...instance.jurors].map(({ id }) => id))
  const openingOf = new Map(plan.sessions.flatMap((one) => one.candidates.map(({ id }) => [id, one.opening] as const)))
  const juryOf = new Map(plan.sessions.map((one) => [one.opening, new Set(one.jury)]))
  let changes = 0
  for (const { opening, jury, candidates } of instance.published.sessions) {
    changes += 3 * candidates.filter(({ id }) => known.has(id) && openingOf.get(id) !== opening).length
    changes += 2 * jury.filter((id) => known.has(id) && !juryOf.get(opening)?.has(id)).length
  }
  return changes
}

function fairnessOf({ instance }: Compiled, plan: Plan): number {
  const load = new Map(instance.jurors.map(({ id, pastSessions }) => [id, pastSessions]))
  const unionOf = new Map(instance.jurors.flatMap(({ id, college, union }) => (college === 'U' ? [[id, union]] : [])))
  let same = 0
  for (const { jury } of plan.sessions) {
    for (const id of jury) load.set(id, (load.get(id) ?? 0) + 1)
    const unions = jury.filter((id) => unionOf.has(id)).map((id) => unionOf.get(id))
    if (unions.length === 2 && unions[0] === unions[1]) same += 1
  }
  return (
    [...load.values()].reduce((sum, sessions) => sum + sessions * sessions, 0) + instance.params.sameUnionWeight * same
  )
}
