import { type FileHandle, open } from 'node:fs/promises'
import type { Low } from 'lowdb'
import { carryOut } from './carry-out.ts'
import { errnoOf, storageFailed, storeFault } from './faults.ts'
import type { FolderPaths } from './folder-paths.ts'
import { linesBetween, type Position, walk } from './journal-reading.ts'
import { createReceipts } from './receipts.ts'
import { type Records, readRecords } from './records.ts'
import type { Entry, Kept, SealedSession } from './store.ts'

/** What is in a folder: the records, with the journal's tail carried out on them. */
export interface Found<World> {
  readonly low: Low<Records>
  /** False when there are no records yet. */
  readonly recorded: boolean
  readonly world: World
  /** Where the last whole line of the journal ends. */
  readonly end: Position
  /** When the last entry was made, in ms since 1970; 0 if there is none. */
  readonly lastAt: number
  /** Bytes behind that end: a line torn by a crash, of which nobody was told. */
  readonly torn: number
  readonly receipts: ReturnType<typeof createReceipts>
  /** What the tail closed; it may be sealed already, or not. */
  readonly seals: readonly SealedSession[]
}

/**
 * Reads the records and the journal beyond them, and nothing else; changes nothing. Throws `records-damaged`,
 * `records-too-new`, `journal-behind`, `journal-damaged` or `storage-failed`.
 */
export async function readFolder<World, Fact>(paths: FolderPaths, kept: Kept<World, Fact>): Promise<Found<World>> {
  const { low, world, found } = await readRecords(paths, kept)
  const receipts = createReceipts(low.data.receipts)
  const handle = await openJournal(paths.journal)
  try {
    const size = handle ? (await handle.stat()).size : 0
    const jointAt = await checkJoint(paths.journal, handle, size, low.data)
    const tail = await readTail(paths.journal, handle, size, { kept, world, from: low.data })
    for (const entry of tail.entries) receipts.add(entry)
    const lastAt = tail.entries.at(-1)?.at ?? jointAt
    return { ...tail, lastAt, low, recorded: found, receipts, torn: size - tail.end.offset }
  } finally {
    await handle?.close()
  }
}

async function openJournal(file: string): Promise<FileHandle | null> {
  try {
    return await open(file, 'r')
  } catch (cause) {
    if (errnoOf(cause) === 'ENOENT') return null
    throw storageFailed(file, cause)
  }
}

/**
 * The records were made of this very journal: it is as long at least, and its line at their end bears their hash. Gives
 * when the entry of that line was made.
 */
async function checkJoint(file: string, handle: FileHandle | null, size: number, at: Position): Promise<number> {
  const { revision, offset, hash } = at
  if (size < offset) throw storeFault('journal-behind', { file, revision, bytes: offset, found: size })
  if (!handle || revision === 0) return 0
  for await (const line of linesBetween(handle, offset, revision, revision)) {
    const found = readUnchecked(line.text)
    if (line.whole && line.end === offset && found.hash === hash) return Number(found.at)
  }
  throw storeFault('journal-damaged', { file, line: revision, reason: 'chain' })
}

/** What a line says; whether its hash is its own is for `verify`, which reads every line in full. */
function readUnchecked(text: string): { readonly hash?: unknown; readonly at?: unknown } {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

interface Start<World, Fact> {
  readonly kept: Kept<World, Fact>
  readonly world: World
  readonly from: Position
}

async function readTail<World, Fact>(
  file: string,
  handle: FileHandle | null,
  size: number,
  { kept, world: start, from: { revision, hash, offset } }: Start<World, Fact>,
) {
  let world = start
  let end: Position = { revision, hash, offset }
  const entries: Entry<Fact>[] = []
  const seals: SealedSession[] = []
  const steps = handle ? walk<Fact>(handle, end, size) : []
  for await (const step of steps) {
    if (step.problem) throw storeFault('journal-damaged', { file, line: step.number, reason: step.problem })
    const { entry } = step.line
    try {
      const next = carryOut(kept, world, entry)
      world = next.world
      seals.push(...next.seals)
    } catch (cause) {
      throw storeFault('journal-damaged', { file, line: step.number, reason: 'fact' }, cause)
    }
    entries.push(entry)
    end = step.after
  }
  return { world, end, entries, seals }
}
