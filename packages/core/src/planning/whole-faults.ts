import type { Compiled } from './compiled.ts'
import { isOfFour, type PlanFault } from './faults.ts'
import type { Plan, PlannedSession } from './plan.ts'
import { minuteOf } from './windows.ts'

/** What a plan breaks as a whole: twice in the plan (H01, H02, H17), presidencies that do not alternate (H20), pins (H21). */
export function wholeFaults(compiled: Compiled, plan: Plan): readonly PlanFault[] {
  const { instance } = compiled
  const dates = new Map(instance.openings.map(({ id, date }) => [id, date]))
  const sittings = plan.sessions
    .filter(({ jury }) => isOfFour(compiled, jury))
    .flatMap(({ jury, opening }) => jury.map((id) => ({ id, opening })))
  const loads = new Map(instance.jurors.map(({ id, maxSessions }) => [id, maxSessions]))
  for (const { id } of sittings) loads.set(id, (loads.get(id) ?? 0) - 1)
  return [
    ...repeated(
      plan.sessions.flatMap(({ candidates }) => candidates),
      ({ id }) => id,
    ).map(({ id }): PlanFault => ({ rule: 'H01', opening: null, who: id })),
    ...repeated(plan.sessions, ({ opening }) => opening).map(({ opening }): PlanFault => ({
      rule: 'H02',
      opening,
      who: null,
    })),
    ...repeated(sittings, ({ id, opening }) => `${id} ${dates.get(opening)}`).map(({ id, opening }): PlanFault => ({
      rule: 'H17',
      opening,
      who: id,
    })),
    ...[...loads].flatMap(([id, left]): PlanFault[] => (left < 0 ? [{ rule: 'H17', opening: null, who: id }] : [])),
    ...turnFaults(compiled, plan.sessions),
    ...pinFaults(compiled, plan.sessions),
  ]
}

function repeated<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const again = seen.has(key(item))
    seen.add(key(item))
    return again
  })
}

function turnFaults(compiled: Compiled, sessions: readonly PlannedSession[]): readonly PlanFault[] {
  const { instance } = compiled
  const openingAt = new Map(instance.openings.map((one, at) => [one.id, { ...one, at }]))
  const branchOf = new Map(instance.cqps.map(({ id, branch }) => [id, branch]))
  const cqpOf = new Map(instance.candidates.map(({ id, cqp }) => [id, cqp]))
  const collegeOf = new Map(instance.jurors.map(({ id, college }) => [id, college]))
  const turns = sessions.flatMap((session) => {
    const opening = openingAt.get(session.opening)
    const begin = opening?.blocks[session.span === 'PM' ? 'PM' : 'AM']?.[0]
    const branch = branchOf.get(cqpOf.get(session.candidates[0]?.id ?? '') ?? '')
    const known = opening && begin !== undefined && branch !== undefined
    if (!known || !isOfFour(compiled, session.jury)) return []
    return { ...session, date: opening.date, minute: minuteOf(begin), at: opening.at, branch }
  })
  turns.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.minute - b.minute || a.at - b.at))
  const last: Record<string, string | undefined> = { ...instance.params.lastPresident }
  return turns.flatMap(({ branch, president, opening }): PlanFault[] => {
    const college = collegeOf.get(president)
    const again = last[branch] === college
    last[branch] = college
    return again ? [{ rule: 'H20', opening, who: president }] : []
  })
}

function pinFaults({ instance }: Compiled, sessions: readonly PlannedSession[]): readonly PlanFault[] {
  const { candidates = {}, jurors = [], closed = [] } = instance.pins ?? {}
  const at = new Map(sessions.map((session) => [session.opening, session]))
  const sits = (id: string, opening: string) => at.get(opening)?.candidates.some((seat) => seat.id === id)
  return [
    ...Object.entries(candidates).flatMap(([who, opening]): PlanFault[] =>
      sits(who, opening) ? [] : [{ rule: 'H21', opening, who }],
    ),
    ...jurors.flatMap(([who, opening]): PlanFault[] =>
      at.get(opening)?.jury.includes(who) ? [] : [{ rule: 'H21', opening, who }],
    ),
    ...closed.flatMap((opening): PlanFault[] => (at.has(opening) ? [{ rule: 'H21', opening, who: null }] : [])),
  ]
}
