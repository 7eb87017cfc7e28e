import type { HearingId, JurorId } from '../basics/ids.ts'
import type { Hearing, Stage } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'

/** The members who have sat at all: those who signed attendance (J3), whether or not they have left since. */
export const attended = (session: Session): readonly JurorId[] =>
  session.jurorIds.filter((id) => session.attendance[id] !== undefined)

/** Whether a member has left for good. */
export const hasDeparted = (session: Session, id: JurorId): boolean =>
  session.departures.some(({ jurorId }) => jurorId === id)

/** Whether somebody else has come, or is to come, in their place (J3). */
export const isReplaced = (session: Session, id: JurorId): boolean =>
  session.replacements.some(({ leaving }) => leaving === id)

/** Whether a member has nothing more to do with the session: they have left for good, or somebody else sits in their place. */
export const isGone = (session: Session, id: JurorId): boolean => hasDeparted(session, id) || isReplaced(session, id)

/** The members who are there now (J3). */
export const present = (session: Session): readonly JurorId[] =>
  attended(session).filter((id) => !hasDeparted(session, id))

/**
 * The members who were there for one candidate: less who came after the candidate was called, or left before the deliberation
 * opened (J3).
 */
export const thereFor = (session: Session, hearing: Hearing): readonly JurorId[] =>
  attended(session).filter((id) => !hearing.missing.includes(id))

/** The members whose opinions count for one candidate: who was there for it, less who is recused (J4). */
export const judgesOf = (session: Session, hearing: Hearing): readonly JurorId[] =>
  thereFor(session, hearing).filter((id) => !hearing.recused.includes(id))

/** The members who sit for one candidate now: its judges, less who has left since the deliberation opened. */
export const sittingFor = (session: Session, hearing: Hearing): readonly JurorId[] =>
  judgesOf(session, hearing).filter((id) => !hasDeparted(session, id))

/**
 * Who presides for one candidate (J4): the president; if recused, another sitting member of the same college, else of
 * the other, in the order of the jury. Null before anybody is designated, or when nobody is left.
 */
export const presidentFor = (world: World, session: Session, hearing: Hearing): JurorId | null =>
  presidentAmong(world, session, sittingFor(session, hearing))

/** The same among these members: the president of the session, another of the same college, else any. */
export function presidentAmong(world: World, session: Session, members: readonly JurorId[]): JurorId | null {
  if (!session.presidency) return null
  const { presidentId } = session.presidency
  if (members.includes(presidentId)) return presidentId
  const college = world.jurors[presidentId]?.college
  return members.find((id) => world.jurors[id]?.college === college) ?? members[0] ?? null
}

/**
 * Whether a member may say of a candidate what the running order needs (H1): who presides for them; the president of the session
 * too while they are not heard, whoever is recused, for it says nothing of the file; and whenever nobody is left to preside.
 */
export function mayArrange(world: World, session: Session, hearing: Hearing, jurorId: JurorId): boolean {
  const president = presidentFor(world, session, hearing)
  if (president === jurorId) return true
  const free = president === null || !underWay.includes(hearing.stage)
  return free && session.presidency?.presidentId === jurorId
}

/** Who is called next: the first who waits and is not late; where all are late, the first of them (H1). */
export const nextToCall = ({ hearings }: Session): Hearing | null => {
  const waiting = hearings.filter(({ stage }) => stage === 'waiting')
  return waiting.find(({ late }) => late === null) ?? waiting[0] ?? null
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
