import { JurorId, SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import { present } from '../rules/sitting.ts'
import { defineCommand } from './command.ts'
import { handedTo } from './presidency.ts'
import { presidesSession, sessionAt } from './steps.ts'
import { isMember } from './who.ts'

/**
 * Where the president answers no more, a member who is there proposes who presides from now on (J2). It takes a second member;
 * meanwhile the president stays, and may say so.
 */
export const claimPresidency = defineCommand(
  'presidency.claim',
  { sessionId: SessionId, to: JurorId },
  {
    allows: isMember,
    decide: (world, { sessionId, to }, { now: at, actor }) => {
      const found = sessionAt(world, { sessionId }, ['open', 'minutes'])
      if (!found.ok) return found
      const session = found.value
      const there = present(session)
      if (actor.kind !== 'member' || !there.includes(actor.jurorId)) return err({ code: 'not-signed-in' })
      if (session.presidency?.presidentId === to) return err({ code: 'already-president' })
      if (!there.includes(to)) return err({ code: 'member-unknown' })
      return ok([{ type: 'presidency.claimed', sessionId, to, by: actor.jurorId, at }])
    },
  },
)

/** A second member agrees: the presidency passes (J2). Naming who is to preside keeps a late click from meaning another proposal. */
export const secondClaim = defineCommand(
  'presidency.second',
  { sessionId: SessionId, to: JurorId },
  {
    allows: isMember,
    decide: (world, { sessionId, to }, context) => {
      const found = sessionAt(world, { sessionId }, ['open', 'minutes'])
      if (!found.ok) return found
      const { claim } = found.value
      const me = context.actor.kind === 'member' ? context.actor.jurorId : null
      if (!me || !present(found.value).includes(me)) return err({ code: 'not-signed-in' })
      if (claim?.to !== to) return err({ code: 'claim-gone' })
      if (claim.by === me) return err({ code: 'second-member-needed' })
      return handedTo(found.value, { to, by: 'members' }, context)
    },
  },
)

/** The president is there and goes on presiding, or who proposed it takes it back. */
export const dropClaim = defineCommand(
  'presidency.keep',
  { sessionId: SessionId },
  {
    allows: isMember,
    decide: (world, { sessionId }, context) => {
      const found = sessionAt(world, { sessionId }, ['open', 'minutes'])
      if (!found.ok) return found
      const { claim } = found.value
      if (!claim) return ok([])
      const mine = context.actor.kind === 'member' && context.actor.jurorId === claim.by
      if (!mine && !presidesSession(found.value, context)) return err({ code: 'president-only' })
      return ok([{ type: 'presidency.claimDropped', sessionId }])
    },
  },
)
