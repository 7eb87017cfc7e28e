import { type Duration, duration, type Instant, minutes, since } from '../basics/time.ts'
import type { Framework } from '../framework/framework.ts'
import type { Regulation } from '../model/regulation.ts'
import type { Phase, Timer } from '../model/timer.ts'

export type TimerState = 'running' | 'paused' | 'ended'

/** Where a timer stands (H2). */
export function timerState(timer: Timer): TimerState {
  if (timer.endedAt !== null) return 'ended'
  return timer.pauses.at(-1)?.until === null ? 'paused' : 'running'
}

/** How long a timer has stood still between the start and `now`, or the end. In ms. */
export function pausedFor(timer: Timer, now: Instant): Duration {
  const end = timer.endedAt ?? now
  return duration(timer.pauses.reduce((sum, { from, until }) => sum + Math.max(0, (until ?? end) - from), 0))
}

/** Time that counted between the start and `now`, or the end: pauses do not count. In ms. */
export function elapsed(timer: Timer, now: Instant): Duration {
  const end = timer.endedAt ?? now
  return duration(Math.max(0, since(timer.startedAt, end) - pausedFor(timer, now)))
}

/** Time left at `now` in ms; negative is overtime: the timer never cuts ("environ", H2). */
export const remaining = (timer: Timer, now: Instant): Duration =>
  duration(timer.planned + timer.added - elapsed(timer, now))

/** How loudly a timer must be shown: nothing yet, a warning that was passed (the minutes of it), or overtime. */
export type Alert =
  | { readonly kind: 'calm' }
  | { readonly kind: 'warning'; readonly minutes: number }
  | { readonly kind: 'overtime' }

/** The alert at `now`, by the regulation's warnings (H2; 5 min and 1 min by default). An ended timer is calm. */
export function alertOf(timer: Timer, now: Instant, warnings: readonly number[]): Alert {
  if (timer.endedAt !== null) return { kind: 'calm' }
  const left = remaining(timer, now)
  if (left <= 0) return { kind: 'overtime' }
  const passed = warnings.filter((warning) => left <= minutes(warning))
  return passed.length > 0 ? { kind: 'warning', minutes: Math.min(...passed) } : { kind: 'calm' }
}

export interface PlannedPhase {
  readonly phase: Phase
  readonly planned: Duration
}

/**
 * The oral phases of a hearing (F4) with their planned length in whole minutes: longer, rounded up, for a candidate
 * with extra time (H2).
 */
export function oralPhases(framework: Framework, regulation: Regulation, extraTime: boolean): readonly PlannedPhase[] {
  const { times, over } = extraTime ? regulation.extraTime : { times: 1, over: 1 }
  return framework.oral.map(({ phase, minutes: count }) => ({
    phase,
    planned: minutes(Math.ceil((count * times) / over)),
  }))
}

/** The deliberation's planned length (F4: a setting). */
export const deliberationPhase = (regulation: Regulation): PlannedPhase => ({
  phase: 'deliberation',
  planned: minutes(regulation.deliberationMinutes),
})

/** The oral phase that may start next: null while one is under way, or when all are done. */
export function nextPhase(phases: readonly PlannedPhase[], timers: readonly Timer[]): PlannedPhase | null {
  const last = timers.at(-1)
  if (last && last.endedAt === null) return null
  return phases[timers.length] ?? null
}
