import type { HearingId, JurorId } from '../basics/ids.ts'
import type { Hearing, RecusalRequest } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import { decidesOn, isOfTheHouse, oralBegun, toDecide, unanswered } from '../rules/links-asked.ts'
import { namedCandidate } from '../rules/people.ts'
import { positionOf, sittingFor } from '../rules/sitting.ts'
import type { Viewer } from './viewer.ts'

/** The question put to each member before a candidate who is called is heard (J4), and where its answers stand. */
export interface LinkQuestion {
  readonly hearingId: HearingId
  readonly position: number
  /** The candidate's name. */
  readonly name: string
  /** Whether the viewer is of the candidate's house. */
  readonly sameHouse: boolean
  readonly unanswered: readonly JurorId[]
  readonly recused: readonly JurorId[]
  /** Recusals that are asked for and not decided: of whom, and who records what the jury decides. */
  readonly requests: readonly {
    readonly jurorId: JurorId
    readonly askedBy: RecusalRequest['askedBy']
    readonly decidedBy: JurorId | null
  }[]
}

/** Null once the oral has begun, and for a member who is not there for that candidate. */
export function linkQuestion(world: World, session: Session, hearing: Hearing, viewer: Viewer): LinkQuestion | null {
  if (hearing.stage !== 'called' || oralBegun(hearing)) return null
  const me = viewer.kind === 'member' ? viewer.jurorId : null
  if (me && !sittingFor(session, hearing).includes(me)) return null
  const open = toDecide(session, hearing)
  return {
    hearingId: hearing.id,
    position: positionOf(session, hearing.id),
    name: namedCandidate(world, hearing.candidateId).name,
    sameHouse: me !== null && isOfTheHouse(world, hearing, me),
    unanswered: unanswered(session, hearing),
    recused: hearing.recused,
    requests: hearing.recusalRequests.flatMap(({ jurorId, askedBy, decided }) =>
      decided === null && open.includes(jurorId)
        ? [{ jurorId, askedBy, decidedBy: decidesOn(world, session, hearing, jurorId) }]
        : [],
    ),
  }
}
