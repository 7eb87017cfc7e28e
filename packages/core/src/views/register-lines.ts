import type { CandidateId, JurorId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { CalendarDate } from '../basics/time.ts'
import type { CertificateCode } from '../framework/framework.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Juror } from '../model/juror.ts'
import type { World } from '../model/world.ts'
import { type Deadline, firstPresentation } from '../rules/deadline.ts'
import { candidateName, jurorName } from '../rules/people.ts'
import { hasEnded, present } from '../rules/sitting.ts'

/** A candidate as lists show them, with the deadline everywhere (C3) until they have come before a jury. */
export interface CandidateLine {
  readonly id: CandidateId
  readonly name: string
  readonly certificate: CertificateCode
  readonly route: Candidate['route']
  readonly registeredOn: CalendarDate
  readonly deadline: Deadline | null
  readonly employer: string | null
  /** The number of the session the candidate is planned in and has not ended. */
  readonly session: string | null
  readonly extraTime: boolean
}

export function candidateLines(world: World, today: CalendarDate): readonly CandidateLine[] {
  const planned = new Map(
    valuesOf(world.sessions).flatMap(({ number, hearings }) =>
      hearings.filter((hearing) => !hasEnded(hearing)).map(({ candidateId }) => [candidateId, number] as const),
    ),
  )
  const presented = presentedIds(world)
  return valuesOf(world.candidates).map((candidate) => ({
    id: candidate.id,
    name: candidateName(candidate.person),
    certificate: candidate.certificate,
    route: candidate.route,
    registeredOn: candidate.registeredOn,
    deadline: presented.has(candidate.id) ? null : firstPresentation(candidate, today, world.regulation),
    employer: candidate.person.employer?.name ?? null,
    session: planned.get(candidate.id) ?? null,
    extraTime: candidate.person.extraTime,
  }))
}

/** The candidates a jury has decided on, whatever it decided: they have had their first presentation (C3). */
const presentedIds = (world: World): ReadonlySet<CandidateId> =>
  new Set([
    ...valuesOf(world.sessions).flatMap(({ hearings }) =>
      hearings.filter(({ sheets }) => sheets.length > 0).map(({ candidateId }) => candidateId),
    ),
    ...valuesOf(world.archive).flatMap(({ hearings }) =>
      hearings.filter(({ outcome }) => outcome !== null).map(({ candidateId }) => candidateId),
    ),
  ])

/** A juror as lists show them, with what the sessions say of their load (J5). */
export interface JurorLine {
  readonly id: JurorId
  readonly name: string
  readonly college: Juror['college']
  readonly organisation: string
  readonly certificates: readonly CertificateCode[]
  readonly mandate: Juror['mandate']
  readonly sat: number
  readonly presided: number
}

export function jurorLines(world: World): readonly JurorLine[] {
  const sittings = [...valuesOf(world.archive).map(({ satIds }) => satIds), ...held(world)]
  return valuesOf(world.jurors).map((juror) => ({
    id: juror.id,
    name: jurorName(juror.person),
    college: juror.college,
    organisation: juror.organisation.name,
    certificates: juror.certificates,
    mandate: juror.mandate,
    sat: sittings.filter((ids) => ids.includes(juror.id)).length,
    presided: world.presidencies.filter(({ jurorId }) => jurorId === juror.id).length,
  }))
}

const held = (world: World): readonly (readonly JurorId[])[] =>
  valuesOf(world.sessions).flatMap((session) => (session.status === 'planned' ? [] : [present(session)]))
