import { sealsOf } from './carry-out.ts'
import { sealOf } from './chained-line.ts'
import { eraseEverywhere } from './erase.ts'
import { errnoOf, type StoreFaultOf, storageFailed, storeFault } from './faults.ts'
import { openFileJournal } from './file-journal.ts'
import { type FileLock, type Program, takeLock } from './file-lock.ts'
import { folderPaths } from './folder-paths.ts'
import { readFolder } from './read-folder.ts'
import { recordsBehind } from './records-behind.ts'
import { settleFolder } from './settle-folder.ts'
import type { Kept, Store } from './store.ts'
import { makeFolder } from './whole-file.ts'

export interface FileStoreOptions<World, Fact> {
  readonly kept: Kept<World, Fact>
  /** Who takes the folder, for whoever finds it in use. */
  readonly program: Program
  /** Hears of what is written behind and could not be; it is tried again, and the journal has all of it meanwhile. */
  readonly onTrouble: (fault: StoreFaultOf<'records-late'>) => void
  /** Milliseconds from a change to the records being written; a second unless told. */
  readonly delay?: number
}

export interface FileStore<World, Fact> extends Store<World, Fact> {
  /** Tells whoever finds the folder in use where this process listens. Rejects with `storage-failed`. */
  announce: FileLock['announce']
}

/**
 * The store on a folder, made if it is not there. An entry is acknowledged when the journal has it; sealed sessions and
 * records are written behind, sessions first, and made good from the journal on opening if they were not.
 *
 * Rejects with `folder-in-use`, `records-damaged`, `records-too-new`, `journal-behind`, `journal-damaged` or
 * `storage-failed`; then nothing of what is kept has been changed. The cost of opening is that of the records and of
 * the journal beyond them, whatever lies in the archive.
 */
export async function openFileStore<World, Fact>(
  folder: string,
  options: FileStoreOptions<World, Fact>,
): Promise<FileStore<World, Fact>> {
  await makeFolder(folder)
  const lock = await takeLock(folder, options.program)
  try {
    return await openLocked(folder, lock, options)
  } catch (cause) {
    await lock.release()
    throw errnoOf(cause) === 'UNKNOWN' ? cause : storageFailed(folder, cause)
  }
}

async function openLocked<World, Fact>(
  folder: string,
  lock: FileLock,
  { kept, onTrouble, delay = 1_000 }: FileStoreOptions<World, Fact>,
): Promise<FileStore<World, Fact>> {
  const paths = folderPaths(folder)
  const found = await readFolder(paths, kept)
  await settleFolder(paths, found, kept.shape)
  const journal = await openFileJournal<Fact>(paths.journal, found.end)
  const records = recordsBehind(paths, found, { shape: kept.shape, delay, onTrouble })
  let head = found.world
  let erasing = Promise.resolve()
  let closing: Promise<void> | undefined

  const close = async () => {
    await erasing
    // All of it is on the disk: a file that does not close well takes nothing back.
    await journal.close().catch(() => {})
    await records.flush()
    await lock.release()
  }
  return {
    get world() {
      return records.world
    },
    get revision() {
      return records.revision
    },
    get lastAt() {
      return records.lastAt
    },
    receipts: records.receipts,
    async append(entry, worldAfter) {
      if (closing) throw storeFault('store-closed', {})
      const seals = sealsOf(kept, entry, head, worldAfter)
      const written = journal.append(entry, seals)
      head = worldAfter
      records.add(entry, await written, worldAfter, seals)
    },
    sealedSession: (id) => records.sealedSession(id),
    async sealAfter({ id, redact }) {
      const session = await records.sealedSession(id)
      return session && sealOf({ id, content: redact(session.content) })
    },
    async erase(what) {
      if (closing) throw storeFault('store-closed', {})
      const { revision } = records
      const erased = erasing.then(() => eraseEverywhere({ paths, records, journal }, revision, what))
      // One after the other, whatever became of the one before.
      erasing = erased.catch(() => {})
      await erased
    },
    journal: (from, limit) => journal.newest(from, limit),
    announce: (where) => lock.announce(where),
    close: () => (closing ??= close()),
  }
}
