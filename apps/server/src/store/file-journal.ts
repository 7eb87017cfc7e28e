import { constants, type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { decodeLine, encodeLine } from './chained-line.ts'
import { becomeJournal, copyWithout, personalIn } from './erase-journal.ts'
import type { Concerns } from './erased-line.ts'
import { type LineProblem, storageFailed, storeFault } from './faults.ts'
import { groupCommit } from './group-commit.ts'
import { linesBetween, type Position, withJournal } from './journal-reading.ts'
import type { Entry, SealedSession } from './store.ts'
import { syncFolder, writeAll } from './whole-file.ts'

export interface FileJournal<Fact> {
  /** Throws, or rejects, as `Store.append` rejects; resolves with the place behind the entry when it is on the disk. */
  append(entry: Entry<Fact>, closes: readonly SealedSession[]): Promise<Position>
  /**
   * Puts a journal in the place of this one in which the personal compartments that `concerns` says, of the entries up to
   * `revision`, are blank; nothing else is another. Rejects with `journal-damaged` if a line cannot be read; then, as
   * with `storage-failed`, the journal is as it was, or else takes nothing more.
   */
  erase(revision: number, concerns: Concerns<Fact>): Promise<void>
  /** As `Store.journal`. */
  newest(from: number, limit: number): Promise<readonly Entry<Fact>[]>
  /** Waits for what was appended. */
  close(): Promise<void>
}

/** Opens the journal, made if it is not there, for writing from `end`, where its last whole line ends. */
export async function openFileJournal<Fact>(file: string, end: Position): Promise<FileJournal<Fact>> {
  let handle = await openForWriting(file)
  let kept = end
  let head = end

  const { commit, alone, check, idle } = groupCommit<{ readonly bytes: Buffer; readonly after: Position }>(
    async (group) => {
      try {
        await writeAll(handle, Buffer.concat(group.map(({ bytes }) => bytes)), kept.offset)
        await handle.datasync()
      } catch (cause) {
        await cutBack(handle, kept.offset)
        throw storageFailed(file, cause)
      }
      kept = group.at(-1)?.after ?? kept
    },
  )

  return {
    append(entry, closes) {
      check()
      const expected = head.revision + 1
      if (entry.revision !== expected) throw storeFault('entry-out-of-order', { expected, given: entry.revision })
      const { text, hash } = encodeLine(entry, closes, head.hash)
      const bytes = Buffer.from(text)
      const after = { revision: entry.revision, hash, offset: head.offset + bytes.length }
      head = after
      return commit({ bytes, after }).then(() => after)
    },
    async erase(revision, concerns) {
      check()
      const places = await personalIn(file, { to: kept.offset, revision }, concerns)
      if (places.length === 0) return
      const copy = await copyWithout(file, kept.offset, places)
      // What was appended while it was made is added when nothing is being appended.
      await alone(async () => {
        const former = handle
        handle = await becomeJournal(copy, file, kept.offset)
        await former.close().catch(() => {})
      }).catch(async (cause: unknown) => {
        await copy.discard()
        throw cause
      })
    },
    newest: (from, limit) => newestOf(file, { kept, from, limit }),
    async close() {
      await idle()
      await handle.close()
    },
  }
}

const newestOf = <Fact>(
  file: string,
  { kept, from, limit }: { readonly kept: Position; readonly from: number; readonly limit: number },
): Promise<readonly Entry<Fact>[]> =>
  withJournal(file, async (handle) => {
    const last = Math.min(from, kept.revision)
    const first = Math.max(1, last - limit + 1)
    const refuse = (line: number, reason: LineProblem) => storeFault('journal-damaged', { file, line, reason })
    const entries: Entry<Fact>[] = []
    for await (const { text, revision } of linesBetween(handle, kept.offset, first, last)) {
      const line = decodeLine<Fact>(text)
      if ('problem' in line) throw refuse(revision, line.problem)
      if (line.entry.revision !== revision) throw refuse(revision, 'revision')
      entries.unshift(line.entry)
    }
    if (entries.length < last - first + 1) throw refuse(first + entries.length, 'revision')
    return entries
  })

async function openForWriting(file: string): Promise<FileHandle> {
  try {
    const handle = await open(file, constants.O_RDWR | constants.O_CREAT, 0o600)
    // What a killed process wrote may not have reached the disk yet, and is about to be built upon.
    await handle.sync()
    await syncFolder(dirname(file))
    return handle
  } catch (cause) {
    throw storageFailed(file, cause)
  }
}

/** Takes off what nobody was told is there. If the disk refuses that too, opening finds a torn line or an entry more. */
async function cutBack(handle: FileHandle, offset: number): Promise<void> {
  try {
    await handle.truncate(offset)
    await handle.datasync()
  } catch {
    // The failure that led here is the one that is told.
  }
}
