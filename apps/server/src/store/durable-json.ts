import { readFile } from 'node:fs/promises'
import type { Adapter } from 'lowdb'
import { checkedJson, readCheckedJson } from './checked-json.ts'
import { errnoOf, storageFailed } from './faults.ts'
import { keepCopy, writeWhole } from './whole-file.ts'

/**
 * lowdb on files that can be trusted: `write` resolves when the data are on the disk, whole, and keeps what was there
 * under the name `copy`; `read` gives null if there is no file, and rejects with a SyntaxError if a
 * byte of it has changed.
 * Both reject with `storage-failed`.
 */
export const durableJson = <Data extends object>(file: string, copy: string): Adapter<Data> => ({
  async read() {
    const bytes = await readFile(file).catch((cause: unknown) => {
      if (errnoOf(cause) === 'ENOENT') return null
      throw storageFailed(file, cause)
    })
    if (bytes === null) return null
    const data = readCheckedJson(bytes)
    if (data === null) throw new SyntaxError(`${file} is not what was written`)
    return data as Data
  },
  async write(data) {
    await keepCopy(file, copy)
    await writeWhole(file, checkedJson(data), 0o600)
  },
})
