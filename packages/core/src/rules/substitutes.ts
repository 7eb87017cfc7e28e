import type { JurorId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { Juror } from '../model/juror.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import type { JuryFault } from '../violations.ts'
import { juryFaults } from './composition.ts'
import { hasEnded, isReplaced } from './sitting.ts'

/** What stands against a juror in the place of a member (J1, J3, J4, J5): everything that stands against the jury it makes. */
export function substituteFaults(
  world: World,
  session: Session,
  leaving: JurorId,
  entering: JurorId,
): readonly JuryFault[] {
  // Of those who have been heard nothing is asked any more.
  const candidateIds = session.hearings.filter((one) => !hasEnded(one)).map(({ candidateId }) => candidateId)
  // A seat is held by who has left until somebody else is in it.
  const seated = session.jurorIds.filter((id) => id === leaving || !isReplaced(session, id))
  const jurorIds = seated.map((id) => (id === leaving ? entering : id))
  return juryFaults(world, { date: session.date, jurorIds, candidateIds, sessionId: session.id })
}

/** The registered jurors who could sit at once in the place of a member: of the same college, and nothing against them. */
export function substitutesFor(world: World, session: Session, leaving: JurorId): readonly Juror[] {
  const college = world.jurors[leaving]?.college
  return valuesOf(world.jurors).filter(
    (juror) =>
      juror.college === college &&
      !session.jurorIds.includes(juror.id) &&
      substituteFaults(world, session, leaving, juror.id).length === 0,
  )
}
