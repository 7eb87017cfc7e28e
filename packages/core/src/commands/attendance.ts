import { JurorId, SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import { dayOf } from '../basics/time.ts'
import { juryFaults } from '../rules/composition.ts'
import { namedJuror } from '../rules/people.ts'
import { defineCommand } from './command.ts'
import { sessionAt } from './steps.ts'
import { isMember, isStaff } from './who.ts'

/** A member signs that they are there (émargement, J3), on the day of the session; a late one may once it is open. */
export const signAttendance = defineCommand(
  'attendance.sign',
  { sessionId: SessionId },
  {
    allows: isMember,
    decide: (world, { sessionId }, { actor, now }) => {
      const found = sessionAt(world, { sessionId }, ['planned', 'open'])
      if (!found.ok) return found
      if (actor.kind !== 'member') return err({ code: 'not-allowed' })
      const { status, date, regulation } = found.value
      // A sitting that has opened may go on past midnight.
      if (status === 'planned' && dayOf(now, regulation.timeZone) !== date) return err({ code: 'not-the-day', date })
      if (found.value.attendance[actor.jurorId] !== undefined) return err({ code: 'already-signed' })
      return ok([{ type: 'attendance.signed', sessionId, jurorId: actor.jurorId, at: now }])
    },
  },
)

/** Puts a registered juror of the same college in the place of a member who has not come (J3), before the opening. */
export const replaceMember = defineCommand(
  'member.replace',
  { sessionId: SessionId, leaving: JurorId, entering: JurorId },
  {
    allows: isStaff,
    decide: (world, { sessionId, leaving, entering }) => {
      const found = sessionAt(world, { sessionId }, ['planned'])
      if (!found.ok) return found
      const session = found.value
      if (!session.jurorIds.includes(leaving)) return err({ code: 'member-unknown' })
      if (entering === leaving) return ok([])
      const isPresident = session.presidency?.presidentId === leaving
      if (isPresident || session.attendance[leaving] !== undefined) {
        return err({ code: 'member-has-acted', member: namedJuror(world, leaving) })
      }
      const candidateIds = session.hearings.map(({ candidateId }) => candidateId)
      const jurorIds = session.jurorIds.map((id) => (id === leaving ? entering : id))
      const faults = juryFaults(world, { date: session.date, jurorIds, candidateIds, sessionId })
      if (faults.length > 0) return err({ code: 'jury-refused', faults })
      return ok([{ type: 'member.replaced', sessionId, leaving, entering }])
    },
  },
)
