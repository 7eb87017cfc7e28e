import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FolderFault } from '@delibere/core/fr'
import type { AccessFile, KeptAccess } from './access/kept-access.ts'
import { durableJson } from './store/durable-json.ts'

/** The fault of a damaged `access.json`, in the form of the store's. */
type AccessDamaged = Error & Extract<FolderFault, { code: 'access-damaged' }>

/** What is kept of access, in `access.json` of the data folder: durable, checksummed, for its owner's eyes alone. */
export function accessFile(folder: string): AccessFile {
  const file = join(folder, 'access.json')
  const copy = join(folder, 'access.previous.json')
  const json = durableJson<KeptAccess>(file, copy)
  return {
    write: (kept) => json.write(kept),
    read: () =>
      json.read().catch((cause: unknown) => {
        throw cause instanceof SyntaxError ? damaged(file, existsSync(copy) ? copy : null) : cause
      }),
  }
}

function damaged(file: string, copy: string | null): AccessDamaged {
  const error = new Error('access-damaged')
  return Object.assign(error, { name: 'StoreFault', code: 'access-damaged' as const, data: { file, copy } })
}
