import { HearingId, SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import { minutes, since } from '../basics/time.ts'
import { DomainCode } from '../framework/framework.ts'
import { Opinion } from '../model/decision.ts'
import { judgedDomain } from '../rules/deliberation.ts'
import { defineCommand } from './command.ts'
import { hearingAt, presidedHearingAt, sittingHearingAt } from './steps.ts'
import { isMember } from './who.ts'

/**
 * A sitting member notes what they think of one domain, or takes it back (null); nobody else sees it before the
 * deliberation opens, and from then on it cannot change (H4).
 */
export const giveOpinion = defineCommand(
  'opinion.give',
  { sessionId: SessionId, hearingId: HearingId, domain: DomainCode, opinion: Opinion.nullable() },
  {
    allows: isMember,
    decide: (world, { sessionId, hearingId, domain, opinion }, context) => {
      const late = hearingAt(world, { sessionId, hearingId }, ['deliberation', 'reading', 'signed'])
      if (late.ok) return err({ code: 'opinions-closed' })
      const at = sittingHearingAt(world, { sessionId, hearingId }, context, ['called'])
      if (!at.ok) return at
      const judged = judgedDomain(at.value.hearing, domain)
      if (!judged.ok) return judged
      const { jurorId } = at.value
      return ok([{ type: 'opinion.given', sessionId, hearingId, jurorId, domain, personal: { opinion } }])
    },
  },
)

/**
 * The president reminds those whose opinions are missing, without knowing who they are (H4): each of them alone is told. At most
 * once a minute.
 */
export const remindOpinions = defineCommand(
  'opinions.remind',
  { sessionId: SessionId, hearingId: HearingId },
  {
    allows: isMember,
    decide: (world, { sessionId, hearingId }, context) => {
      const at = presidedHearingAt(world, { sessionId, hearingId }, context, ['called'])
      if (!at.ok) return at
      const { remindedAt } = at.value.hearing
      if (remindedAt !== null && since(remindedAt, context.now) < minutes(1)) return ok([])
      return ok([{ type: 'opinions.reminded', sessionId, hearingId, at: context.now }])
    },
  },
)
