import { JurorId, SessionId } from '../basics/ids.ts'
import { err, ok, type Result } from '../basics/result.ts'
import type { Fact } from '../facts/fact.ts'
import type { Hearing } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import { namedJuror } from '../rules/people.ts'
import {
  currentHearing,
  hasDeparted,
  isReplaced,
  present,
  presidentAmong,
  presidentFor,
  sittingFor,
} from '../rules/sitting.ts'
import { substituteFaults } from '../rules/substitutes.ts'
import type { Violation } from '../violations.ts'
import { type Context, defineCommand } from './command.ts'
import { presidesSession, sessionAt } from './steps.ts'
import { isStaffOrMember } from './who.ts'

/**
 * A member has left for good in the middle of the sitting (J3): said by themselves, by the president or by the office. Until the
 * deliberation on the candidate who is heard has opened they have not sat for them; afterwards they have, and nothing more is
 * asked of them. The presidency goes on to another of the same college who is there, else of the other (J2).
 */
export const memberDeparts = defineCommand(
  'member.depart',
  { sessionId: SessionId, jurorId: JurorId },
  {
    allows: isStaffOrMember,
    decide: (world, { sessionId, jurorId }, context) => {
      const found = saidOf(world, { sessionId, jurorId }, context)
      if (!found.ok) return found
      const { session, me } = found.value
      const { now: at } = context
      const left = present(session).filter((id) => id !== jurorId)
      if (left.length === present(session).length) return err({ code: 'member-unknown' })
      const current = currentHearing(session)
      const heard = current ? sittingFor(session, current).filter((id) => id !== jurorId) : left
      if (left.length === 0 || heard.length === 0) return err({ code: 'nobody-left' })
      const to = presidentAmong(world, session, left)
      const handed = session.presidency?.presidentId === jurorId && to !== null
      const presides = current && presidentFor(world, session, current)
      const facts: readonly Fact[] = [
        ...(session.claim ? [{ type: 'presidency.claimDropped', sessionId } as const] : []),
        ...(presides === jurorId ? withdrawn(session, current) : []),
        { type: 'member.departed', sessionId, jurorId, at, toldBy: me },
        ...(handed
          ? [{ type: 'presidency.transferred', sessionId, from: jurorId, to, at, by: 'departure' } as const]
          : []),
      ]
      return ok(facts)
    },
  },
)

/**
 * A member who was said to have left is there: said by mistake, or come back. They sit from the next candidate on, and for the one
 * who is heard if the deliberation had opened when they left (J3).
 */
export const memberReturns = defineCommand(
  'member.return',
  { sessionId: SessionId, jurorId: JurorId },
  {
    allows: isStaffOrMember,
    decide: (world, { sessionId, jurorId }, context) => {
      const found = saidOf(world, { sessionId, jurorId }, context)
      if (!found.ok) return found
      const { session } = found.value
      if (!hasDeparted(session, jurorId)) return err({ code: 'not-departed' })
      const substitute = session.replacements.find(({ leaving }) => leaving === jurorId)
      if (substitute) return err({ code: 'already-replaced', member: namedJuror(world, substitute.entering) })
      const current = currentHearing(session)
      const departures = session.departures.filter((one) => one.jurorId !== jurorId)
      const other = current && presidentFor(world, { ...session, departures }, current) === jurorId
      return ok([...(other ? withdrawn(session, current) : []), { type: 'member.returned', sessionId, jurorId }])
    },
  },
)

/**
 * Puts a registered juror of the same college in the place of a member who has not come, before the opening, or who has left for
 * good (J3): by the office, or on the spot by a member who is there with at least another, so that nobody makes up a jury alone.
 * Refused with every fault of the jury it would make.
 */
export const replaceMember = defineCommand(
  'member.replace',
  { sessionId: SessionId, leaving: JurorId, entering: JurorId },
  {
    allows: isStaffOrMember,
    decide: (world, { sessionId, leaving, entering }, context) => {
      const found = sessionAt(world, { sessionId }, ['planned', 'open'])
      if (!found.ok) return found
      const session = found.value
      if (!isThere(session, context)) return err({ code: 'not-signed-in' })
      if (context.actor.kind === 'member' && present(session).length < 2) return err({ code: 'alone-there' })
      if (!session.jurorIds.includes(leaving)) return err({ code: 'member-unknown' })
      if (entering === leaving) return ok([])
      if (session.jurorIds.includes(entering) && isReplaced(session, entering))
        return err({ code: 'left-for-good', member: namedJuror(world, entering) })
      const free = mayBeReplaced(session, leaving)
      if (!free.ok) return err({ ...free.error, member: namedJuror(world, leaving) })
      const faults = substituteFaults(world, session, leaving, entering)
      if (faults.length > 0) return err({ code: 'jury-refused', faults })
      const change = { sessionId, leaving, entering, at: context.now }
      return ok([{ type: session.status === 'planned' ? 'member.replaced' : 'member.entered', ...change }])
    },
  },
)

/** A sheet that is being read names who presides: where that is somebody else now, it has to be shown again (H9). */
const withdrawn = ({ id: sessionId }: Session, current: Hearing | null): readonly Fact[] =>
  current?.draft ? [{ type: 'sheet.withdrawn', sessionId, hearingId: current.id }] : []

/** The session, where who asks may say of that member whether they are there: themselves, who presides, and the office (`me` null). */
function saidOf(
  world: World,
  { sessionId, jurorId }: { readonly sessionId: SessionId; readonly jurorId: JurorId },
  context: Context,
): Result<{ readonly session: Session; readonly me: JurorId | null }, Violation> {
  const found = sessionAt(world, { sessionId }, ['open', 'minutes'])
  if (!found.ok) return found
  const me = context.actor.kind === 'member' ? context.actor.jurorId : null
  const may = me === null || me === jurorId || presidesSession(found.value, context)
  return may ? ok({ session: found.value, me }) : err({ code: 'president-only' })
}

const isThere = (session: Session, { actor }: Context): boolean =>
  actor.kind !== 'member' || present(session).includes(actor.jurorId)

function mayBeReplaced(
  session: Session,
  leaving: JurorId,
): Result<
  null,
  { readonly code: Extract<Violation, { code: 'member-has-acted' | 'already-replaced' | 'not-left' }>['code'] }
> {
  if (session.status === 'planned') {
    const acted = session.presidency?.presidentId === leaving || session.attendance[leaving] !== undefined
    return acted ? err({ code: 'member-has-acted' }) : ok(null)
  }
  // Who has not come at all may be replaced as well as who has left.
  const gone = hasDeparted(session, leaving) || session.attendance[leaving] === undefined
  if (!gone) return err({ code: 'not-left' })
  return isReplaced(session, leaving) ? err({ code: 'already-replaced' }) : ok(null)
}
