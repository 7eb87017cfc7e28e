import { open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { nextJournal } from './erase-journal.ts'
import { errnoOf, storageFailed } from './faults.ts'
import type { FolderPaths } from './folder-paths.ts'
import { keepCopy, syncFolder } from './whole-file.ts'
import type { Found } from './read-folder.ts'

/** Makes a folder that was read and found good ready for writing. Rejects with `storage-failed`. */
export async function settleFolder<World>(paths: FolderPaths, found: Found<World>, shape: number): Promise<void> {
  const { low, recorded, torn, end } = found
  // Before the first entry there are records, so that a journal without any was robbed of them.
  if (!recorded) await low.write()
  else if (low.data.shape < shape) await keepCopy(paths.records, paths.ofShape(low.data.shape))
  await removeNextJournal(paths.journal)
  if (torn > 0) await takeOffTornLine(paths.journal, end.offset, torn)
}

/** What a crash has left of an erasure: without it the journal is what it was. */
async function removeNextJournal(journal: string): Promise<void> {
  const file = nextJournal(journal)
  await rm(file, { force: true }).catch((cause: unknown) => {
    throw storageFailed(file, cause)
  })
}

/** The torn line is nobody's loss, but it goes aside before it is cut off: evidence is never thrown away. */
async function takeOffTornLine(file: string, offset: number, length: number): Promise<void> {
  try {
    const journal = await open(file, 'r+')
    try {
      const { buffer, bytesRead } = await journal.read(Buffer.alloc(length), { position: offset })
      await writeAside(`${file.replace(/\.ndjson$/, '')}.torn`, buffer.subarray(0, bytesRead))
      await journal.truncate(offset)
      await journal.sync()
    } finally {
      await journal.close()
    }
  } catch (cause) {
    throw storageFailed(file, cause)
  }
}

async function writeAside(name: string, bytes: Buffer, n = 1): Promise<void> {
  const file = `${name}-${n}`
  try {
    const handle = await open(file, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await syncFolder(dirname(file))
  } catch (cause) {
    if (errnoOf(cause) !== 'EEXIST') throw cause
    await writeAside(name, bytes, n + 1)
  }
}
