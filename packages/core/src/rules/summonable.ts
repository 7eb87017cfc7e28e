import type { CandidateId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { CalendarDate } from '../basics/time.ts'
import type { DomainCode } from '../framework/framework.ts'
import { emptyFile } from '../model/candidate-file.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Hearing } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import type { CandidateFault } from '../violations.ts'
import { notMastered } from './assessment.ts'
import { twice } from './composition.ts'
import { domainsHeld, domainsToJudge } from './domains-held.ts'
import { missingPieces } from './file-pieces.ts'
import { currentFramework } from './frameworks.ts'
import { namedCandidate } from './people.ts'
import { entriesOf } from './same-person.ts'
import { hasEnded } from './sitting.ts'

/** Everything that keeps these candidates from being heard that day; nothing when they may all be summoned. */
export function candidateFaults(world: World, { ids, date, confirmed = [] }: ToSummon): readonly CandidateFault[] {
  const sessions = valuesOf(world.sessions)
  return [
    ...twice(ids).map((id) => ({ code: 'candidate-twice', candidate: namedCandidate(world, id) }) as const),
    ...[...new Set(ids)].flatMap((id) =>
      faultsOf(world, id, { date, sessions }).filter(
        ({ code }) => code !== 'assessment-negative' || !confirmed.includes(id),
      ),
    ),
  ]
}

export interface ToSummon {
  readonly ids: readonly CandidateId[]
  readonly date: CalendarDate
  /** Those whom the office sends although their workplace assessment is not positive (C6). */
  readonly confirmed?: readonly CandidateId[]
}

function faultsOf(
  world: World,
  id: CandidateId,
  { date, sessions }: { readonly date: CalendarDate; readonly sessions: readonly Session[] },
): readonly CandidateFault[] {
  const found = world.candidates[id]
  if (!found) return [{ code: 'candidate-unknown', candidateId: id }]
  const candidate = namedCandidate(world, id)
  const { certificate } = found
  const framework = currentFramework(world, certificate)
  const isEmpty = !framework || framework.domains.length === 0
  const entries = entriesOf(world, id)
  // Nobody is at two places on one day, under whichever of their entries they are summoned.
  const engaged = sessions.find(
    (session) => awaits(session, id) || (session.date === date && entries.some((entry) => awaits(session, entry))),
  )
  const judged = isEmpty ? [] : domainsToJudge(framework, domainsHeld(world, id, framework, date))
  return [
    ...(isEmpty ? [{ code: 'framework-without-domains', candidate, certificate } as const] : []),
    ...(engaged ? [engagedIn(world, id, engaged)] : []),
    ...(found.person.unavailable.includes(date) ? [{ code: 'candidate-unavailable', candidate, date } as const] : []),
    ...(judged.length === 0 && !isEmpty ? [{ code: 'nothing-to-judge', candidate } as const] : []),
    ...fileFaults(world, found, judged),
  ]
}

/** What the file says against it: given up, not complete (C2), not admissible (C4), not positive (C6). */
function fileFaults(
  world: World,
  { id, route, withdrawn }: Candidate,
  judged: readonly DomainCode[],
): readonly CandidateFault[] {
  const candidate = namedCandidate(world, id)
  if (withdrawn) return [{ code: 'candidate-withdrawn', candidate, on: withdrawn.on }]
  const file = world.files[id] ?? emptyFile
  const missing = missingPieces(route, file)
  const decision = file.admissibility?.decision
  const negative = route === 'training' ? notMastered(file.assessment, judged) : []
  return [
    ...(missing.length > 0 ? [{ code: 'file-incomplete', candidate, missing } as const] : []),
    ...(route === 'vae' && decision?.admissible === false
      ? [{ code: 'not-admissible', candidate, on: decision.on } as const]
      : []),
    ...(negative.length > 0 ? [{ code: 'assessment-negative', candidate, domains: negative } as const] : []),
  ]
}

/** A candidate set aside can be planned again with the same file (H1), one who is decided for what is left (C5). */
const awaits = (session: Session, id: CandidateId): boolean =>
  session.hearings.some((hearing) => hearing.candidateId === id && !hasEnded(hearing))

/** What keeps a candidate who was set aside from waiting again: another session has them by now (H1). */
export function restoreFaults(world: World, { candidateId }: Hearing, here: Session): readonly CandidateFault[] {
  const other = valuesOf(world.sessions).find((session) => session.id !== here.id && awaits(session, candidateId))
  return other ? [engagedIn(world, candidateId, other)] : []
}

/**
 * What keeps a candidate from being heard now (C5): an earlier session that could still correct their sheet, since what
 * is left to judge hangs on it, or nothing left to judge.
 */
export function callFaults(
  world: World,
  { candidateId }: Hearing,
  here: Session,
  judged: readonly DomainCode[],
): readonly CandidateFault[] {
  const other = valuesOf(world.sessions).find((session) => session.id !== here.id && mayCorrect(session, candidateId))
  const candidate = namedCandidate(world, candidateId)
  return [
    ...(other ? [{ code: 'earlier-session-open', candidate, session: other.number } as const] : []),
    ...(judged.length === 0 ? [{ code: 'nothing-to-judge', candidate } as const] : []),
  ]
}

const mayCorrect = ({ status, hearings }: Session, id: CandidateId): boolean =>
  status !== 'closed' && hearings.some(({ candidateId, sheets }) => candidateId === id && sheets.length > 0)

const engagedIn = (world: World, id: CandidateId, { number }: Session): CandidateFault => ({
  code: 'candidate-engaged',
  candidate: namedCandidate(world, id),
  session: number,
})
