import { join } from 'node:path'

/** What lies where in a data folder. */
export const folderPaths = (folder: string) => ({
  folder,
  journal: join(folder, 'journal.ndjson'),
  records: join(folder, 'records.json'),
  /** The records as they were before they were last written. */
  previous: join(folder, 'records.previous.json'),
  /** The records as they were before they were migrated from that shape. */
  ofShape: (shape: number) => join(folder, `records.shape-${shape}.json`),
  sealed: join(folder, 'sealed'),
  documents: join(folder, 'documents'),
  attachments: join(folder, 'attachments'),
})
export type FolderPaths = ReturnType<typeof folderPaths>
