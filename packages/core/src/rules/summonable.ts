import type { CandidateId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { CalendarDate } from '../basics/time.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import type { CandidateFault } from '../violations.ts'
import { twice } from './composition.ts'
import { domainsHeld, domainsToJudge } from './domains-held.ts'
import { currentFramework } from './frameworks.ts'
import { namedCandidate } from './people.ts'

/** Everything that keeps these candidates from being heard that day; nothing when they may all be summoned. */
export function candidateFaults(
  world: World,
  ids: readonly CandidateId[],
  date: CalendarDate,
): readonly CandidateFault[] {
  return [
    ...twice(ids).map((id) => ({ code: 'candidate-twice', candidate: namedCandidate(world, id) }) as const),
    ...[...new Set(ids)].flatMap((id) => faultsOf(world, id, date)),
  ]
}

function faultsOf(world: World, id: CandidateId, date: CalendarDate): readonly CandidateFault[] {
  const found = world.candidates[id]
  if (!found) return [{ code: 'candidate-unknown', candidateId: id }]
  const candidate = namedCandidate(world, id)
  const { certificate } = found
  const framework = currentFramework(world, certificate)
  if (!framework || framework.domains.length === 0) return [{ code: 'framework-without-domains', candidate, certificate }]
  const engaged = valuesOf(world.sessions).find((session) => awaits(session, id))
  const judged = domainsToJudge(framework, domainsHeld(world, id, framework, date))
  return [
    ...(engaged ? [{ code: 'candidate-engaged', candidate, session: engaged.number } as const] : []),
    ...(found.person.unavailable.includes(date) ? [{ code: 'candidate-unavailable', candidate, date } as const] : []),
    ...(judged.length === 0 ? [{ code: 'nothing-to-judge', candidate } as const] : []),
  ]
}

/** A candidate set aside can be planned again with the same file (H1); one who waits or is decided in it cannot. */
const awaits = (session: Session, id: CandidateId): boolean =>
  session.hearings.some(
    ({ candidateId, stage }) => candidateId === id && !['absent', 'excused', 'postponed'].includes(stage),
  )
