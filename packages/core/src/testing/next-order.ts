import type { JurorId } from '../basics/ids.ts'
import { Opinion, Verdict } from '../model/decision.ts'
import type { Hearing } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import { undecided } from '../rules/outcome.ts'
import { isOfTheHouse } from '../rules/links-asked.ts'
import { currentHearing, nextToCall, sittingFor } from '../rules/sitting.ts'
import { type NextStep, nextStep } from '../views/next-step.ts'
import { sessionView } from '../views/session-view.ts'
import type { Order } from './play.ts'
import type { Random } from '../basics/random.ts'

/** The order by which a member does what their screen says is theirs to do now; null where they are to wait. */
export function nextOrder(world: World, session: Session, me: JurorId, random: Random): Order | null {
  const step = nextStep(world, session, { kind: 'member', jurorId: me })
  const current = currentHearing(session)
  return current ? inHearing(world, session, current, { step, random, me }) : besides(world, session, step)
}

function besides(world: World, session: Session, step: NextStep): Order | null {
  const sessionId = session.id
  switch (step.do) {
    case 'signAttendance':
      return { type: 'attendance.sign', sessionId }
    case 'designatePresident': {
      const { proposed } = sessionView(world, session, { kind: 'staff' }).presidency
      return proposed && { type: 'president.designate', sessionId, jurorId: proposed, derogation: null }
    }
    case 'openSession':
      return { type: 'session.open', sessionId }
    case 'callCandidate':
      return { type: 'hearing.call', sessionId, hearingId: step.hearingId }
    case 'completeJury':
      return { type: 'hearing.setAside', sessionId, hearingId: nextToCall(session)!.id, as: 'postponed' }
    case 'presentMinutes':
      return { type: 'minutes.present', sessionId }
    case 'signMinutes':
      return { type: 'minutes.sign', sessionId }
    case 'closeSession':
      return { type: 'session.close', sessionId }
    default:
      return null
  }
}

function inHearing(
  world: World,
  session: Session,
  hearing: Hearing,
  { step, random, me }: { readonly step: NextStep; readonly random: Random; readonly me: JurorId },
): Order | null {
  const at = { sessionId: session.id, hearingId: hearing.id }
  const draft = hearing.draft?.number ?? 1
  switch (step.do) {
    case 'signAttendance':
      return { type: 'attendance.sign', sessionId: session.id }
    case 'answerLink':
      return isOfTheHouse(world, hearing, me)
        ? { type: 'recusal.declare', ...at }
        : { type: 'conflict.none', ...at, jurorId: me }
    case 'decideRecusal': {
      const accepted = sittingFor(session, hearing).length > 1 && random.chance(50)
      return { type: 'recusal.decide', ...at, jurorId: step.jurorId, accepted }
    }
    case 'breakOff':
      return { type: 'hearing.setAside', ...at, as: 'postponed' }
    case 'startPhase':
      return { type: 'timer.start', ...at, phase: step.phase }
    case 'resumePhase':
      return { type: 'timer.resume', ...at, phase: step.phase }
    case 'endPhase':
      return { type: 'timer.end', ...at, phase: step.phase }
    case 'giveOpinions':
      return { type: 'opinion.give', ...at, domain: random.pick(hearing.judged), opinion: random.pick(Opinion.options) }
    case 'openDeliberation':
      return { type: 'deliberation.open', ...at }
    case 'recordVerdicts': {
      const said = { verdict: random.pick(Verdict.options), confirmation: 'given' } as const
      return { type: 'verdict.record', ...at, domain: undecided(hearing)[0]!, ...said }
    }
    case 'writeRecommendation':
      return { type: 'recommendation.write', ...at, recommendation: { experience: 'Qqq à approfondir', modules: [] } }
    case 'presentSheet':
      return { type: 'sheet.present', ...at }
    case 'readSheet':
      return { type: 'sheet.read', ...at, draft }
    case 'signSheet':
      return { type: 'sheet.sign', ...at, draft }
    default:
      return null
  }
}
