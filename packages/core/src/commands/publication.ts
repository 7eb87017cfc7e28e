import { SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import { defineCommand } from './command.ts'
import { doneBy } from './done.ts'
import { isStaff } from './who.ts'

/**
 * The office publishes a session (H10): a separate act, once it is closed and all its documents are kept. Only then are sheets
 * sent; the members' private notes are erased (H3).
 */
export const publishSession = defineCommand(
  'session.publish',
  { sessionId: SessionId },
  {
    allows: isStaff,
    decide: (world, { sessionId }, context) => {
      const sealed = world.archive[sessionId]
      if (!sealed) return err({ code: world.sessions[sessionId] ? 'session-not-sealed' : 'session-unknown' })
      if (sealed.publishedAt !== null) return err({ code: 'already-published' })
      return ok([{ type: 'session.published', sessionId, ...doneBy(context) }])
    },
  },
)
