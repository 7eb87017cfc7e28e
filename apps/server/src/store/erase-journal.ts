import { createReadStream } from 'node:fs'
import { constants, copyFile, type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { decodeLine } from './chained-line.ts'
import { blank, type Concerns, personalPlaces, type Place } from './erased-line.ts'
import { type LineProblem, storageFailed, storeFault } from './faults.ts'
import { linesOf, type RawLine, withJournal } from './journal-reading.ts'
import { syncFolder, writeAll } from './whole-file.ts'

/** The journal as it will be, beside the one that is. What a crash leaves of it is removed on opening. */
export const nextJournal = (file: string): string => `${file}.next`

/**
 * Where in the journal lies what is to be erased from the lines up to `revision` and byte `to`, where a line ends. Reads
 * line by line and remembers the places alone. Rejects with `journal-damaged` at a line that cannot be read, since nobody
 * can say what is in it.
 */
export const personalIn = <Fact>(
  file: string,
  { to, revision }: { readonly to: number; readonly revision: number },
  concerns: Concerns<Fact>,
): Promise<readonly Place[]> =>
  withJournal(file, async (handle) => {
    const places: Place[] = []
    let number = 0
    for await (const raw of linesOf(handle, 0, to)) {
      number += 1
      if (number > revision) break
      const found = placesIn(raw, concerns)
      if (!Array.isArray(found)) throw storeFault('journal-damaged', { file, line: number, reason: found })
      for (const place of found) places.push(place)
    }
    return places
  })

function placesIn<Fact>({ text, start, end }: RawLine, concerns: Concerns<Fact>): Place[] | LineProblem {
  const line = decodeLine<Fact>(text)
  if ('problem' in line) return line.problem
  // Bytes that are not UTF-8 are read as others, and then what follows in the line is not where it seems.
  if (Buffer.byteLength(text) !== end - start - 1) return 'json'
  const places = personalPlaces(text, line, concerns)
  return places?.map(({ start: within, length }) => ({ start: start + within, length })) ?? 'personal'
}

export interface JournalCopy {
  readonly handle: FileHandle
  /** Up to where it is the journal; what comes behind was being appended, and is copied again. */
  readonly to: number
  /** Gives it up, if it has not become the journal. */
  discard(): Promise<void>
}

/** Copies the journal up to byte `to`, with blanks in these places, and puts the copy on the disk. Rejects with `storage-failed`. */
export async function copyWithout(file: string, to: number, places: readonly Place[]): Promise<JournalCopy> {
  const next = nextJournal(file)
  let handle: FileHandle | undefined
  const discard = async () => {
    await handle?.close().catch(() => {})
    await rm(next, { force: true }).catch(() => {})
  }
  try {
    await rm(next, { force: true })
    // The system copies, or only notes that it has to when either changes.
    await copyFile(file, next, constants.COPYFILE_FICLONE)
    handle = await open(next, 'r+')
    for (const { start, length } of places) await writeAll(handle, Buffer.from(blank(length)), start)
    await handle.sync()
    return { handle, to, discard }
  } catch (cause) {
    await discard()
    throw storageFailed(file, cause)
  }
}

/**
 * Completes the copy with what has been appended up to byte `to` and gives it the journal's name; resolves when that is
 * on the disk. Nothing may be appended meanwhile. Rejects with `storage-failed`: then nobody can say which of the two a
 * power cut leaves.
 */
export async function becomeJournal(copy: JournalCopy, file: string, to: number): Promise<FileHandle> {
  try {
    let at = copy.to
    const appended = to > at ? createReadStream(file, { start: at, end: to - 1 }) : []
    for await (const bytes of appended as AsyncIterable<Buffer>) {
      await writeAll(copy.handle, bytes, at)
      at += bytes.length
    }
    await copy.handle.sync()
    await rename(nextJournal(file), file)
    await syncFolder(dirname(file))
    return copy.handle
  } catch (cause) {
    throw storageFailed(file, cause)
  }
}
