import { z } from 'zod'
import { HearingId, SessionId } from '../basics/ids.ts'
import { err, ok, type Result } from '../basics/result.ts'
import { minutes } from '../basics/time.ts'
import { Phase, type Timer } from '../model/timer.ts'
import { hearingPhases } from '../rules/hearing-phases.ts'
import { oralBegun, toDecide, unanswered } from '../rules/links-asked.ts'
import { namedJuror } from '../rules/people.ts'
import { nextPhase, timerState } from '../rules/timer.ts'
import type { World } from '../model/world.ts'
import type { Violation } from '../violations.ts'
import { type Context, defineCommand } from './command.ts'
import { type At, presidedHearingAt } from './steps.ts'
import { isMember } from './who.ts'

const shape = { sessionId: SessionId, hearingId: HearingId, phase: Phase }

/**
 * Starts the next oral phase (F4, H2), the first once each member has said whether they have a link with the candidate, and no
 * recusal is left to decide (J4). Naming the phase keeps a second click from starting the one after.
 */
export const startTimer = defineCommand('timer.start', shape, {
  allows: isMember,
  decide: (world, { sessionId, hearingId, phase }, context) => {
    const at = presidedHearingAt(world, { sessionId, hearingId }, context, ['called'])
    if (!at.ok) return at
    const waits = linksOpen(world, at.value)
    if (waits) return err(waits)
    const next = nextPhase(hearingPhases(world, at.value.session, at.value.hearing), at.value.hearing.timers)
    if (next?.phase !== phase) return err({ code: 'phase-out-of-order', expected: next?.phase ?? null })
    return ok([{ type: 'timer.started', sessionId, hearingId, phase, planned: next.planned, at: context.now }])
  },
})

/** Stops the clock for a while; the time of the pause does not count (H2). */
export const pauseTimer = defineCommand('timer.pause', shape, {
  allows: isMember,
  decide: (world, input, context) => {
    const timer = timerUnderWay(world, input, context)
    if (!timer.ok) return timer
    if (timerState(timer.value) !== 'running') return err({ code: 'timer-not-running' })
    return ok([{ type: 'timer.paused', ...placeOf(input), at: context.now }])
  },
})

/** Lets the clock go on after a pause (H2). */
export const resumeTimer = defineCommand('timer.resume', shape, {
  allows: isMember,
  decide: (world, input, context) => {
    const timer = timerUnderWay(world, input, context)
    if (!timer.ok) return timer
    if (timerState(timer.value) !== 'paused') return err({ code: 'timer-not-paused' })
    return ok([{ type: 'timer.resumed', ...placeOf(input), at: context.now }])
  },
})

/** Gives more time, in whole minutes (H2). */
export const extendTimer = defineCommand(
  'timer.extend',
  { ...shape, minutes: z.number().int().min(1).max(60) },
  {
    allows: isMember,
    decide: (world, input, context) => {
      const timer = timerUnderWay(world, input, context)
      if (!timer.ok) return timer
      return ok([{ type: 'timer.extended', ...placeOf(input), by: minutes(input.minutes) }])
    },
  },
)

/** Ends a phase. The time never cuts by itself: only the president ends (H2). */
export const endTimer = defineCommand('timer.end', shape, {
  allows: isMember,
  decide: (world, input, context) => {
    const timer = timerUnderWay(world, input, context)
    if (!timer.ok) return timer
    return ok([{ type: 'timer.ended', ...placeOf(input), at: context.now }])
  },
})

function linksOpen(world: World, { session, hearing }: At): Violation | null {
  const open = toDecide(session, hearing)
  if (open.length > 0 && !oralBegun(hearing)) {
    return { code: 'recusal-undecided', members: open.map((id) => namedJuror(world, id)) }
  }
  const silent = unanswered(session, hearing)
  return silent.length === 0 ? null : { code: 'link-unanswered', members: silent.map((id) => namedJuror(world, id)) }
}

type Input = { sessionId: SessionId; hearingId: HearingId; phase: Phase }

const placeOf = ({ sessionId, hearingId }: Input) => ({ sessionId, hearingId })

function timerUnderWay(world: World, input: Input, context: Context): Result<Timer, Violation> {
  const at = presidedHearingAt(world, input, context, ['called', 'deliberation', 'reading'])
  if (!at.ok) return at
  const timer = at.value.hearing.timers.at(-1)
  if (timer?.phase !== input.phase) return err({ code: 'phase-out-of-order', expected: timer?.phase ?? null })
  return timer.endedAt === null ? ok(timer) : err({ code: 'timer-ended' })
}
