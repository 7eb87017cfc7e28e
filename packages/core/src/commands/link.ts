import { SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import { LinkHolder } from '../model/actor.ts'
import type { World } from '../model/world.ts'
import { defineCommand } from './command.ts'
import { isStaff } from './who.ts'

const shape = { sessionId: SessionId, holder: LinkHolder }

const holds = (world: World, { sessionId, holder }: { sessionId: SessionId; holder: LinkHolder }): boolean =>
  holder === 'room' || (world.sessions[sessionId]?.jurorIds.some((id) => id === holder) ?? false)

/**
 * Notes that a personal link to a session is given out, to a member or for the room screen. The secret itself is made
 * by the server and never enters the world; a new link replaces the one before.
 */
export const issueLink = defineCommand('link.issue', shape, {
  allows: isStaff,
  decide: (world, { sessionId, holder }) => {
    if (!world.sessions[sessionId]) return err({ code: 'session-unknown' })
    if (!holds(world, { sessionId, holder })) return err({ code: 'member-unknown' })
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
