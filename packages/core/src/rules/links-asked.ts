import type { JurorId } from '../basics/ids.ts'
import type { Hearing } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import { ofTheHouse } from './composition.ts'
import { isGone, presidentAmong, presidentFor, sittingFor } from './sitting.ts'

// Before a file opens, each member says whether they have a link with the candidate (J4).

/** Whether the oral has begun: from then on nobody is asked any more. */
export const oralBegun = ({ timers }: Hearing): boolean => timers.length > 0

/** Whether a member has answered, or could not have come this far without. */
export const mayOpenFile = (session: Session, hearing: Hearing, id: JurorId): boolean =>
  !hearing.recused.includes(id) &&
  !isGone(session, id) &&
  (hearing.unlinked.includes(id) || (oralBegun(hearing) && sittingFor(session, hearing).includes(id)))

/** The sitting members who have not answered yet. */
export const unanswered = (session: Session, hearing: Hearing): readonly JurorId[] =>
  oralBegun(hearing) ? [] : sittingFor(session, hearing).filter((id) => !hearing.unlinked.includes(id))

/** The members who sit and whose recusal somebody asks for, not decided yet. */
export const toDecide = (session: Session, hearing: Hearing): readonly JurorId[] => {
  const sitting = sittingFor(session, hearing)
  return hearing.recusalRequests.flatMap(({ jurorId, decided }) =>
    decided === null && sitting.includes(jurorId) ? [jurorId] : [],
  )
}

/** Who records what the jury decided on a member's recusal: the president, unless it is theirs; then who would preside without them. */
export function decidesOn(world: World, session: Session, hearing: Hearing, jurorId: JurorId): JurorId | null {
  const president = presidentFor(world, session, hearing)
  if (president !== jurorId) return president
  return presidentAmong(
    world,
    session,
    sittingFor(session, hearing).filter((id) => id !== jurorId),
  )
}

/** Whether a member and the candidate are of the same house: then there is nothing to declare but the link. */
export const isOfTheHouse = (world: World, { candidateId }: Hearing, id: JurorId): boolean =>
  ofTheHouse(world, [id], candidateId).length > 0
