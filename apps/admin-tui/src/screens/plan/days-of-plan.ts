import type { CalendarDate } from '@delibere/core'
import type { PlannedSessionView, PlanQuestion, PlanView } from '@delibere/core/proposal'

/** A day of the plan's calendar. */
export interface DayOfPlan {
  /** Those that are open and not used by the plan, in words. */
  readonly openings: readonly string[]
  readonly sessions: readonly PlannedSessionView[]
  /** Jurors of each college who can come that day (J5). */
  readonly employers: number
  readonly employees: number
}

/** What there is on each day that something is open. */
export function daysOfPlan(question: PlanQuestion | null, view: PlanView | null): ReadonlyMap<CalendarDate, DayOfPlan> {
  if (!question) return new Map()
  const { dates, openings, jurors } = question.instance
  const used = new Set((view?.sessions ?? []).map(({ opening }) => opening))
  const free = (date: CalendarDate, college: 'E' | 'U') => {
    const at = dates.indexOf(date)
    return jurors.filter((juror) => juror.college === college && (juror.available[at] ?? '.') !== '.').length
  }
  return new Map(
    dates.map((date) => [
      date,
      {
        openings: openings
          .filter((one) => one.date === date && !used.has(one.id))
          .map(({ room, blocks: { AM, PM } }) =>
            [room, AM ? `matin ${AM.join('–')}` : '', PM ? `après-midi ${PM.join('–')}` : '']
              .filter(Boolean)
              .join(', '),
          ),
        sessions: (view?.sessions ?? []).filter((session) => session.date === date),
        employers: free(date, 'E'),
        employees: free(date, 'U'),
      },
    ]),
  )
}
