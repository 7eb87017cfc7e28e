import { z } from 'zod'
import { CandidateId, HearingId, JurorId, SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import { CalendarDate, TimeOfDay } from '../basics/time.ts'
import { defineCommand } from './command.ts'
import { sessionMade } from './session-made.ts'
import { hearingAt } from './steps.ts'
import { isStaff } from './who.ts'

/** The office's word on each candidate whose workplace assessment is not positive, and who is sent all the same (C6). */
export const Confirmations = z.array(z.object({ candidateId: CandidateId, word: z.string().trim().min(1).max(200) }))

/**
 * Makes a session by hand: date, place, opening time, candidates in the order they are heard, jury (B2, J1). Refused
 * with every fault of the candidates (F3, C2, C4, C5, C6) and of the jury (J1, J4, J5, B3) at once.
 */
export const makeSession = defineCommand(
  'session.make',
  {
    date: CalendarDate,
    place: z.string().trim().min(1).max(200),
    opensAt: TimeOfDay,
    candidateIds: z.array(CandidateId).max(60),
    jurorIds: z.array(JurorId).max(20),
    confirmations: Confirmations.optional(),
  },
  {
    allows: isStaff,
    decide: (world, { id, date, place, opensAt, candidateIds, jurorIds, confirmations = [] }, context) => {
      const session = { date, place, opensAt, lunch: null, openingId: null, candidateIds, jurorIds, confirmations }
      const made = sessionMade(world, session, { id, first: 0, context })
      return made.ok ? ok([made.value]) : made
    },
  },
)

/**
 * Gives up a session that has not opened, whoever has signed: where the jury never comes together (J3), its candidates and
 * jurors must be free again. A session that has opened ends with its minutes.
 */
export const cancelSession = defineCommand(
  'session.cancel',
  { sessionId: SessionId },
  {
    allows: isStaff,
    decide: (world, { sessionId }) => {
      const session = world.sessions[sessionId]
      if (!session) return err({ code: 'session-unknown' })
      if (session.status !== 'planned') return err({ code: 'session-begun' })
      return ok([{ type: 'session.cancelled', sessionId }])
    },
  },
)

/**
 * Takes one candidate out of a session that has not opened: they are free to give up or to be planned elsewhere (H1), and the
 * others keep their order. The last one is refused: a session for nobody is to be cancelled.
 */
export const releaseCandidate = defineCommand(
  'session.release',
  { sessionId: SessionId, hearingId: HearingId },
  {
    allows: isStaff,
    decide: (world, input) => {
      const found = hearingAt(world, input, ['waiting'], ['planned'])
      if (!found.ok) return found
      const { session, hearing } = found.value
      if (session.hearings.length === 1) return err({ code: 'last-candidate', session: session.number })
      return ok([{ type: 'candidate.released', sessionId: session.id, candidateId: hearing.candidateId }])
    },
  },
)
