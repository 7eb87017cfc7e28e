import { type StoreFaultOf, storageFailed, storeFault } from './faults.ts'
import type { FolderPaths } from './folder-paths.ts'
import type { Position } from './journal-reading.ts'
import type { Found } from './read-folder.ts'
import { sealedFiles } from './sealed-files.ts'
import type { Entry, Receipt, SealedSession } from './store.ts'
import { writeBehind } from './write-behind.ts'

export interface RecordsBehind<World> {
  readonly world: World
  readonly revision: number
  readonly lastAt: number
  readonly receipts: ReadonlyMap<string, Receipt>
  /** Takes in an entry that the journal has. */
  add(entry: Entry<unknown>, after: Position, worldAfter: World, seals: readonly SealedSession[]): void
  /** As `Store.sealedSession`. */
  sealedSession(id: string): Promise<SealedSession | null>
  /** Writes sealed sessions and records, changed or not; what the records were is then the copy. Rejects with `storage-failed`. */
  writeNow(): Promise<void>
  /** Writes what is not written yet, or tells why it could not. */
  flush(): Promise<void>
}

/** What the journal already has, on its way into sealed files and records: the sealed first, since the records may drop what they hold. */
export function recordsBehind<World>(
  paths: FolderPaths,
  { low, receipts, world, end, lastAt, seals }: Found<World>,
  options: {
    readonly shape: number
    readonly delay: number
    readonly onTrouble: (fault: StoreFaultOf<'records-late'>) => void
  },
): RecordsBehind<World> {
  const { shape, delay, onTrouble } = options
  const sealed = sealedFiles(paths.sealed)
  const unsealed = new Map<string, SealedSession>(seals.map((session) => [session.id, session]))
  let now = { world, end, lastAt }

  const write = async () => {
    low.data = { ...now.end, shape, receipts: [...receipts.receipts], world: now.world }
    for (const session of unsealed.values()) {
      await sealed.write(session)
      unsealed.delete(session.id)
    }
    await low.write()
  }
  const behind = writeBehind({ write, delay, onTrouble: (cause) => onTrouble(lateFault(paths.records, cause)) })
  if (end.revision > low.data.revision || low.data.shape < shape) behind.changed()

  return {
    get world() {
      return now.world
    },
    get revision() {
      return now.end.revision
    },
    get lastAt() {
      return now.lastAt
    },
    receipts: receipts.receipts,
    add(entry, after, worldAfter, closes) {
      now = { world: worldAfter, end: after, lastAt: entry.at }
      receipts.add(entry)
      for (const session of closes) unsealed.set(session.id, session)
      behind.changed()
    },
    sealedSession: async (id) => unsealed.get(id) ?? sealed.read(id),
    writeNow: () => behind.now(),
    flush: () => behind.flush(),
  }
}

function lateFault(records: string, cause: unknown): StoreFaultOf<'records-late'> {
  const fault = storageFailed(records, cause)
  const data = fault.code === 'storage-failed' ? fault.data : { file: records, errno: 'UNKNOWN' }
  return storeFault('records-late', data, cause)
}
