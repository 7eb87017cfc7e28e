import { voidMark } from '@delibere/core/fr'
import { memoryAccess } from './access/memory-access.ts'
import type { Log } from './api/context.ts'
import { memoryDocumentFiles } from './documents/document-files.ts'
import { createRenderer } from './documents/render.ts'
import { keptWorld } from './engine/kept.ts'
import { memoryNoteFiles } from './notes/note-files.ts'
import type { ServerParts } from './server.ts'
import { createMemoryStore } from './store/index.ts'

/** Marks each page of what is rehearsed; one for all rehearsals, made when the first sheet is signed. */
export const rehearsalRenderer = () => createRenderer({ mark: voidMark })

/** The parts of a server that leaves nothing behind. */
export const rehearsalParts = (log: Log) =>
  ({
    store: createMemoryStore(keptWorld),
    accessFile: memoryAccess(),
    documents: memoryDocumentFiles(),
    attachments: memoryDocumentFiles(),
    noteFiles: memoryNoteFiles(),
    log: rehearsing(log),
    renewStaffToken: false,
    isRehearsal: true,
  }) satisfies Partial<ServerParts>

/** Says of each line that it is of a rehearsal. */
const rehearsing = (log: Log): Log => ({
  info: (fields, message) => log.info({ ...fields, rehearsal: true }, message),
  error: (fields, message) => log.error({ ...fields, rehearsal: true }, message),
})
