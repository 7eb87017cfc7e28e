import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aFolder } from '@delibere/server/testing'
import { delibereOn, type Ran } from './bin.ts'

/** A folder of an office's own: files it would import, and a data folder on which the built program runs. */
export interface OfficeFolder {
  readonly folder: string
  readonly delibere: (...args: readonly string[]) => Promise<Ran>
  readonly path: (name: string) => string
  /** Writes a file there, and gives its path. */
  readonly put: (name: string, content: string | Uint8Array) => string
  /** The journal's bytes: what has been stored, to the letter. */
  readonly journal: () => string
  readonly remove: () => Promise<void>
}

/** The data folder has been begun: nothing is said any more of its token. */
export async function anOfficeFolder(env: NodeJS.ProcessEnv = {}): Promise<OfficeFolder> {
  const { folder, remove } = await aFolder()
  const delibere = delibereOn(join(folder, 'data'), env)
  await delibere('candidates', 'list')
  const path = (name: string) => join(folder, name)
  const put = (name: string, content: string | Uint8Array) => {
    writeFileSync(path(name), content)
    return path(name)
  }
  return {
    folder,
    delibere,
    path,
    put,
    journal: () => readFileSync(join(folder, 'data', 'journal.ndjson'), 'utf8'),
    remove,
  }
}

/** Makes a pipe into which nobody writes: whoever reads it waits without end. */
export function aPipe(path: string): string {
  execFileSync('sh', ['-c', 'mkfifo "$0"', path])
  return path
}

/** What `candidates import --json` says of a file, with ordinary spaces. */
export interface ListReport {
  readonly stored: boolean
  readonly problems: readonly { readonly sentence: string }[]
}

/** The sentences of such a report. */
export const saidIn = (out: string): readonly string[] =>
  (JSON.parse(out) as ListReport).problems.map(({ sentence }) => sentence.replace(/[\u00A0\u202F]/g, ' '))
