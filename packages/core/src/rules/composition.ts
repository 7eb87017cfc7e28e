import type { CandidateId, JurorId, SessionId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { CalendarDate } from '../basics/time.ts'
import type { CertificateCode } from '../framework/framework.ts'
import { College } from '../model/college.ts'
import type { Juror } from '../model/juror.ts'
import { type Regulation, regulationOn } from '../model/regulation.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import type { JuryFault } from '../violations.ts'
import { isAvailable } from './availability.ts'
import { sameOrganisation } from './conflict.ts'
import { namedCandidate, namedJuror } from './people.ts'

export interface PlannedJury {
  readonly date: CalendarDate
  readonly jurorIds: readonly JurorId[]
  readonly candidateIds: readonly CandidateId[]
  /** The session this jury is for, if it exists already: sitting in it is no obstacle. */
  readonly sessionId: SessionId | null
}

/** Everything that keeps this jury from sitting for these candidates that day; nothing when it may. */
export function juryFaults(world: World, jury: PlannedJury): readonly JuryFault[] {
  const regulation = (jury.sessionId && world.sessions[jury.sessionId]?.regulation) ?? regulationOn(world, jury.date)
  const unknown = jury.jurorIds.filter((id) => !world.jurors[id])
  const jurors = [...new Set(jury.jurorIds)].flatMap((id) => world.jurors[id] ?? [])
  const elsewhere = [...valuesOf(world.sessions), ...valuesOf(world.archive)].filter(
    ({ id, date }) => id !== jury.sessionId && date === jury.date,
  )
  return [
    ...unknown.map((jurorId) => ({ code: 'juror-unknown', jurorId }) as const),
    ...twice(jury.jurorIds).map((id) => ({ code: 'juror-twice', juror: namedJuror(world, id) }) as const),
    ...seatFaults(regulation, jurors),
    ...jurors.flatMap((juror) => jurorFaults(world, juror, { jury, elsewhere })),
  ]
}

/**
 * What stands against the jury of a session that was made, as if it were made today: what members have said of that day since,
 * but for who has come, and houses that have come to be the same, for which each call asks (J4).
 */
export function juryFaultsSince(
  world: World,
  { id: sessionId, date, jurorIds, hearings, attendance }: Session,
): readonly JuryFault[] {
  const candidateIds = hearings.map(({ candidateId }) => candidateId)
  const jurors = jurorIds.flatMap((id) => world.jurors[id] ?? [])
  return [
    ...juryFaults(world, { date, jurorIds, candidateIds, sessionId }),
    ...jurors.flatMap((juror) => [
      ...(attendance[juror.id] === undefined ? dayFaults(world, juror, date) : []),
      ...conflicts(world, juror, candidateIds),
    ]),
  ]
}

/** Two of each college, or what the regulation says (J1). */
function seatFaults({ seats }: Regulation, jurors: readonly Juror[]): readonly JuryFault[] {
  return College.options.flatMap((college) => {
    const needed = seats[college]
    const found = jurors.filter((juror) => juror.college === college).length
    return found === needed ? [] : [{ code: 'seats', college, needed, found } as const]
  })
}

/** Another session of the same day. */
type OtherSession = Pick<Session, 'number' | 'jurorIds'>

/** Qualification, mandate and availability (J5), one session a day (B3), nobody of the candidate's house (J4). */
function jurorFaults(
  world: World,
  juror: Juror,
  { jury, elsewhere }: { readonly jury: PlannedJury; readonly elsewhere: readonly OtherSession[] },
): readonly JuryFault[] {
  const named = namedJuror(world, juror.id)
  const { from, until } = juror.mandate
  const engaged = elsewhere.find(({ jurorIds }) => jurorIds.includes(juror.id))
  const unqualified = certificatesOf(world, jury.candidateIds).filter((code) => !juror.certificates.includes(code))
  return [
    ...unqualified.map((certificate) => ({ code: 'not-qualified', juror: named, certificate }) as const),
    ...(jury.date < from || (until !== null && jury.date > until)
      ? [{ code: 'out-of-mandate', juror: named, from, until } as const]
      : []),
    // Who sits in a session that exists has come, or will say so: what they once said counts when a jury is made.
    ...(jury.sessionId === null ? dayFaults(world, juror, jury.date) : []),
    ...(engaged ? [{ code: 'juror-engaged', juror: named, session: engaged.number } as const] : []),
    // Of a member of a session that exists it is asked at each call, where they can be recused for that candidate alone.
    ...(isMember(world, juror, jury) ? [] : conflicts(world, juror, jury.candidateIds)),
  ]
}

const dayFaults = (world: World, juror: Juror, date: CalendarDate): readonly JuryFault[] =>
  isAvailable(juror, date) ? [] : [{ code: 'juror-unavailable', juror: namedJuror(world, juror.id), date }]

const isMember = (world: World, { id }: Juror, { sessionId }: PlannedJury): boolean =>
  sessionId !== null && world.sessions[sessionId]?.jurorIds.includes(id) === true

function conflicts(world: World, juror: Juror, candidateIds: readonly CandidateId[]): readonly JuryFault[] {
  return candidateIds.flatMap((id) => {
    const employer = world.candidates[id]?.person.employer ?? null
    const by = sameOrganisation(juror.organisation, employer)
    if (!by) return []
    const [named, candidate] = [namedJuror(world, juror.id), namedCandidate(world, id)]
    return [{ code: 'conflict', juror: named, candidate, by, organisation: juror.organisation.name } as const]
  })
}

/** The members of `jurorIds` who are of the candidate's house (J4), whatever was so when the jury was made. */
export const ofTheHouse = (world: World, jurorIds: readonly JurorId[], candidateId: CandidateId): readonly JurorId[] =>
  jurorIds.filter((id) => {
    const juror = world.jurors[id]
    return juror !== undefined && conflicts(world, juror, [candidateId]).length > 0
  })

const certificatesOf = (world: World, ids: readonly CandidateId[]): readonly CertificateCode[] => [
  ...new Set(ids.flatMap((id) => world.candidates[id]?.certificate ?? [])),
]

/** The ids that stand more than once in a list, each once. */
export const twice = <Id>(ids: readonly Id[]): readonly Id[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
]
