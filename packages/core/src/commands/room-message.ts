import { z } from 'zod'
import { SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import { present } from '../rules/sitting.ts'
import { defineCommand } from './command.ts'
import { doneBy } from './done.ts'
import { sessionAt } from './steps.ts'
import { isMember, isStaff } from './who.ts'

/** The office writes to a room: a short message, in the place of the last one, shown to who presides. */
export const tellRoom = defineCommand(
  'room.tell',
  { sessionId: SessionId, text: z.string().trim().min(1).max(200) },
  {
    allows: isStaff,
    decide: (world, { sessionId, text }, context) => {
      const found = sessionAt(world, { sessionId }, ['planned', 'open', 'minutes'])
      if (!found.ok) return found
      return ok([{ type: 'room.told', sessionId, ...doneBy(context), personal: { text } }])
    },
  },
)

/** Who presides has read it; before anybody presides, any member who is there. `at` names the message: a later one is not meant. */
export const hearMessage = defineCommand(
  'room.hear',
  { sessionId: SessionId, at: z.number() },
  {
    allows: isMember,
    decide: (world, { sessionId, at }, { now, actor }) => {
      const found = sessionAt(world, { sessionId }, ['planned', 'open', 'minutes'])
      if (!found.ok) return found
      const { message, presidency } = found.value
      const me = actor.kind === 'member' ? actor.jurorId : null
      const mayRead = presidency ? presidency.presidentId === me : me !== null && present(found.value).includes(me)
      if (!mayRead) return err({ code: 'president-only' })
      if (message?.at !== at || message.readAt !== null) return ok([])
      return ok([{ type: 'room.heard', sessionId, at: now }])
    },
  },
)
