import type { DomainCode, HearingView, Opinion, SessionView, Verdict } from '@delibere/core'
import type { Order } from '../demo/orders.ts'

/** What a made-up member answers where people would think. */
export interface Mind {
  opinion(domain: DomainCode): Opinion
  verdict(domain: DomainCode): Verdict
  /** The experience to deepen, where a recommendation is compulsory (H7). */
  readonly advice: string
}

export const content: Mind = { opinion: () => 'acquired', verdict: () => 'acquired', advice: 'À approfondir.' }

/** What a member who does what their screen asks would order now; null when there is nothing for them to do. */
export function nextOrder(view: SessionView, mind: Mind = content): Order | null {
  const { id: sessionId, step, presidency, current, viewer } = view
  switch (step.do) {
    case 'signAttendance':
      return { type: 'attendance.sign', sessionId }
    case 'designatePresident':
      return { type: 'president.designate', sessionId, jurorId: presidency.proposed!, derogation: null }
    case 'openSession':
      return { type: 'session.open', sessionId }
    case 'callCandidate':
      return { type: 'hearing.call', sessionId, hearingId: step.hearingId }
    case 'answerLink': {
      const at = { sessionId, hearingId: step.hearingId }
      if (viewer.kind !== 'member' || view.question?.sameHouse) return { type: 'recusal.declare', ...at }
      return { type: 'conflict.none', ...at, jurorId: viewer.jurorId }
    }
    case 'completeJury': {
      const waiting = view.hearings.find(({ stage }) => stage === 'waiting')
      return waiting ? { type: 'hearing.setAside', sessionId, hearingId: waiting.id, as: 'postponed' } : null
    }
    case 'presentMinutes':
      return { type: 'minutes.present', sessionId }
    case 'signMinutes':
      return { type: 'minutes.sign', sessionId }
    case 'closeSession':
      return { type: 'session.close', sessionId }
    default:
      return current && inHearing(view, current, mind)
  }
}

function inHearing({ id: sessionId, step }: SessionView, current: HearingView, mind: Mind): Order | null {
  const at = { sessionId, hearingId: current.id }
  switch (step.do) {
    case 'decideRecusal':
      return { type: 'recusal.decide', ...at, jurorId: step.jurorId, accepted: false }
    case 'breakOff':
      return { type: 'hearing.setAside', ...at, as: 'postponed' }
    case 'startPhase':
      return { type: 'timer.start', ...at, phase: step.phase }
    case 'resumePhase':
      return { type: 'timer.resume', ...at, phase: step.phase }
    case 'endPhase':
      return opinionOf(at, current, mind) ?? { type: 'timer.end', ...at, phase: step.phase }
    case 'giveOpinions':
      return opinionOf(at, current, mind)
    case 'openDeliberation':
      return { type: 'deliberation.open', ...at }
    case 'recordVerdicts': {
      const code = current.domains.find(({ held, verdict }) => !held && !verdict)!.code
      return { type: 'verdict.record', ...at, domain: code, verdict: mind.verdict(code), confirmation: 'given' }
    }
    case 'writeRecommendation':
      return { type: 'recommendation.write', ...at, recommendation: { experience: mind.advice, modules: [] } }
    case 'presentSheet':
      return { type: 'sheet.present', ...at }
    case 'readSheet':
      return { type: 'sheet.read', ...at, draft: current.draft!.number }
    case 'signSheet':
      return { type: 'sheet.sign', ...at, draft: current.draft!.number }
    default:
      return null
  }
}

function opinionOf(at: At, { domains }: HearingView, mind: Mind): Order | null {
  const open = domains.find(({ held, mine }) => !held && !mine)
  return open ? { type: 'opinion.give', ...at, domain: open.code, opinion: mind.opinion(open.code) } : null
}

type At = Pick<Extract<Order, { type: 'hearing.call' }>, 'sessionId' | 'hearingId'>
