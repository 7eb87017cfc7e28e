import { type FileHandle, link, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errnoOf, storageFailed } from './faults.ts'

/*
 * Files that are there whole or not at all, whenever the power goes. Why this is not a library: docs/decisions/durable-files.md.
 */

/**
 * Puts a file with these pieces in the place of the one that is there, if any. Resolves when it is on the disk under its
 * name; rejects with `storage-failed` and leaves the former one as it was. One caller at a time for each file.
 */
export async function writeWhole(
  file: string,
  pieces: Iterable<string> | AsyncIterable<string>,
  mode: number,
): Promise<void> {
  const next = `${file}.next`
  try {
    await rm(next, { force: true })
    const handle = await open(next, 'wx', mode)
    try {
      // `writeFile` goes on until all is written; a bare `write` may stop in the middle of a full disk without an error.
      for await (const piece of pieces) await handle.writeFile(piece)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(next, file)
    await syncFolder(dirname(file))
  } catch (cause) {
    await rm(next, { force: true }).catch(() => {})
    throw storageFailed(file, cause)
  }
}

/**
 * Gives what `file` is now the name `copy` as well, in the place of what had it; nothing is copied. Both names are whole
 * at every instant, as long as `file` is only ever replaced. Does nothing if there is no such file.
 */
export async function keepCopy(file: string, copy: string): Promise<void> {
  const next = `${copy}.next`
  try {
    await rm(next, { force: true })
    await link(file, next)
    await rename(next, copy)
    // A rename between two names of one file does nothing: the name is still there when the copy was kept already.
    await rm(next, { force: true })
    await syncFolder(dirname(copy))
  } catch (cause) {
    if (errnoOf(cause) !== 'ENOENT') throw storageFailed(copy, cause)
  }
}

/** Makes the folder, with those above it, for our eyes alone. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    const first = await mkdir(folder, { recursive: true, mode: 0o700 })
    if (first !== undefined) await syncFolder(dirname(first))
  } catch (cause) {
    throw storageFailed(folder, cause)
  }
}

/** Makes the names in a folder as durable as the files. Windows has no such thing and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes all of it: a bare write may stop in the middle without an error, as when the disk is nearly full. */
export async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written)
    written += bytesWritten
  }
}
