import type { CalendarDate } from '../basics/time.ts'
import type { Plan, PlannedSession } from '../planning/plan.ts'
import type { Instance } from '../planning/instance.ts'
import type { PlanQuestion } from './plan-run.ts'

/** What a plan does to one session that was planned, or that it adds: people by id. */
export interface SessionChange {
  readonly kind: 'added' | 'changed' | 'dropped'
  /** Of the session that was planned; null for one that is added. */
  readonly number: string | null
  readonly date: CalendarDate
  readonly place: string
  /** Jurors and candidates who were in it and are not any more, and those who come. */
  readonly leaving: readonly string[]
  readonly entering: readonly string[]
}

export interface PlanChanges {
  readonly sessions: readonly SessionChange[]
  /** Candidates who had a session and have none in the plan. */
  readonly unseated: readonly string[]
}

const peopleOf = (session: PlannedSession | undefined): readonly string[] =>
  session ? [...session.jury, ...session.candidates.map(({ id }) => id)] : []

/** What changes between what is planned and a plan (B5), in the order of the calendar; sessions that stay are left out. */
export function planChanges({ instance, again }: Pick<PlanQuestion, 'instance' | 'again'>, plan: Plan): PlanChanges {
  const numbers = new Map<string, string>(again.map(({ openingId, number }) => [openingId, number]))
  const before = instance.published?.sessions ?? []
  return {
    sessions: sessionChanges(instance, numbers, before, plan.sessions),
    unseated: unseated(before, plan.sessions),
  }
}

export interface PlanDifferences extends PlanChanges {
  /** Candidates who have a session in the second plan alone. */
  readonly seated: readonly string[]
}

/** What sets two plans apart, session by session (B5): `added` is in the second alone, `dropped` in the first alone. */
export const planDifferences = (
  instance: Instance,
  { sessions: first }: Plan,
  { sessions: second }: Plan,
): PlanDifferences => ({
  sessions: sessionChanges(instance, new Map(), first, second),
  unseated: unseated(first, second),
  seated: unseated(second, first),
})

function sessionChanges(
  { openings }: Instance,
  numbers: ReadonlyMap<string, string>,
  before: readonly PlannedSession[],
  after: readonly PlannedSession[],
): readonly SessionChange[] {
  const at = (sessions: readonly PlannedSession[], id: string) => sessions.find(({ opening }) => opening === id)
  const sessions = openings.flatMap(({ id, date, room }): SessionChange[] => {
    const [was, is] = [at(before, id), at(after, id)]
    const [were, are] = [peopleOf(was), peopleOf(is)]
    const leaving = were.filter((one) => !are.includes(one))
    const entering = are.filter((one) => !were.includes(one))
    if (!was && !is) return []
    if (was && is && was.span === is.span && leaving.length + entering.length === 0) return []
    const kind = !was ? 'added' : !is ? 'dropped' : 'changed'
    return [{ kind, number: numbers.get(id) ?? null, date, place: room, leaving, entering }]
  })
  return sessions.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

const candidatesOf = (sessions: readonly PlannedSession[]): readonly string[] =>
  sessions.flatMap(({ candidates }) => candidates.map(({ id }) => id))

function unseated(before: readonly PlannedSession[], after: readonly PlannedSession[]): readonly string[] {
  const seated = new Set(candidatesOf(after))
  return candidatesOf(before).filter((id) => !seated.has(id))
}
