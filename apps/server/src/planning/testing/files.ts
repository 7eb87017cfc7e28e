import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Instance, readInstance } from '@delibere/core/planning'

/** One of the instances kept beside; made up, and small enough for proofs. */
export function instanceFile(name: string): Instance {
  const read = readInstance(JSON.parse(readFileSync(join(import.meta.dirname, `instances/${name}.json`), 'utf8')))
  if (!read.ok) throw new Error(`${name} is no instance`)
  return read.value
}
