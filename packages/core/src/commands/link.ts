import { SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import { LinkHolder } from '../model/actor.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import { present } from '../rules/sitting.ts'
import { defineCommand } from './command.ts'
import { isStaff, isStaffOrMember } from './who.ts'

const shape = { sessionId: SessionId, holder: LinkHolder }

const holds = (world: World, { sessionId, holder }: { sessionId: SessionId; holder: LinkHolder }): boolean =>
  holder === 'room' || (world.sessions[sessionId]?.jurorIds.some((id) => id === holder) ?? false)

const awaited = ({ replacements, attendance }: Session, holder: LinkHolder): boolean =>
  replacements.some(({ entering }) => entering === holder && attendance[entering] === undefined)

/**
 * Notes that a personal link to a session is given out, to a member or for the room screen. The secret itself is made
 * by the server and never enters the world; a new link replaces the one before. A member who is there may give one to whoever
 * replaces another on the spot (J3), until they have signed.
 */
export const issueLink = defineCommand('link.issue', shape, {
  allows: isStaffOrMember,
  decide: (world, { sessionId, holder }, { actor }) => {
    const session = world.sessions[sessionId]
    if (!session) return err({ code: 'session-unknown' })
    if (!holds(world, { sessionId, holder })) return err({ code: 'member-unknown' })
    if (actor.kind === 'member' && !(present(session).includes(actor.jurorId) && awaited(session, holder))) {
      return err({ code: 'not-allowed' })
    }
    return ok([{ type: 'link.issued', sessionId, holder }])
  },
})

/** Notes that a link is taken back: it opens nothing any more, nor do the devices that used it. */
export const revokeLink = defineCommand('link.revoke', shape, {
  allows: isStaff,
  decide: (world, { sessionId, holder }) =>
    world.sessions[sessionId] || world.archive[sessionId]
      ? ok([{ type: 'link.revoked', sessionId, holder }])
      : err({ code: 'session-unknown' }),
})
