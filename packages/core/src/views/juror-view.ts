import type { CandidateId, JurorId, SessionId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { CalendarDate } from '../basics/time.ts'
import type { CertificateCode } from '../framework/framework.ts'
import type { Juror } from '../model/juror.ts'
import type { World } from '../model/world.ts'
import { sameOrganisation } from '../rules/conflict.ts'
import { type ObstacleIn, obstaclesBy } from '../rules/obstacles.ts'
import { candidateName, jurorName } from '../rules/people.ts'
import { countedSessions, loadOf } from '../rules/sittings.ts'

/** A session whose jury somebody is in: to come, or sat in, or not come to (J3). */
export interface JurorSession {
  readonly sessionId: SessionId
  readonly number: string
  readonly date: CalendarDate
  readonly part: 'planned' | 'sat' | 'missed'
  /** Whether they were designated to preside it (J2). */
  readonly presides: boolean
}

/** A candidate for whom this juror cannot sit, and why (J4). */
export interface JurorConflict {
  readonly candidateId: CandidateId
  readonly name: string
  readonly certificate: CertificateCode
  readonly by: 'siret' | 'name'
  readonly organisation: string
}

/** Everything the office has of one juror (J5). */
export interface JurorView {
  readonly juror: Juror
  readonly name: string
  /** How often they sat and presided, in sessions that were held. */
  readonly sat: number
  readonly presided: number
  /** The latest first. */
  readonly sessions: readonly JurorSession[]
  /** Candidates of their house who have not withdrawn. */
  readonly conflicts: readonly JurorConflict[]
  /** What stands against sessions they are prepared for, because of them. */
  readonly obstacles: readonly ObstacleIn[]
}

/** Null where nobody of that id is registered. */
export function jurorView(world: World, id: JurorId): JurorView | null {
  const juror = world.jurors[id]
  if (!juror) return null
  const sessions = countedSessions(world)
  return {
    juror,
    name: jurorName(juror.person),
    ...loadOf(id, sessions),
    sessions: sessions
      .filter(({ jurorIds }) => jurorIds.includes(id))
      .map(({ sessionId, number, date, held, satIds, presidedBy }) => ({
        sessionId,
        number,
        date,
        part: held ? (satIds.includes(id) ? ('sat' as const) : ('missed' as const)) : ('planned' as const),
        presides: presidedBy === id,
      }))
      .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
    conflicts: valuesOf(world.candidates).flatMap(({ id: candidateId, certificate, withdrawn, person }) => {
      const by = sameOrganisation(juror.organisation, person.employer)
      if (!by || withdrawn || !person.employer) return []
      return [{ candidateId, name: candidateName(person), certificate, by, organisation: person.employer.name }]
    }),
    obstacles: obstaclesBy(world, id),
  }
}
