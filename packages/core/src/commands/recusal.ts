import { z } from 'zod'
import { HearingId, JurorId, SessionId } from '../basics/ids.ts'
import { err, ok, type Result } from '../basics/result.ts'
import { decidesOn, isOfTheHouse, oralBegun, toDecide } from '../rules/links-asked.ts'
import { namedJuror } from '../rules/people.ts'
import { isGone, present, presidentFor, sittingFor } from '../rules/sitting.ts'
import type { Violation } from '../violations.ts'
import { defineCommand } from './command.ts'
import { arrangedHearingAt, type At, hearingAt, sittingHearingAt } from './steps.ts'
import { isMember } from './who.ts'

const shape = { sessionId: SessionId, hearingId: HearingId }
const about = { ...shape, jurorId: JurorId }

/**
 * A member says that they have no link with the candidate (J4): from then on the file is open to them. The president may note
 * it for another member who has said so aloud, once the candidate is called. Refused to who is of the candidate's house.
 */
export const denyLink = defineCommand('conflict.none', about, {
  allows: isMember,
  decide: (world, input, context) => {
    const { sessionId, hearingId, jurorId } = input
    const at = hearingAt(world, input, ['waiting', 'called'], ['planned', 'open'])
    if (!at.ok) return at
    const { session, hearing } = at.value
    const me = context.actor.kind === 'member' ? context.actor.jurorId : null
    const aloud = hearing.stage === 'called' && presidentFor(world, session, hearing) === me
    if (me !== jurorId && !aloud) return err({ code: 'president-only' })
    if (!session.jurorIds.includes(jurorId)) return err({ code: 'member-unknown' })
    if (isGone(session, jurorId)) return err({ code: 'has-left' })
    if (hearing.recused.includes(jurorId)) return err({ code: 'recused' })
    if (isOfTheHouse(world, hearing, jurorId)) return err({ code: 'same-house', member: namedJuror(world, jurorId) })
    if (hearing.unlinked.includes(jurorId)) return ok([])
    return ok([{ type: 'conflict.none', sessionId, hearingId, jurorId }])
  },
})

/** A member declares a link with the candidate and does not sit for them (déport, J4), before the deliberation opens. */
export const declareRecusal = defineCommand('recusal.declare', shape, {
  allows: isMember,
  decide: (world, input, { actor }) => {
    const at = hearingAt(world, input, ['waiting', 'called'], ['planned', 'open'])
    if (!at.ok) return at
    if (actor.kind !== 'member') return err({ code: 'not-allowed' })
    if (isGone(at.value.session, actor.jurorId)) return err({ code: 'has-left' })
    if (at.value.hearing.recused.includes(actor.jurorId)) return err({ code: 'recused' })
    if (isLast(at.value, actor.jurorId)) return err({ code: 'nobody-left' })
    const { sessionId, hearingId } = input
    return ok([{ type: 'recusal.declared', sessionId, hearingId, jurorId: actor.jurorId }])
  },
})

/**
 * A sitting member notes that the recusal of another, or of themselves, is asked for (récusation, J4), by the candidate or in
 * the jury, before the oral begins: nobody is heard until it is decided. No reason is asked, as for every decision of a jury (H8).
 */
export const requestRecusal = defineCommand(
  'recusal.request',
  { ...about, askedBy: z.enum(['candidate', 'jury']) },
  {
    allows: isMember,
    decide: (world, { sessionId, hearingId, jurorId, askedBy }, context) => {
      const at = beforeOral(sittingHearingAt(world, { sessionId, hearingId }, context, ['waiting', 'called']))
      if (!at.ok) return at
      const { session, hearing } = at.value
      if (!sittingFor(session, hearing).includes(jurorId)) return err({ code: 'member-unknown' })
      if (toDecide(session, hearing).includes(jurorId)) return ok([])
      return ok([{ type: 'recusal.requested', sessionId, hearingId, jurorId, askedBy }])
    },
  },
)

/** Records what the jury decided on it: by who presides, but never on themselves (J4). */
export const decideRecusal = defineCommand(
  'recusal.decide',
  { ...about, accepted: z.boolean() },
  {
    allows: isMember,
    decide: (world, { sessionId, hearingId, jurorId, accepted }, context) => {
      const at = sittingHearingAt(world, { sessionId, hearingId }, context, ['waiting', 'called'])
      if (!at.ok) return at
      const { session, hearing, jurorId: me } = at.value
      if (decidesOn(world, session, hearing, jurorId) !== me) return err({ code: 'president-only' })
      if (!toDecide(session, hearing).includes(jurorId)) return err({ code: 'recusal-not-asked' })
      if (accepted && isLast(at.value, jurorId)) return err({ code: 'nobody-left' })
      return ok([{ type: 'recusal.decided', sessionId, hearingId, jurorId, accepted }])
    },
  },
)

/**
 * Lifts a recusal that was declared or decided by mistake, before the oral begins: by who presides for that candidate, or the
 * president of the session (J4). They are asked again. Refused for who is of the candidate's house.
 */
export const liftRecusal = defineCommand('recusal.lift', about, {
  allows: isMember,
  decide: (world, input, context) => {
    const at = beforeOral(arrangedHearingAt(world, input, context, ['waiting', 'called'], ['planned', 'open']))
    if (!at.ok) return at
    const { sessionId, hearingId, jurorId } = input
    const { hearing } = at.value
    if (!hearing.recused.includes(jurorId)) return err({ code: 'not-recused' })
    if (isOfTheHouse(world, hearing, jurorId)) return err({ code: 'same-house', member: namedJuror(world, jurorId) })
    return ok([{ type: 'recusal.lifted', sessionId, hearingId, jurorId }])
  },
})

const beforeOral = <Found extends At>(at: Result<Found, Violation>): Result<Found, Violation> =>
  at.ok && oralBegun(at.value.hearing) ? err({ code: 'oral-started' }) : at

/** Whether nobody of the jury would be left to hear the candidate without this member: once it has opened, of those who are there. */
const isLast = ({ session, hearing }: At, jurorId: JurorId): boolean =>
  (session.status === 'planned' ? session.jurorIds : present(session)).every(
    (id) => id === jurorId || hearing.recused.includes(id) || hearing.missing.includes(id),
  )
