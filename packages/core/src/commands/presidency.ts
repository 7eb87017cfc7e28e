import { z } from 'zod'
import { JurorId, SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import type { HandoverBy, Session } from '../model/session.ts'
import { presidenciesBefore, presidencyTurn } from '../rules/presidency.ts'
import { openingFaults } from '../rules/opening.ts'
import { currentHearing, present } from '../rules/sitting.ts'
import { type Context, type Decision, defineCommand } from './command.ts'
import { presidesSession, sessionAt } from './steps.ts'
import { isMember, isStaff, isStaffOrMember } from './who.ts'

/**
 * The members designate who presides, at the start of the sitting (J2): anybody of the college whose turn it is who has
 * signed; a member of the other college only as a derogation, with its reason for the minutes.
 */
export const designatePresident = defineCommand(
  'president.designate',
  { sessionId: SessionId, jurorId: JurorId, derogation: z.string().trim().min(1).max(500).nullable() },
  {
    allows: isMember,
    decide: (world, { sessionId, jurorId, derogation }, { now, actor }) => {
      const found = sessionAt(world, { sessionId }, ['planned'])
      if (!found.ok) return found
      const session = found.value
      const juror = world.jurors[jurorId]
      if (!juror || !session.jurorIds.includes(jurorId)) return err({ code: 'member-unknown' })
      const there = present(session)
      const missing = [jurorId, ...(actor.kind === 'member' ? [actor.jurorId] : [])].find((id) => !there.includes(id))
      if (missing) return err({ code: 'not-signed-in' })
      const past = presidenciesBefore(world, session)
      const { college: turn } = presidencyTurn(past, session.date, session.regulation.presidency)
      const { college } = juror
      if (college !== turn && derogation === null) return err({ code: 'not-of-the-turn', turn })
      const personal = { derogation: college === turn ? null : derogation }
      return ok([{ type: 'president.designated', sessionId, jurorId, college, turn, at: now, personal }])
    },
  },
)

/**
 * The president hands over to another member who is there, having to leave (J2): there is exactly one at any moment. The office
 * may, where the president answers no more. A sheet that is being read names who presided, so that it has to be shown again (H9).
 */
export const transferPresidency = defineCommand(
  'presidency.transfer',
  { sessionId: SessionId, to: JurorId },
  {
    allows: isStaffOrMember,
    decide: (world, { sessionId, to }, context) => {
      const found = sessionAt(world, { sessionId }, ['open', 'minutes'])
      if (!found.ok) return found
      const session = found.value
      if (!isStaff(context.actor) && !presidesSession(session, context)) return err({ code: 'president-only' })
      return handedTo(session, { to, by: isStaff(context.actor) ? 'office' : 'president' }, context)
    },
  },
)

/** The facts by which a member who is there presides from now on. */
export function handedTo(
  session: Session,
  { to, by }: { readonly to: JurorId; readonly by: HandoverBy },
  { now }: Context,
): Decision {
  const { id: sessionId } = session
  const from = session.presidency?.presidentId
  if (!from) return err({ code: 'president-only' })
  if (from === to) return err({ code: 'already-president' })
  if (!present(session).includes(to)) return err({ code: 'member-unknown' })
  const current = currentHearing(session)
  const withdrawn = current?.draft ? [{ type: 'sheet.withdrawn', sessionId, hearingId: current.id } as const] : []
  return ok([...withdrawn, { type: 'presidency.transferred', sessionId, from, to, at: now, by }])
}

/** The president opens the sitting once the composition holds (J1, J3). */
export const openSession = defineCommand(
  'session.open',
  { sessionId: SessionId },
  {
    allows: isMember,
    decide: (world, { sessionId }, context) => {
      const found = sessionAt(world, { sessionId }, ['planned'])
      if (!found.ok) return found
      const faults = openingFaults(world, found.value)
      if (faults.length > 0) return err({ code: 'opening-refused', faults })
      if (!presidesSession(found.value, context)) return err({ code: 'president-only' })
      return ok([{ type: 'session.opened', sessionId, at: context.now }])
    },
  },
)
