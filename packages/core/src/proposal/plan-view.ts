import type { CalendarDate } from '../basics/time.ts'
import type { Compiled } from '../planning/compiled.ts'
import type { PlanFault } from '../planning/faults.ts'
import type { Plan, PlannedSession } from '../planning/plan.ts'
import { halvesOf } from '../planning/windows.ts'
import { judge } from '../planning/score.ts'
import type { Score } from '../planning/order.ts'
import { type PlanFigures, planFigures } from './plan-figures.ts'

/** A session of a plan as staff read it (B5). */
export interface PlannedSessionView {
  readonly opening: string
  readonly date: CalendarDate
  /** As it is written on the summons. */
  readonly place: string
  /** A region, or `VISIO`. */
  readonly region: string
  readonly span: PlannedSession['span']
  readonly certificates: readonly string[]
  readonly candidates: readonly {
    readonly id: string
    readonly start: string
    readonly end: string
    readonly certificate: string
    /** Days since the file was complete. */
    readonly waiting: number
    /** Borders crossed to come. */
    readonly borders: number
  }[]
  readonly jury: readonly {
    readonly id: string
    readonly college: 'E' | 'U'
    readonly presides: boolean
    readonly borders: number
  }[]
  /** Minutes used, of those there are. */
  readonly used: number
  readonly room: number
  readonly faults: readonly PlanFault[]
}

export interface PlanView {
  readonly sessions: readonly PlannedSessionView[]
  /** Candidates who are in no session, the nearest deadline first. */
  readonly out: readonly {
    readonly id: string
    readonly certificate: string
    readonly deadline: CalendarDate
    /** Whether they cannot wait for the next round. */
    readonly critical: boolean
  }[]
  readonly jurors: readonly {
    readonly id: string
    readonly college: 'E' | 'U'
    readonly sessions: number
    readonly past: number
    readonly presides: number
  }[]
  readonly score: Score
  readonly faults: readonly PlanFault[]
  readonly figures: PlanFigures
}

/** A plan as it is read: what it does with whom, what it breaks, what was weighed (B4, B5). */
export function planView(compiled: Compiled, plan: Plan): PlanView {
  const { instance } = compiled
  const { faults, score } = judge(compiled, plan)
  const sessions = plan.sessions.flatMap((session) => sessionView(compiled, session, faults) ?? [])
  const seated = new Set(plan.sessions.flatMap(({ candidates }) => candidates.map(({ id }) => id)))
  const { criticalBefore } = instance.params
  const count = (ids: readonly string[]) => {
    const counts = new Map<string, number>()
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
    return counts
  }
  const sits = count(plan.sessions.flatMap(({ jury }) => jury))
  const presides = count(plan.sessions.map(({ president }) => president))
  return {
    sessions,
    out: instance.candidates
      .filter(({ id }) => !seated.has(id))
      .map(({ id, cqp, deadline }) => ({ id, certificate: cqp, deadline, critical: deadline < criticalBefore }))
      .toSorted((a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0)),
    jurors: instance.jurors.map(({ id, college, pastSessions }) => ({
      id,
      college,
      sessions: sits.get(id) ?? 0,
      past: pastSessions,
      presides: presides.get(id) ?? 0,
    })),
    score,
    faults,
    figures: planFigures(compiled, sessions),
  }
}

function sessionView(
  { instance, at, candidates, jurors, openings }: Compiled,
  session: PlannedSession,
  faults: readonly PlanFault[],
): PlannedSessionView | null {
  const o = at.opening.get(session.opening)
  const opening = o === undefined ? undefined : instance.openings[o]
  if (o === undefined || !opening) return null
  const seats = session.candidates.flatMap(({ id, start, end }) => {
    const c = at.candidate.get(id)
    if (c === undefined) return []
    const { cqp } = instance.candidates[c]!
    const waiting = Math.max(0, openings.day[o]! - candidates.ready[c]!)
    const borders = candidates.hops[candidates.region[c]! * openings.count + o]!
    return { id, start, end, certificate: cqp, waiting, borders, minutes: candidates.length[c]! }
  })
  const stretch = o * 4 + halvesOf[session.span]
  return {
    opening: opening.id,
    date: opening.date,
    place: opening.room,
    region: opening.place,
    span: session.span,
    certificates: session.cqps,
    candidates: seats.map(({ minutes: _, ...seat }) => seat),
    jury: session.jury.flatMap((id) => {
      const j = at.juror.get(id)
      if (j === undefined) return []
      const borders = jurors.hops[j * openings.count + o]!
      return { id, college: instance.jurors[j]!.college, presides: id === session.president, borders }
    }),
    used: seats.reduce((sum, { minutes }) => sum + minutes, 0),
    room: openings.first[stretch]! + openings.second[stretch]!,
    faults: faults.filter((fault) => fault.opening === session.opening),
  }
}
