import type { CandidateId, JurorId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { CalendarDate } from '../basics/time.ts'
import type { CertificateCode, Framework } from '../framework/framework.ts'
import type { Candidate } from '../model/candidate.ts'
import type { CandidateFile } from '../model/candidate-file.ts'
import type { Juror } from '../model/juror.ts'
import type { World } from '../model/world.ts'
import { type Regulation, regulationOn } from '../model/regulation.ts'
import { type CandidateState, candidateState, plannedSessions, presentedIds } from '../rules/candidate-state.ts'
import { type Deadline, firstPresentation } from '../rules/deadline.ts'
import { acquiredByPerson, domainsHeld, expiresSoon } from '../rules/domains-held.ts'
import { currentFrameworks } from '../rules/frameworks.ts'
import { candidateName, jurorName } from '../rules/people.ts'
import { personKeyOf } from '../rules/same-person.ts'
import { countedSessions, loadOf } from '../rules/sittings.ts'
import { type WaitingReason, waitsFor } from '../rules/waiting.ts'

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
  /** What the register waits for of the office about them. */
  readonly waits: readonly WaitingReason[]
}

/** The candidates in the order of the register. */
export function candidateLines(world: World, today: CalendarDate): readonly CandidateLine[] {
  const planned = plannedSessions(world)
  const presented = presentedIds(world)
  const regulation = regulationOn(world, today)
  const frameworks = currentFrameworks(world)
  const acquired = acquiredByPerson(world)
  return valuesOf(world.candidates).map((candidate) => {
    const { id, certificate, person } = candidate
    const framework = frameworks.get(certificate)
    const from: Source = {
      today,
      framework,
      regulation: world.regulation,
      changes: world.regulationChanges,
      file: world.files[id],
      planned: planned.get(id),
      presented: presented.has(id),
      acquired: acquired.get(personKeyOf(person)) ?? none,
    }
    const known = lines.get(candidate)
    if (known && sameSource(known.from, from)) return known.line
    const line = candidateLine(world, candidate, { framework, planned, presented, regulation, today })
    lines.set(candidate, { from, line })
    return line
  })
}

const none: readonly unknown[] = []

/** All that a candidate's line follows from, beside the candidate. */
interface Source {
  readonly today: CalendarDate
  readonly framework: Framework | undefined
  readonly regulation: Regulation
  readonly changes: World['regulationChanges']
  readonly file: CandidateFile | undefined
  readonly planned: string | undefined
  readonly presented: boolean
  readonly acquired: readonly unknown[]
}

// A register of tens of thousands is looked at after every change of one of them: the lines of the others are kept, each with
// what it follows from.
const lines = new WeakMap<Candidate, { readonly from: Source; readonly line: CandidateLine }>()

const sameSource = (a: Source, b: Source): boolean =>
  a.today === b.today &&
  a.framework === b.framework &&
  a.regulation === b.regulation &&
  a.changes === b.changes &&
  a.file === b.file &&
  a.planned === b.planned &&
  a.presented === b.presented &&
  a.acquired.length === b.acquired.length &&
  a.acquired.every((part, place) => part === b.acquired[place])

interface Standing {
  readonly framework: Framework | undefined
  readonly planned: ReadonlyMap<CandidateId, string>
  readonly presented: ReadonlySet<CandidateId>
  readonly regulation: Regulation
  readonly today: CalendarDate
}

function candidateLine(world: World, candidate: Candidate, standing: Standing): CandidateLine {
  const { framework, planned, presented, regulation, today } = standing
  const { id, certificate, route, registeredOn, region, person } = candidate
  const held = framework ? domainsHeld(world, id, framework, today) : []
  const session = planned.get(id) ?? null
  const state = candidateState(world, candidate, { framework, held, planned })
  const deadline = presented.has(id) ? null : firstPresentation(candidate, today, regulation)
  const soon = held.some((one) => expiresSoon(one, today, regulation))
  return {
    id,
    name: candidateName(person),
    birthName: person.birthName,
    birthDate: person.birthDate,
    certificate,
    route,
    registeredOn,
    state,
    deadline,
    region,
    employer: person.employer?.name ?? null,
    session,
    extraTime: person.extraTime,
    held: { count: held.length, of: framework?.domains.length ?? 0 },
    waits: waitsFor({ state, session, deadline, soon, route, file: world.files[id] }),
  }
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
