import type { JurorId, Note } from '@delibere/core'

/** A note as it is kept, with whose it is. */
export interface KeptNote extends Note {
  readonly jurorId: JurorId
}

/** Where private notes are kept (H3): apart from the world and the journal, since they are no proof and have to go. */
export interface NoteFiles {
  /** The sessions of which there are notes. */
  sessions(): Promise<readonly string[]>
  /** The notes of a session; none where none were kept. Rejects rather than give what is not what was written. */
  read(sessionId: string): Promise<readonly KeptNote[]>
  /** Puts these in the place of a session's notes: on the disk when it resolves, those before left whole if it rejects. */
  write(sessionId: string, notes: readonly KeptNote[]): Promise<void>
  /** Resolves when nothing is left of a session's notes, not even after a power cut. */
  remove(sessionId: string): Promise<void>
}

/** Notes in memory, for a server that is. */
export function memoryNoteFiles(): NoteFiles {
  const kept = new Map<string, readonly KeptNote[]>()
  return {
    sessions: async () => [...kept.keys()],
    read: async (sessionId) => kept.get(sessionId) ?? [],
    async write(sessionId, notes) {
      kept.set(sessionId, structuredClone(notes))
    },
    async remove(sessionId) {
      kept.delete(sessionId)
    },
  }
}
