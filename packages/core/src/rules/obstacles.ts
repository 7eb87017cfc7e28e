import type { CandidateId, JurorId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { CalendarDate } from '../basics/time.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import type { CandidateFault, JuryFault } from '../violations.ts'
import { juryFaultsSince } from './composition.ts'
import { candidateFaults } from './summonable.ts'

/** Something that stands against a session that was prepared and has not opened: of its candidates, or of its jury. */
export type Obstacle =
  | { readonly of: 'candidates'; readonly fault: CandidateFault }
  | { readonly of: 'jury'; readonly fault: JuryFault }

/** The same with the session it stands against. */
export type ObstacleIn = Obstacle & { readonly session: string; readonly date: CalendarDate }

/**
 * What has come to stand against a prepared session since it was made, by the rules it was made by (C2, C4, C5, C6, J4, J5):
 * a register that was corrected, a day somebody cannot come any more. Nothing once it has opened: from then on it is for the jury.
 */
export function obstaclesOf(world: World, session: Session): readonly Obstacle[] {
  if (session.status !== 'planned') return []
  const { date, number } = session
  const ids = session.hearings.map(({ candidateId }) => candidateId)
  const confirmed = ids.filter((id) =>
    world.candidates[id]?.history.some(({ kind, about }) => kind === 'assessmentConfirmed' && about.includes(number)),
  )
  return [
    ...candidateFaults(world, { ids, date, confirmed })
      .filter(({ code }) => code !== 'candidate-engaged')
      .map((fault) => ({ of: 'candidates', fault }) as const),
    ...juryFaultsSince(world, session).map((fault) => ({ of: 'jury', fault }) as const),
  ]
}

/** What stands against prepared sessions because of somebody: told to who has just corrected their entry. */
export const obstaclesBy = (world: World, id: CandidateId | JurorId): readonly ObstacleIn[] =>
  valuesOf(world.sessions).flatMap((session) =>
    obstaclesOf(world, session)
      .filter(({ fault }) => concerns(fault, id))
      .map((obstacle) => ({ ...obstacle, session: session.number, date: session.date })),
  )

const concerns = (fault: CandidateFault | JuryFault, id: CandidateId | JurorId): boolean =>
  ('candidate' in fault && fault.candidate.id === id) || ('juror' in fault && fault.juror.id === id)
