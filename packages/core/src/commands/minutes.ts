import { SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import { namedJuror } from '../rules/people.ts'
import { hasEnded, positionOf, present } from '../rules/sitting.ts'
import { defineCommand } from './command.ts'
import { presidesSession, sessionAt } from './steps.ts'
import { isMember } from './who.ts'

const shape = { sessionId: SessionId }

/** The president puts the minutes before the members, once every candidate has an end (H10). */
export const presentMinutes = defineCommand('minutes.present', shape, {
  allows: isMember,
  decide: (world, { sessionId }, context) => {
    const found = sessionAt(world, { sessionId }, ['open'])
    if (!found.ok) return found
    const session = found.value
    if (!presidesSession(session, context)) return err({ code: 'president-only' })
    const open = session.hearings.filter((hearing) => !hasEnded(hearing))
    if (open.length > 0) return err({ code: 'hearings-open', positions: open.map(({ id }) => positionOf(session, id)) })
    return ok([{ type: 'minutes.presented', sessionId }])
  },
})

/** A member who sat signs the minutes (H10). */
export const signMinutes = defineCommand('minutes.sign', shape, {
  allows: isMember,
  decide: (world, { sessionId }, { actor, now }) => {
    const found = sessionAt(world, { sessionId }, ['minutes'])
    if (!found.ok) return found
    if (actor.kind !== 'member' || !present(found.value).includes(actor.jurorId)) return err({ code: 'not-signed-in' })
    if (found.value.minutesSigned[actor.jurorId] !== undefined) return err({ code: 'already-signed' })
    return ok([{ type: 'minutes.signed', sessionId, jurorId: actor.jurorId, at: now }])
  },
})

/** The president closes the session, the minutes being signed by all who sat (H10). */
export const closeSession = defineCommand('session.close', shape, {
  allows: isMember,
  decide: (world, { sessionId }, context) => {
    const found = sessionAt(world, { sessionId }, ['minutes'])
    if (!found.ok) return found
    const session = found.value
    if (!presidesSession(session, context)) return err({ code: 'president-only' })
    const unsigned = present(session).filter((id) => session.minutesSigned[id] === undefined)
    if (unsigned.length > 0)
      return err({ code: 'minutes-unsigned', members: unsigned.map((id) => namedJuror(world, id)) })
    return ok([{ type: 'session.closed', sessionId, at: context.now }])
  },
})
