import { readdir } from 'node:fs/promises'
import { asFault, errnoOf, isStoreFault, type StoreFault, storageFailed, storeFault } from './faults.ts'
import { folderPaths } from './folder-paths.ts'
import { readRecords } from './records.ts'
import type { Kept } from './store.ts'
import { lookAtFiles } from './verify-files.ts'
import { verifyJournal } from './verify-journal.ts'
import { lookAtSealed } from './verify-sealed.ts'

export interface Report {
  /** How many there are of each, whole or not. */
  readonly entries: number
  readonly sealed: number
  readonly documents: number
  readonly attachments: number
  /** What is wrong, as the store would say it, in the order of records, journal, sealed sessions, documents, attachments. Empty: all is as it was written. */
  readonly problems: readonly StoreFault[]
}

/**
 * Reads everything in a data folder and says what is not as it was written: every line of the journal and the chain of
 * all, the records and the carrying out of the journal on them, every sealed session against its own checksum and
 * against the journal, every document and attachment against its name and against the journal. A line torn by a crash is
 * no problem: nobody was told of it. What was erased is none either; what should have been erased and is still there is.
 *
 * Writes nothing and takes no lock: it may be run while a server works. Rejects with `folder-unreadable` if there
 * is no such folder or it cannot be looked into, and with `storage-failed` if a file in it cannot be read.
 */
export async function verify<World, Fact>(folder: string, kept: Kept<World, Fact>): Promise<Report> {
  const paths = folderPaths(folder)
  await readdir(folder).catch((cause: unknown) => {
    throw storeFault('folder-unreadable', { folder, errno: errnoOf(cause) }, cause)
  })
  // In this order, the journal knows of all that was found before it was read, however much is added meanwhile.
  const documents = await namesIn(paths.documents, /^(.*)\.pdf$/)
  const attachments = await namesIn(paths.attachments, /^([^.]+)$/)
  const sealed = await namesIn(paths.sealed, /^(.*)\.json$/)
  const judgeDocuments = await lookAtFiles(paths.documents, documents, '.pdf')
  const judgeAttachments = await lookAtFiles(paths.attachments, attachments, '')
  const judgeSealed = await lookAtSealed(paths.sealed, sealed)
  const records = await readRecords(paths, kept).catch(asFault)
  const journal = await verifyJournal(paths, kept, isStoreFault(records) ? null : records)
  return {
    entries: journal.entries,
    sealed: sealed.length,
    documents: documents.length,
    attachments: attachments.length,
    problems: [
      ...(isStoreFault(records) ? [records] : []),
      ...journal.problems,
      ...(await judgeSealed(journal)),
      ...(await judgeDocuments({ kept: journal.documents, erased: journal.erased })),
      ...(await judgeAttachments({ kept: journal.attachments, erased: journal.erased })),
    ],
  }
}

/** What the pattern takes of the names in the folder; other files are none of ours. */
async function namesIn(folder: string, pattern: RegExp): Promise<readonly string[]> {
  try {
    const names = await readdir(folder)
    return names.flatMap((name) => pattern.exec(name)?.[1] ?? [])
  } catch (cause) {
    if (errnoOf(cause) === 'ENOENT') return []
    throw storageFailed(folder, cause)
  }
}
