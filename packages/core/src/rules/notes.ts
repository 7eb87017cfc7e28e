import type { CandidateId, HearingId, JurorId, SessionId } from '../basics/ids.ts'
import type { Hearing } from '../model/hearing.ts'
import type { NoteDomain } from '../model/note.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import type { Violation } from '../violations.ts'
import { frameworkOf } from './frameworks.ts'
import { mayOpenFile } from './links-asked.ts'

/** As many characters as a private note may have (H3). */
export const longestNote = 20_000

/** Why there is no reading or writing of private notes: of the trade, since the session is closed, or too much of it (H3). */
export type NoteFault =
  | Violation
  | { readonly code: 'notes-closed' }
  /** They have not said yet whether they have a link with the candidate (J4). */
  | { readonly code: 'file-not-open' }
  | { readonly code: 'note-too-long'; readonly longest: number }

/** Whether a member may read the file of a candidate: those who hear them and have no link, until the session is closed (J3, J4). */
export const readsFile = (session: Session, hearing: Hearing, jurorId: JurorId): boolean =>
  session.status !== 'closed' &&
  session.jurorIds.includes(jurorId) &&
  !hearing.missing.includes(jurorId) &&
  mayOpenFile(session, hearing, jurorId)

/** Why a member has no notes in a session (H3): it is closed, or not theirs. */
export function notesFault({ sessions, archive }: World, sessionId: SessionId, jurorId: JurorId): NoteFault | null {
  const session = sessions[sessionId]
  if (!session) return { code: archive[sessionId] ? 'notes-closed' : 'session-unknown' }
  if (!session.jurorIds.includes(jurorId)) return { code: 'not-allowed' }
  return session.status === 'closed' ? { code: 'notes-closed' } : null
}

/** Where a note stands: whose it is, and what it is about. */
export interface NotePlace {
  readonly sessionId: SessionId
  readonly hearingId: HearingId
  readonly jurorId: JurorId
  readonly domain: NoteDomain
}

/** Why a member cannot keep this note: they may as long as they may read the file (H3, J4). */
export function noteFault(
  world: World,
  { sessionId, hearingId, jurorId, domain }: NotePlace,
  text: string,
): NoteFault | null {
  const fault = notesFault(world, sessionId, jurorId)
  if (fault) return fault
  const session = world.sessions[sessionId]!
  const hearing = session.hearings.find(({ id }) => id === hearingId)
  if (!hearing) return { code: 'hearing-unknown' }
  if (hearing.recused.includes(jurorId) || hearing.missing.includes(jurorId)) return { code: 'recused' }
  if (!readsFile(session, hearing, jurorId)) return { code: 'file-not-open' }
  const known =
    domain === 'general' || frameworkOf(world, hearing.framework)?.domains.some(({ code }) => code === domain)
  if (!known) return { code: 'domain-unknown', domain }
  return text.length > longestNote ? { code: 'note-too-long', longest: longestNote } : null
}

/** Whether a note is still its writer's to read: not that of a hearing they have been recused from since (J4). */
export const isNoteReadable = (session: Session, hearingId: HearingId, jurorId: JurorId): boolean =>
  session.hearings.some((hearing) => hearing.id === hearingId && readsFile(session, hearing, jurorId))

/** Whether the notes of a session are to go as a whole: it was published, cancelled, or never was (H3). */
export function notesAreOver({ sessions, archive }: World, sessionId: SessionId): boolean {
  const archived = archive[sessionId]
  return archived ? archived.publishedAt !== null : sessions[sessionId] === undefined
}

/** Whether a note is to go for the sake of somebody who was erased: who wrote it, or whom it is about (P2). */
export function noteIsErased(world: World, { sessionId, hearingId, jurorId }: Omit<NotePlace, 'domain'>): boolean {
  const hearings: readonly { readonly id: HearingId; readonly candidateId: CandidateId }[] =
    (world.sessions[sessionId] ?? world.archive[sessionId])?.hearings ?? []
  const candidateId = hearings.find(({ id }) => id === hearingId)?.candidateId
  return (
    world.erasures[jurorId] !== undefined || (candidateId !== undefined && world.erasures[candidateId] !== undefined)
  )
}
