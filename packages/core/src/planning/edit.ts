import type { Compiled } from './compiled.ts'
import { divideSlots } from './packing.ts'
import type { Plan, PlannedSession, Span } from './plan.ts'
import { clockOf, halvesOf, windowsOf } from './windows.ts'

/** A change to a plan by hand (B5). Nothing is checked: `judge` says what the plan then breaks. */
export type Edit =
  /** Puts a candidate in the session of an opening, or takes them out of the plan where it is null. */
  | { readonly do: 'move'; readonly candidate: string; readonly to: string | null }
  /** Puts a juror in the place of another in the session of an opening. */
  | { readonly do: 'replace'; readonly opening: string; readonly leaving: string; readonly entering: string }
  /** Holds a session in other half-days of its opening. */
  | { readonly do: 'span'; readonly opening: string; readonly span: Span }
  /** Moves a whole session to an opening that has none. */
  | { readonly do: 'shift'; readonly opening: string; readonly to: string }
  /** Holds a session no more. */
  | { readonly do: 'drop'; readonly opening: string }

/** The plan after a change, its hours and presidents given anew where the change touches them. */
export function edited(compiled: Compiled, plan: Plan, edit: Edit): Plan {
  const sessions = inCalendar(compiled, changed(compiled, plan.sessions, edit))
  return { sessions: presided(compiled, sessions) }
}

function changed(compiled: Compiled, sessions: readonly PlannedSession[], edit: Edit): readonly PlannedSession[] {
  const on = (opening: string, change: (session: PlannedSession) => PlannedSession) =>
    sessions.map((session) => (session.opening === opening ? timed(compiled, change(session)) : session))
  switch (edit.do) {
    case 'move':
      return moved(compiled, sessions, edit)
    case 'replace':
      return on(edit.opening, (session) => ({
        ...session,
        jury: session.jury.map((id) => (id === edit.leaving ? edit.entering : id)),
      }))
    case 'span':
      return on(edit.opening, (session) => ({ ...session, span: edit.span }))
    case 'shift':
      return sessions.some(({ opening }) => opening === edit.to)
        ? sessions
        : on(edit.opening, (session) => ({ ...session, opening: edit.to }))
    case 'drop':
      return sessions.filter(({ opening }) => opening !== edit.opening)
  }
}

function moved(
  compiled: Compiled,
  sessions: readonly PlannedSession[],
  { candidate, to }: Extract<Edit, { do: 'move' }>,
): readonly PlannedSession[] {
  if (to !== null && !sessions.some(({ opening }) => opening === to)) return sessions
  return sessions.flatMap((session) => {
    const without = session.candidates.filter(({ id }) => id !== candidate)
    if (session.opening === to)
      return timed(compiled, { ...session, candidates: [...without, { id: candidate, start: '', end: '' }] })
    if (without.length === session.candidates.length) return session
    // A session that hears nobody is not held.
    return without.length === 0 ? [] : timed(compiled, { ...session, candidates: without })
  })
}

/** The session with its hours: the oldest files first in each half-day; where they do not fit, one after the other past its end. */
function timed(compiled: Compiled, session: PlannedSession): PlannedSession {
  const { instance, at, candidates: table } = compiled
  const opening = instance.openings[at.opening.get(session.opening) ?? -1]
  const windows = opening ? windowsOf(opening, halvesOf[session.span], instance.params) : []
  const numbers = session.candidates
    .flatMap(({ id }) => at.candidate.get(id) ?? [])
    .toSorted((a, b) => table.ready[a]! - table.ready[b]! || a - b)
  const lengths = numbers.map((c) => table.length[c]!)
  const [first = 0, second = 0] = windows.map(({ from, until }) => until - from)
  const inFirst = divideSlots(lengths, first, second) ?? numbers.map(() => true)
  const seats = (windows.length > 0 ? windows : [{ from: 0 }]).flatMap(({ from }, stretch) => {
    let minute = from
    return numbers.flatMap((c, n) => {
      if (inFirst[n] === (stretch === 1)) return []
      const start = minute
      minute += lengths[n]!
      return { id: instance.candidates[c]!.id, start: clockOf(start), end: clockOf(minute) }
    })
  })
  return { ...session, candidates: seats, cqps: [...new Set(numbers.map((c) => instance.candidates[c]!.cqp))].sort() }
}

function inCalendar({ openings, at }: Compiled, sessions: readonly PlannedSession[]): readonly PlannedSession[] {
  const rank = ({ opening, span }: PlannedSession) => openings.rank[at.opening.get(opening)! * 4 + halvesOf[span]]!
  return sessions.toSorted((a, b) => rank(a) - rank(b))
}

/** The colleges in turn (J2, H20): the able member of the college whose turn it is who presides least; who presided stays where that holds. */
function presided({ instance, at, jurors }: Compiled, sessions: readonly PlannedSession[]): PlannedSession[] {
  const branchOf = new Map(instance.cqps.map(({ id, branch }) => [id, branch]))
  const last = new Map<string, string>(Object.entries(instance.params.lastPresident))
  const times = new Map<string, number>()
  return sessions.map((session) => {
    const branch = branchOf.get(session.cqps[0] ?? '') ?? ''
    const turn = last.get(branch) === 'E' ? 'U' : 'E'
    const able = session.jury.filter((id) => {
      const juror = instance.jurors[at.juror.get(id) ?? -1]
      return juror?.college === turn && jurors.canPreside[at.juror.get(id)!] === 1
    })
    const [least] = able.toSorted((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0))
    const president = able.includes(session.president) ? session.president : (least ?? session.president)
    times.set(president, (times.get(president) ?? 0) + 1)
    last.set(branch, turn)
    return president === session.president ? session : { ...session, president }
  })
}
