import type { CandidateId, JurorId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { CalendarDate } from '../basics/time.ts'
import type { CertificateCode } from '../framework/framework.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Juror } from '../model/juror.ts'
import type { World } from '../model/world.ts'
import { regulationOn } from '../model/regulation.ts'
import { type CandidateState, candidateState, plannedSessions, presentedIds } from '../rules/candidate-state.ts'
import { type Deadline, firstPresentation } from '../rules/deadline.ts'
import { domainsHeld } from '../rules/domains-held.ts'
import { currentFrameworks } from '../rules/frameworks.ts'
import { candidateName, jurorName } from '../rules/people.ts'
import { countedSessions, loadOf } from '../rules/sittings.ts'

/** A candidate as lists show them, with the deadline everywhere (C3) until they have come before a jury. */
export interface CandidateLine {
  readonly id: CandidateId
  readonly name: string
  readonly birthName: string
  readonly birthDate: CalendarDate
  readonly certificate: CertificateCode
  readonly route: Candidate['route']
  readonly registeredOn: CalendarDate
  readonly state: CandidateState
  readonly deadline: Deadline | null
  readonly region: string | null
  readonly employer: string | null
  /** The number of the session the candidate is planned in and has not ended. */
  readonly session: string | null
  readonly extraTime: boolean
  /** Domains held today, of how many (C5). */
  readonly held: { readonly count: number; readonly of: number }
}

export function candidateLines(world: World, today: CalendarDate): readonly CandidateLine[] {
  const planned = plannedSessions(world)
  const presented = presentedIds(world)
  const regulation = regulationOn(world, today)
  const frameworks = currentFrameworks(world)
  return valuesOf(world.candidates).map((candidate) => {
    const { id, certificate, route, registeredOn, region, person } = candidate
    const framework = frameworks.get(certificate)
    const held = framework ? domainsHeld(world, id, framework, today) : []
    return {
      id,
      name: candidateName(person),
      birthName: person.birthName,
      birthDate: person.birthDate,
      certificate,
      route,
      registeredOn,
      state: candidateState(world, candidate, { framework, held, planned }),
      deadline: presented.has(id) ? null : firstPresentation(candidate, today, regulation),
      region,
      employer: person.employer?.name ?? null,
      session: planned.get(id) ?? null,
      extraTime: person.extraTime,
      held: {
        count: held.length,
        of: framework?.domains.length ?? 0,
      },
    }
  })
}

/** A juror as lists show them, with what the sessions say of their load (J5). */
export interface JurorLine {
  readonly id: JurorId
  readonly name: string
  readonly college: Juror['college']
  readonly organisation: string
  readonly certificates: readonly CertificateCode[]
  readonly mandate: Juror['mandate']
  readonly region: string | null
  readonly availability: Juror['availability']
  readonly sat: number
  readonly presided: number
}

export function jurorLines(world: World): readonly JurorLine[] {
  const sessions = countedSessions(world)
  return valuesOf(world.jurors).map((juror) => ({
    id: juror.id,
    name: jurorName(juror.person),
    college: juror.college,
    organisation: juror.organisation.name,
    certificates: juror.certificates,
    mandate: juror.mandate,
    region: juror.region,
    availability: juror.availability,
    ...loadOf(juror.id, sessions),
  }))
}
