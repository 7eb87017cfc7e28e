import { z } from 'zod'
import { HearingId, SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import { defineCommand } from './command.ts'
import { arrangedHearingAt } from './steps.ts'
import { isMember } from './who.ts'

const shape = { sessionId: SessionId, hearingId: HearingId }

/**
 * The president puts a candidate who waits before another who waits, or last (null): the order can change (H1). The hours of the
 * summons stay theirs; when they are to be expected follows from the new order.
 */
export const moveHearing = defineCommand(
  'hearing.move',
  { ...shape, before: HearingId.nullable() },
  {
    allows: isMember,
    decide: (world, { sessionId, hearingId, before }, context) => {
      const at = arrangedHearingAt(world, { sessionId, hearingId }, context, ['waiting'])
      if (!at.ok) return at
      const { hearings } = at.value.session
      const place = hearings.findIndex(({ id }) => id === hearingId)
      if (before === hearingId || (hearings[place + 1]?.id ?? null) === before) return ok([])
      const other = hearings.find(({ id }) => id === before)
      if (before !== null && !other) return err({ code: 'hearing-unknown' })
      if (other && other.stage !== 'waiting') {
        return err({ code: 'wrong-stage', stage: other.stage, needed: ['waiting'] })
      }
      return ok([{ type: 'hearing.moved', sessionId, hearingId, before }])
    },
  },
)

/** The president notes that a candidate is late, or is there after all (H1): meanwhile others are called first. */
export const markLate = defineCommand(
  'hearing.late',
  { ...shape, late: z.boolean() },
  {
    allows: isMember,
    decide: (world, { sessionId, hearingId, late }, context) => {
      const at = arrangedHearingAt(world, { sessionId, hearingId }, context, ['waiting'])
      if (!at.ok) return at
      if ((at.value.hearing.late !== null) === late) return ok([])
      return ok([{ type: 'hearing.late', sessionId, hearingId, late, at: context.now }])
    },
  },
)
