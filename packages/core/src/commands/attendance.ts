import { SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import { dayOf } from '../basics/time.ts'
import { namedJuror } from '../rules/people.ts'
import { defineCommand } from './command.ts'
import { sessionAt } from './steps.ts'
import { isMember } from './who.ts'

/** A member signs that they are there (émargement, J3), on the day of the session; a late one may once it is open, but not who has been replaced. */
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
      const substitute = found.value.replacements.find(({ leaving }) => leaving === actor.jurorId)
      if (substitute) return err({ code: 'already-replaced', member: namedJuror(world, substitute.entering) })
      if (found.value.attendance[actor.jurorId] !== undefined) return err({ code: 'already-signed' })
      return ok([{ type: 'attendance.signed', sessionId, jurorId: actor.jurorId, at: now }])
    },
  },
)
