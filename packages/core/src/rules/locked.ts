import type { CandidateId, JurorId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { World } from '../model/world.ts'
import type { Violation } from '../violations.ts'
import type { FieldName } from './changed-fields.ts'
import { namedCandidate, namedJuror } from './people.ts'
import { hasEnded } from './sitting.ts'

/** Why a correction of a candidate cannot be: somebody who is or was in a session keeps the certificate and the route of it. */
export function lockFault(world: World, id: CandidateId, fields: readonly FieldName[]): Violation | null {
  if (!fields.includes('certificate') && !fields.includes('route')) return null
  const session = sessionOf(world, id)
  return session === null ? null : { code: 'certificate-fixed', candidate: namedCandidate(world, id), session }
}

/** The number of a session somebody is or was to be heard in; null where there is none. */
function sessionOf({ sessions, archive }: World, id: CandidateId): string | null {
  const found = [...valuesOf(sessions), ...valuesOf(archive)].find(({ hearings }) =>
    hearings.some(({ candidateId }) => candidateId === id),
  )
  return found?.number ?? null
}

/** Why a juror cannot change college: they are in the jury of a session that is not closed, whose seats were counted with it (J1). */
export function collegeFault(world: World, id: JurorId, fields: readonly FieldName[]): Violation | null {
  if (!fields.includes('college')) return null
  const session = valuesOf(world.sessions).find(({ jurorIds }) => jurorIds.includes(id))
  return session ? { code: 'college-fixed', juror: namedJuror(world, id), session: session.number } : null
}

/** Why a candidate cannot give up now: they wait in a session, which has to do without them first (H1). */
export function plannedFault(world: World, id: CandidateId): Violation | null {
  const session = valuesOf(world.sessions).find(({ hearings }) =>
    hearings.some((hearing) => hearing.candidateId === id && !hasEnded(hearing)),
  )
  return session ? { code: 'candidate-planned', candidate: namedCandidate(world, id), session: session.number } : null
}
