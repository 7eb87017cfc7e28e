import type { HearingId, JurorId } from '../basics/ids.ts'
import type { Hearing } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import type { Phase } from '../model/timer.ts'
import type { World } from '../model/world.ts'
import { compositionFault } from '../rules/composition-now.ts'
import { hearingPhases } from '../rules/hearing-phases.ts'
import { decidesOn, mayOpenFile, oralBegun, toDecide, unanswered } from '../rules/links-asked.ts'
import { openingFaults } from '../rules/opening.ts'
import { outcomeOf, recommendationRequired, undecided } from '../rules/outcome.ts'
import { currentHearing, isGone, nextToCall, present, presidentFor, sittingFor, thereFor } from '../rules/sitting.ts'
import { nextPhase, timerState } from '../rules/timer.ts'
import type { Viewer } from './viewer.ts'

/** The one thing a viewer is expected to do now; a screen makes it the one clear button, or says what is waited for. */
export type NextStep =
  | { readonly do: 'signAttendance' }
  | { readonly do: 'waitForMembers' }
  | { readonly do: 'designatePresident' }
  | { readonly do: 'openSession' }
  | { readonly do: 'waitForPresident' }
  | { readonly do: 'callCandidate'; readonly hearingId: HearingId }
  /** The jury is not whole any more: a member is to be replaced, or those who wait are to be postponed (J3). */
  | { readonly do: 'completeJury' }
  /** Say whether one has a link with the candidate (J4). */
  | { readonly do: 'answerLink'; readonly hearingId: HearingId }
  | { readonly do: 'waitForAnswers'; readonly missing: readonly JurorId[] }
  /** Record what the jury decides on a member's recusal (J4). */
  | { readonly do: 'decideRecusal'; readonly jurorId: JurorId }
  /** The oral cannot come to a deliberation any more: the jury is not whole (J3). */
  | { readonly do: 'breakOff' }
  | { readonly do: 'startPhase'; readonly phase: Phase }
  | { readonly do: 'resumePhase'; readonly phase: Phase }
  | { readonly do: 'endPhase'; readonly phase: Phase }
  | { readonly do: 'giveOpinions' }
  | { readonly do: 'openDeliberation' }
  | { readonly do: 'deliberate' }
  | { readonly do: 'recordVerdicts' }
  | { readonly do: 'writeRecommendation' }
  | { readonly do: 'presentSheet' }
  | { readonly do: 'readSheet' }
  | { readonly do: 'waitForReaders'; readonly missing: readonly JurorId[] }
  | { readonly do: 'signSheet' }
  | { readonly do: 'stayOut' }
  | { readonly do: 'presentMinutes' }
  | { readonly do: 'signMinutes' }
  | { readonly do: 'waitForSignatures'; readonly missing: readonly JurorId[] }
  | { readonly do: 'closeSession' }
  | { readonly do: 'nothing' }

export function nextStep(world: World, session: Session, viewer: Viewer): NextStep {
  if (viewer.kind === 'staff') return { do: 'nothing' }
  const me = viewer.jurorId
  if (session.status === 'closed' || isGone(session, me)) return { do: 'nothing' }
  if (session.attendance[me] === undefined) return { do: session.status === 'minutes' ? 'nothing' : 'signAttendance' }
  if (session.status === 'planned') return arrival(world, session, me)
  if (session.status === 'minutes') return minutes(session, me)
  const current = currentHearing(session)
  return current ? hearing(world, session, current, me) : between(world, session, me)
}

function arrival(world: World, session: Session, me: JurorId): NextStep {
  const faults = openingFaults(world, session)
  if (faults.some(({ code }) => code === 'attendance-missing' || code === 'college-absent'))
    return { do: 'waitForMembers' }
  if (!session.presidency || faults.length > 0) return { do: 'designatePresident' }
  return session.presidency.presidentId === me ? { do: 'openSession' } : { do: 'waitForPresident' }
}

function between(world: World, session: Session, me: JurorId): NextStep {
  const next = nextToCall(session)
  if (next) {
    const presides = presidentFor(world, session, next)
    if (presides === null && session.presidency?.presidentId === me) return { do: 'completeJury' }
    if (presides !== me) return { do: 'waitForPresident' }
    const broken = compositionFault(world, session, present(session))
    return broken ? { do: 'completeJury' } : { do: 'callCandidate', hearingId: next.id }
  }
  return session.presidency?.presidentId === me ? { do: 'presentMinutes' } : { do: 'waitForPresident' }
}

function hearing(world: World, session: Session, current: Hearing, me: JurorId): NextStep {
  const sitting = sittingFor(session, current)
  if (!sitting.includes(me)) return { do: 'stayOut' }
  const presides = presidentFor(world, session, current) === me
  if (current.stage === 'reading') return reading(current, sitting, me, presides)
  if (current.stage === 'deliberation') return presides ? deciding(current) : { do: 'deliberate' }
  if (!mayOpenFile(session, current, me)) return { do: 'answerLink', hearingId: current.id }
  const asked = toDecide(session, current).find((id) => decidesOn(world, session, current, id) === me)
  if (asked && !oralBegun(current)) return { do: 'decideRecusal', jurorId: asked }
  return presides ? oral(world, session, current) : { do: 'giveOpinions' }
}

function oral(world: World, session: Session, current: Hearing): NextStep {
  if (compositionFault(world, session, thereFor(session, current))) return { do: 'breakOff' }
  const missing = [...unanswered(session, current), ...(oralBegun(current) ? [] : toDecide(session, current))]
  if (missing.length > 0) return { do: 'waitForAnswers', missing }
  const timer = current.timers.at(-1)
  if (timer && timer.endedAt === null) {
    return { do: timerState(timer) === 'paused' ? 'resumePhase' : 'endPhase', phase: timer.phase }
  }
  const next = nextPhase(hearingPhases(world, session, current), current.timers)
  return next ? { do: 'startPhase', phase: next.phase } : { do: 'openDeliberation' }
}

function deciding(current: Hearing): NextStep {
  if (undecided(current).length > 0) return { do: 'recordVerdicts' }
  const required = recommendationRequired(current.route, outcomeOf(current))
  return required && !current.recommendation ? { do: 'writeRecommendation' } : { do: 'presentSheet' }
}

function reading(current: Hearing, sitting: readonly JurorId[], me: JurorId, presides: boolean): NextStep {
  const readBy = current.draft?.readBy ?? {}
  if (!presides) return readBy[me] === undefined ? { do: 'readSheet' } : { do: 'waitForPresident' }
  const missing = sitting.filter((id) => id !== me && readBy[id] === undefined)
  return missing.length > 0 ? { do: 'waitForReaders', missing } : { do: 'signSheet' }
}

function minutes(session: Session, me: JurorId): NextStep {
  if (session.minutesSigned[me] === undefined) return { do: 'signMinutes' }
  if (session.presidency?.presidentId !== me) return { do: 'waitForPresident' }
  const missing = present(session).filter((id) => session.minutesSigned[id] === undefined)
  return missing.length > 0 ? { do: 'waitForSignatures', missing } : { do: 'closeSession' }
}
