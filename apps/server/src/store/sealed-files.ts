import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalJson } from './canonical-json.ts'
import { checkedJson, readCheckedJson } from './checked-json.ts'
import { errnoOf, isStoreFault, storageFailed, storeFault } from './faults.ts'
import type { Redaction, SealedSession } from './store.ts'
import { makeFolder, syncFolder, writeWhole } from './whole-file.ts'

/** What may name a file in the folder; the same letters on every system, and no way out of it. */
export const isSealable = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/.test(id)

/** Closed sessions, a file each, that nobody writes again but to take out what is erased. */
export const sealedFiles = (folder: string) => {
  const fileOf = (id: string) => join(folder, `${id}.json`)

  /** As `Store.sealedSession`. */
  async function read(id: string): Promise<SealedSession | null> {
    if (!isSealable(id)) return null
    const file = fileOf(id)
    const bytes = await readFile(file).catch((cause: unknown) => {
      if (errnoOf(cause) === 'ENOENT') return null
      throw storageFailed(file, cause)
    })
    if (bytes === null) return null
    const sealed = readCheckedJson(bytes) as SealedSession | null
    if (sealed?.id !== id) throw storeFault('sealed-damaged', { file, id, reason: 'bytes' })
    return sealed
  }

  return {
    fileOf,
    read,
    /** Resolves when the session is on the disk. One that is there already, and whole, stays as it is: it is evidence. */
    async write(session: SealedSession): Promise<void> {
      await makeFolder(folder)
      const there = await read(session.id).catch((cause: unknown) => {
        if (isStoreFault(cause) && cause.code === 'sealed-damaged') return null
        throw cause
      })
      if (!there) await writeWhole(fileOf(session.id), checkedJson(session), 0o444)
      // It may have been put there by a process that was killed before it said so to the disk.
      else await syncFolder(folder)
    },
    /** Puts what is left of a session in its place, for good. Does nothing if that is what is there, or if there is none. */
    async redact({ id, redact }: Redaction): Promise<void> {
      const session = await read(id)
      if (!session) return
      const content = redact(session.content)
      if (canonicalJson(content) === canonicalJson(session.content)) await syncFolder(folder)
      else await writeWhole(fileOf(id), checkedJson({ ...session, content }), 0o444)
    },
  }
}
