import type { HearingId, JurorId } from '../basics/ids.ts'
import type { Hearing, Stage } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'

/** The members who are there: those who have signed attendance (J3). */
export const present = (session: Session): readonly JurorId[] =>
  session.jurorIds.filter((id) => session.attendance[id] !== undefined)

/** The members who are there for one candidate: less who came after the candidate was called (J3). */
export const thereFor = (session: Session, hearing: Hearing): readonly JurorId[] =>
  present(session).filter((id) => !hearing.missing.includes(id))

/** The members who sit for one candidate: who is there for it, less who is recused (J4). */
export const sittingFor = (session: Session, hearing: Hearing): readonly JurorId[] =>
  thereFor(session, hearing).filter((id) => !hearing.recused.includes(id))

/**
 * Who presides for one candidate (J4): the president; if recused, another sitting member of the same college, else of
 * the other, in the order of the jury. Null before anybody is designated, or when nobody is left.
 */
export function presidentFor(world: World, session: Session, hearing: Hearing): JurorId | null {
  if (!session.presidency) return null
  const { presidentId } = session.presidency
  const sitting = sittingFor(session, hearing)
  if (sitting.includes(presidentId)) return presidentId
  const college = world.jurors[presidentId]?.college
  return sitting.find((id) => world.jurors[id]?.college === college) ?? sitting[0] ?? null
}

const underWay: readonly Stage[] = ['called', 'deliberation', 'reading']

/** The hearing under way: at most one per session (H1). */
export const currentHearing = (session: Session): Hearing | null =>
  session.hearings.find(({ stage }) => underWay.includes(stage)) ?? null

/** A hearing's place in the order of the session, from 1. */
export const positionOf = (session: Session, hearingId: HearingId): number =>
  session.hearings.findIndex(({ id }) => id === hearingId) + 1

/** Whether a hearing has its end: a signed sheet, or set aside (H10). */
export const hasEnded = ({ stage }: Hearing): boolean => stage !== 'waiting' && !underWay.includes(stage)
