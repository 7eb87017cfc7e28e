import { z } from 'zod'
import { HearingId, SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import type { Fact } from '../facts/fact.ts'
import { DomainCode } from '../framework/framework.ts'
import { Recommendation, Verdict } from '../model/decision.ts'
import type { Hearing } from '../model/hearing.ts'
import { compositionFault } from '../rules/composition-now.ts'
import { judgedDomain, needsConfirmation, tally } from '../rules/deliberation.ts'
import { frameworkOf } from '../rules/frameworks.ts'
import { hearingPhases } from '../rules/hearing-phases.ts'
import { unknownModule } from '../rules/modules.ts'
import { judgesOf, thereFor } from '../rules/sitting.ts'
import { deliberationPhase } from '../rules/timer.ts'
import { defineCommand } from './command.ts'
import { presidedHearingAt } from './steps.ts'
import { isMember } from './who.ts'

const shape = { sessionId: SessionId, hearingId: HearingId }

/**
 * The president opens the deliberation once the oral has ended, the jury being whole still (J3): the opinions appear together and
 * are closed (H4).
 */
export const openDeliberation = defineCommand('deliberation.open', shape, {
  allows: isMember,
  decide: (world, { sessionId, hearingId }, context) => {
    const at = presidedHearingAt(world, { sessionId, hearingId }, context, ['called'])
    if (!at.ok) return at
    const { session, hearing } = at.value
    const broken = compositionFault(world, session, thereFor(session, hearing))
    if (broken) return err(broken)
    const phases = hearingPhases(world, session, hearing)
    const open = phases.find((_phase, index) => (hearing.timers[index]?.endedAt ?? null) === null)
    if (open) return err({ code: 'oral-not-ended', phase: open.phase })
    const timer = { type: 'timer.started', sessionId, hearingId, ...deliberationPhase(session.regulation) } as const
    return ok([
      { type: 'deliberation.opened', sessionId, hearingId },
      { ...timer, at: context.now },
    ])
  },
})

/**
 * The president records what the jury decided of one domain (H5). Against the majority of opinions, or on a tie, it must
 * be said a second time: `confirmation: 'given'`.
 */
export const recordVerdict = defineCommand(
  'verdict.record',
  { ...shape, domain: DomainCode, verdict: Verdict, confirmation: z.enum(['none', 'given']) },
  {
    allows: isMember,
    decide: (world, { sessionId, hearingId, domain, verdict, confirmation }, context) => {
      const at = presidedHearingAt(world, { sessionId, hearingId }, context, ['deliberation', 'reading'])
      if (!at.ok) return at
      const { session, hearing } = at.value
      const judged = judgedDomain(hearing, domain)
      if (!judged.ok) return judged
      if (hearing.verdicts[domain] === verdict) return ok([])
      const { acquired, notAcquired, toDiscuss } = tally(hearing, judgesOf(session, hearing), domain)
      if (confirmation === 'none' && needsConfirmation({ acquired, notAcquired, toDiscuss }, verdict)) {
        return err({ code: 'confirmation-needed', domain, acquired, notAcquired })
      }
      return ok([...withdrawn(sessionId, hearing), { type: 'verdict.recorded', sessionId, hearingId, domain, verdict }])
    },
  },
)

/** The president writes the recommendation (H7), or takes it away (null); its modules are of the framework. */
export const writeRecommendation = defineCommand(
  'recommendation.write',
  { ...shape, recommendation: Recommendation.nullable() },
  {
    allows: isMember,
    decide: (world, { sessionId, hearingId, recommendation }, context) => {
      const at = presidedHearingAt(world, { sessionId, hearingId }, context, ['deliberation', 'reading'])
      if (!at.ok) return at
      const empty = !recommendation || (recommendation.experience === '' && recommendation.modules.length === 0)
      const personal = { recommendation: empty ? null : recommendation }
      const { hearing } = at.value
      const framework = frameworkOf(world, hearing.framework)
      const module = framework && unknownModule(framework, personal.recommendation)
      if (module) return err({ code: 'module-unknown', module })
      return ok([...withdrawn(sessionId, hearing), { type: 'recommendation.written', sessionId, hearingId, personal }])
    },
  },
)

// What members have read is no longer what would be signed: the sheet has to be shown again (H9).
const withdrawn = (sessionId: SessionId, hearing: Hearing): readonly Fact[] =>
  hearing.draft ? [{ type: 'sheet.withdrawn', sessionId, hearingId: hearing.id }] : []
