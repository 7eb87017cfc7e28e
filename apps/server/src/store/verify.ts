import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sealOf } from './chained-line.ts'
import { errnoOf, isStoreFault, type StoreFault, storageFailed, storeFault } from './faults.ts'
import { folderPaths } from './folder-paths.ts'
import { readRecords } from './records.ts'
import { sealedFiles } from './sealed-files.ts'
import type { Kept } from './store.ts'
import { type JournalFindings, verifyJournal } from './verify-journal.ts'

export interface Report {
  /** How many there are of each, whole or not. */
  readonly entries: number
  readonly sealed: number
  readonly documents: number
  /** What is wrong, as the store would say it, in the order of records, journal, sealed sessions, documents. Empty: all is as it was written. */
  readonly problems: readonly StoreFault[]
}

/**
 * Reads everything in a data folder and says what is not as it was written: every line of the journal and the chain of
 * all, the records and the carrying out of the journal on them, every sealed session against its own checksum and
 * against the journal, every document against its name and against the journal. A line torn by a crash is no problem: nobody was told of it.
 *
 * Writes nothing and takes no lock: it may be run while a server works. Rejects with `storage-failed` if the folder
 * cannot be read.
 */
export async function verify<World, Fact>(folder: string, kept: Kept<World, Fact>): Promise<Report> {
  const paths = folderPaths(folder)
  await readdir(folder).catch((cause: unknown) => {
    throw storageFailed(folder, cause)
  })
  // In this order, the journal knows of all that was found before it was read, however much is added meanwhile.
  const documents = await namesIn(paths.documents, '.pdf')
  const sealed = await namesIn(paths.sealed, '.json')
  const records = await readRecords(paths, kept).catch(asFault)
  const journal = await verifyJournal(paths, kept, isStoreFault(records) ? null : records)
  return {
    entries: journal.entries,
    sealed: sealed.length,
    documents: documents.length,
    problems: [
      ...(isStoreFault(records) ? [records] : []),
      ...journal.problems,
      ...(await sealedProblems(paths.sealed, sealed, journal)),
      ...(await documentProblems(paths.documents, new Set([...documents, ...journal.documents]))),
    ],
  }
}

async function sealedProblems(folder: string, ids: readonly string[], { seals, recorded }: JournalFindings) {
  const files = sealedFiles(folder)
  const problems: StoreFault[] = []
  const note = (id: string, reason: 'missing' | 'content' | 'unknown') =>
    problems.push(storeFault('sealed-damaged', { file: files.fileOf(id), id, reason }))
  for (const id of new Set([...ids, ...seals.keys()])) {
    const seal = seals.get(id)
    const session = await files.read(id).catch(asFault)
    if (isStoreFault(session)) problems.push(session)
    else if (!seal) note(id, 'unknown')
    // A session is sealed before the records go on without it; until then it may not be there.
    else if (!session && seal.revision <= recorded) note(id, 'missing')
    else if (session && sealOf(session).sha256 !== seal.sha256) note(id, 'content')
  }
  return problems
}

async function documentProblems(folder: string, names: ReadonlySet<string>): Promise<readonly StoreFault[]> {
  const problems: StoreFault[] = []
  for (const name of names) {
    const file = join(folder, `${name}.pdf`)
    const digest = await digestOf(file).catch((cause: unknown) =>
      errnoOf(cause) === 'ENOENT' ? storeFault('document-missing', { file }) : storageFailed(file, cause),
    )
    if (isStoreFault(digest)) problems.push(digest)
    else if (digest !== name) problems.push(storeFault('document-damaged', { file }))
  }
  return problems
}

async function digestOf(file: string): Promise<string> {
  const sum = createHash('sha256')
  for await (const bytes of createReadStream(file)) sum.update(bytes as Buffer)
  return sum.digest('hex')
}

async function namesIn(folder: string, extension: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder)
    return names.filter((name) => name.endsWith(extension)).map((name) => name.slice(0, -extension.length))
  } catch (cause) {
    if (errnoOf(cause) === 'ENOENT') return []
    throw storageFailed(folder, cause)
  }
}

/** A fault is what is looked for here; any other error is one of ours and goes on. */
function asFault(cause: unknown): StoreFault {
  if (isStoreFault(cause)) return cause
  throw cause
}
