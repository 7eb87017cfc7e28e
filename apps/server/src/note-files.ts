import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptNote, NoteFiles } from './notes/note-files.ts'
import { checkedJson, readCheckedJson } from './store/checked-json.ts'
import { errnoOf, storageFailed } from './store/faults.ts'
import { makeFolder, syncFolder, writeWhole } from './store/whole-file.ts'

/**
 * Private notes as `<session>.json` in `folder`, which is made if it is not there (H3): durable, checksummed, for their
 * owner's eyes alone. No copy of what was before is kept: what is erased must be gone. One process at a time.
 */
export async function openNoteFiles(folder: string): Promise<NoteFiles> {
  await makeFolder(folder)
  const fileOf = (sessionId: string) => join(folder, `${sessionId}.json`)
  // What a crash left half-written.
  for (const name of await readdir(folder)) if (name.endsWith('.next')) await rm(join(folder, name))

  return {
    async sessions() {
      const names = await readdir(folder).catch((cause: unknown) => {
        throw storageFailed(folder, cause)
      })
      return names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []))
    },
    async read(sessionId) {
      const file = fileOf(sessionId)
      const bytes = await readFile(file).catch((cause: unknown) => {
        if (errnoOf(cause) === 'ENOENT') return null
        throw storageFailed(file, cause)
      })
      if (bytes === null) return []
      const kept = readCheckedJson(bytes)
      // What was written over it would be lost for good.
      if (!kept) throw storageFailed(file, new SyntaxError('not what was written'))
      return kept['notes'] as readonly KeptNote[]
    },
    write: (sessionId, notes) => writeWhole(fileOf(sessionId), checkedJson({ notes }), 0o600),
    async remove(sessionId) {
      const file = fileOf(sessionId)
      try {
        await rm(file, { force: true })
        // Also when it was gone: a power cut might bring the name back.
        await syncFolder(folder)
      } catch (cause) {
        throw storageFailed(file, cause)
      }
    },
  }
}
