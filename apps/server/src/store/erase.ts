import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { storageFailed } from './faults.ts'
import type { FileJournal } from './file-journal.ts'
import type { FolderPaths } from './folder-paths.ts'
import type { RecordsBehind } from './records-behind.ts'
import { sealedFiles } from './sealed-files.ts'
import type { Erasure } from './store.ts'
import { syncFolder } from './whole-file.ts'

/** Carries out `Store.erase` in a folder, on what was kept up to `revision`, which the records have. One at a time. */
export async function eraseEverywhere<World, Fact>(
  parts: { readonly paths: FolderPaths; readonly records: RecordsBehind<World>; readonly journal: FileJournal<Fact> },
  revision: number,
  { sealed, concerns }: Erasure<Fact>,
): Promise<void> {
  const { paths, records, journal } = parts
  // First: what the journal's tail closes must be sealed while the journal still has it, or its seal would be another.
  await records.writeNow()
  const files = sealedFiles(paths.sealed)
  for (const redaction of sealed) await files.redact(redaction)
  await journal.erase(revision, concerns)
  // Once more, so that the copy, too, is of a world after the erasure.
  await records.writeNow()
  await removeOldCopies(paths.folder)
}

const oldCopy = /^(records\.shape-\d+\.json|journal\.torn-\d+)(\.next)?$/

/** They are evidence, but nobody can take a name out of a torn line or of a shape that is not ours any more. */
async function removeOldCopies(folder: string): Promise<void> {
  try {
    const names = await readdir(folder)
    for (const name of names.filter((any) => oldCopy.test(any))) await rm(join(folder, name), { force: true })
    await syncFolder(folder)
  } catch (cause) {
    throw storageFailed(folder, cause)
  }
}
