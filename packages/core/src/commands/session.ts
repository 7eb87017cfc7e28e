import { z } from 'zod'
import { CandidateId, childId, HearingId, JurorId, SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import { CalendarDate, TimeOfDay } from '../basics/time.ts'
import { todayIn } from '../model/regulation.ts'
import { juryFaults } from '../rules/composition.ts'
import { currentFramework } from '../rules/frameworks.ts'
import { nextNumber } from '../rules/numbers.ts'
import { candidateFaults } from '../rules/summonable.ts'
import { defineCommand } from './command.ts'
import { doneBy } from './done.ts'
import { hearingAt } from './steps.ts'
import { isStaff } from './who.ts'

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
    /** The office's word on each candidate whose workplace assessment is not positive, and who is sent all the same (C6). */
    confirmations: z
      .array(z.object({ candidateId: CandidateId, word: z.string().trim().min(1).max(200) }))
      .max(60)
      .optional(),
  },
  {
    allows: isStaff,
    decide: (world, { id, date, place, opensAt, candidateIds, jurorIds, confirmations: given = [] }, context) => {
      if (date < todayIn(world, context.now)) return err({ code: 'date-past', date })
      if (candidateIds.length === 0) return err({ code: 'no-candidate' })
      // A word on anybody else would stand in their history for ever, and say what is not so.
      const asked = new Set(
        candidateFaults(world, { ids: candidateIds, date }).flatMap((fault) =>
          fault.code === 'assessment-negative' ? [fault.candidate.id] : [],
        ),
      )
      const confirmations = new Map(
        given.flatMap(({ candidateId, word }) => (asked.has(candidateId) ? [[candidateId, word] as const] : [])),
      )
      const confirmed = [...confirmations.keys()]
      const candidates = candidateFaults(world, { ids: candidateIds, date, confirmed })
      const jury = juryFaults(world, { date, jurorIds, candidateIds, sessionId: null })
      if (candidates.length + jury.length > 0) return err({ code: 'session-refused', candidates, jury })
      const hearings = candidateIds.flatMap((candidateId, index) => {
        const candidate = world.candidates[candidateId]
        const framework = candidate && currentFramework(world, candidate.certificate)
        if (!framework) return []
        const { certificate, version } = framework
        const hearingId = HearingId.parse(childId(id, index + 1))
        return [{ id: hearingId, candidateId, route: candidate.route, framework: { certificate, version } }]
      })
      const sessionId = SessionId.parse(childId(id, 0))
      const number = nextNumber(world, 'S', date)
      const words = [...confirmations.values()]
      const word = words.length === 0 ? {} : { confirmed, ...doneBy(context), personal: { words } }
      return ok([{ type: 'session.made', sessionId, number, date, place, opensAt, jurorIds, hearings, ...word }])
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
