import { type CandidateId, childId, type CommandId, HearingId, type JurorId, SessionId } from '../basics/ids.ts'
import { err, ok, type Result } from '../basics/result.ts'
import type { CalendarDate } from '../basics/time.ts'
import type { FactOf } from '../facts/fact.ts'
import { todayIn } from '../model/regulation.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import { juryFaults } from '../rules/composition.ts'
import { currentFramework } from '../rules/frameworks.ts'
import { nextNumber } from '../rules/numbers.ts'
import { candidateFaults } from '../rules/summonable.ts'
import type { Violation } from '../violations.ts'
import type { Context } from './command.ts'
import { doneBy } from './done.ts'

/** The office's word on a candidate whose workplace assessment is not positive, and who is sent all the same (C6). */
interface Confirmation {
  readonly candidateId: CandidateId
  readonly word: string
}

export interface SessionToMake extends Pick<Session, 'date' | 'place' | 'opensAt' | 'lunch' | 'openingId'> {
  /** In the order they are heard. */
  readonly candidateIds: readonly CandidateId[]
  readonly jurorIds: readonly JurorId[]
  readonly confirmations: readonly Confirmation[]
  /** Whom the office has sent by its word already, in a session whose place this one takes (C6). */
  readonly sent?: readonly CandidateId[]
}

/** Every reason why nobody can be summoned to that session (J1, J4, J5, B3; F3, C2, C4, C5, C6); null when all can. */
function violationOf(
  world: World,
  { date, candidateIds, jurorIds }: SessionToMake,
  { today, confirmed }: { readonly today: CalendarDate; readonly confirmed: readonly CandidateId[] },
): Violation | null {
  if (date < today) return { code: 'date-past', date }
  if (candidateIds.length === 0) return { code: 'no-candidate' }
  const candidates = candidateFaults(world, { ids: candidateIds, date, confirmed })
  const jury = juryFaults(world, { date, jurorIds, candidateIds, sessionId: null })
  return candidates.length + jury.length > 0 ? { code: 'session-refused', candidates, jury } : null
}

/** The words that were asked for (C6): one on anybody else would stand in their history for ever, and say what is not so. */
function wordsAsked(
  world: World,
  { candidateIds, date, confirmations }: SessionToMake,
): ReadonlyMap<CandidateId, string> {
  if (confirmations.length === 0) return new Map()
  const asked = new Set(
    candidateFaults(world, { ids: candidateIds, date }).flatMap((fault) =>
      fault.code === 'assessment-negative' ? [fault.candidate.id] : [],
    ),
  )
  return new Map(
    confirmations.flatMap(({ candidateId, word }) => (asked.has(candidateId) ? [[candidateId, word] as const] : [])),
  )
}

/** The fact that makes a session, its ids numbered from `first` among those of the command; or why it cannot be. */
export function sessionMade(
  world: World,
  session: SessionToMake,
  { id, first, context }: { readonly id: CommandId; readonly first: number; readonly context: Context },
): Result<FactOf<'session.made'>, Violation> {
  const { candidateIds, confirmations: _given, sent = [], ...made } = session
  const confirmations = wordsAsked(world, session)
  const confirmed = [...confirmations.keys()]
  const violation = violationOf(world, session, {
    today: todayIn(world, context.now),
    confirmed: [...confirmed, ...sent],
  })
  if (violation) return err(violation)
  const hearings = candidateIds.flatMap((candidateId, index) => {
    const candidate = world.candidates[candidateId]
    const framework = candidate && currentFramework(world, candidate.certificate)
    if (!framework) return []
    const { certificate, version } = framework
    const hearingId = HearingId.parse(childId(id, first + index + 1))
    return [{ id: hearingId, candidateId, route: candidate.route, framework: { certificate, version } }]
  })
  const words = [...confirmations.values()]
  return ok({
    type: 'session.made',
    sessionId: SessionId.parse(childId(id, first)),
    number: nextNumber(world, 'S', session.date),
    ...made,
    hearings,
    ...(words.length > 0 && { confirmed, ...doneBy(context), personal: { words } }),
  })
}
