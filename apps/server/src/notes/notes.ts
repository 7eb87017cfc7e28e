import {
  err,
  type Fact,
  isNoteReadable,
  type JurorId,
  type Note,
  type NoteFault,
  noteFault,
  noteIsErased,
  type NotePlace,
  notesAreOver,
  notesFault,
  type NoteText,
  ok,
  type Result,
  SessionId,
} from '@delibere/core'
import type { Engine } from '../engine/engine.ts'
import type { KeptNote, NoteFiles } from './note-files.ts'

/** Why a note was not kept: by a rule, or since it was made on a version that is no longer the last. */
export type NoteRefused = NoteFault | { readonly code: 'note-changed'; readonly note: NoteText }

/** The private notes of members (H3): each their own, until the session is published. */
export interface Notes {
  /** All that a member has noted in a session and may still read. */
  of(sessionId: SessionId, jurorId: JurorId): Promise<Result<readonly Note[], NoteFault>>
  /**
   * Keeps a text made on a version; resolves when it is on the disk. On any other version than the last nothing is
   * overwritten: the refusal brings the last, so that both texts can be joined.
   */
  save(place: NotePlace, made: NoteText): Promise<Result<{ readonly version: number }, NoteRefused>>
  /** Counts up with each change of a member's notes in a session, from the start of the server. */
  revision(sessionId: SessionId, jurorId: JurorId): number
  /** Calls `listener` after each change. Gives back how to stop. */
  listen(listener: () => void): () => void
  /** Takes away what has to go in this world: of sessions that are published or cancelled, of people who were erased (P2). */
  forget(): Promise<void>
  /** Waits for what is being written. Never rejects. */
  close(): Promise<void>
}

export interface NotesParts {
  readonly files: NoteFiles
  readonly engine: Pick<Engine, 'world' | 'listen'>
  /** Does one thing after another. */
  readonly inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>
  /** Hears of what could not be taken away: the next start does it. */
  readonly onTrouble: (cause: unknown) => void
}

const ends = new Set<Fact['type']>(['session.published', 'session.cancelled'])

/** Notes over these files. What a crash left to be taken away is taken away at once. */
export function openNotes({ files, engine, inTurn, onTrouble }: NotesParts): Notes {
  const revisions = new Map<string, number>()
  const listeners = new Set<() => void>()

  async function forgetIn(sessionId: SessionId): Promise<void> {
    const { world } = engine
    if (notesAreOver(world, sessionId)) return files.remove(sessionId)
    const notes = await files.read(sessionId)
    const left = notes.filter((note) => !noteIsErased(world, { sessionId, ...note }))
    if (left.length < notes.length) await files.write(sessionId, left)
  }
  // Of one session whose file the disk does not give, the others hear nothing.
  const forget = () =>
    inTurn(async () => {
      const ids = (await files.sessions()).flatMap((id) => SessionId.safeParse(id).data ?? [])
      const ended: PromiseSettledResult<void>[] = []
      for (const id of ids) ended.push(...(await Promise.allSettled([forgetIn(id)])))
      for (const one of ended) if (one.status === 'rejected') throw one.reason
    })

  function changed(key: string): void {
    revisions.set(key, (revisions.get(key) ?? 0) + 1)
    for (const listener of listeners) listener()
  }

  const stop = engine.listen((facts) => {
    if (facts.some(({ type }) => ends.has(type))) forget().catch(onTrouble)
  })
  forget().catch(onTrouble)

  return {
    of: (sessionId, jurorId) =>
      inTurn(async () => {
        const fault = notesFault(engine.world, sessionId, jurorId)
        if (fault) return err(fault)
        const notes = await files.read(sessionId)
        const session = engine.world.sessions[sessionId]
        const readable = (note: KeptNote) => session !== undefined && isNoteReadable(session, note.hearingId, jurorId)
        return ok(notes.filter((note) => note.jurorId === jurorId && readable(note)).map(withoutWriter))
      }),
    save: (place, { version, text }) =>
      inTurn(async () => {
        const { sessionId, hearingId, jurorId, domain } = place
        const fault = noteFault(engine.world, place, text)
        if (fault) return err(fault)
        const notes = await files.read(sessionId)
        const last = notes.find((note) => isAt(note, place))
        if (version !== (last?.version ?? 0)) {
          return err({ code: 'note-changed', note: { version: last?.version ?? 0, text: last?.text ?? '' } } as const)
        }
        const next: KeptNote = { jurorId, hearingId, domain, version: version + 1, text }
        await files.write(sessionId, [...notes.filter((note) => note !== last), next])
        changed(keyOf(sessionId, jurorId))
        return ok({ version: next.version })
      }),
    revision: (sessionId, jurorId) => revisions.get(keyOf(sessionId, jurorId)) ?? 0,
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    forget,
    async close() {
      stop()
      await inTurn(async () => {})
    },
  }
}

const keyOf = (sessionId: SessionId, jurorId: JurorId) => `${sessionId} ${jurorId}`

const withoutWriter = ({ hearingId, domain, version, text }: KeptNote): Note => ({ hearingId, domain, version, text })

const isAt = (note: KeptNote, place: NotePlace): boolean =>
  note.jurorId === place.jurorId && note.hearingId === place.hearingId && note.domain === place.domain
