import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { errnoOf, isStoreFault, type StoreFault, storageFailed, storeFault } from './faults.ts'

/** The SHA-256 of the content, null if there is no file, or why it cannot be read. */
type Look = string | null | StoreFault

/** What the journal says of files that are named by their SHA-256. */
export interface FilesSaid {
  readonly kept: ReadonlySet<string>
  readonly erased: ReadonlySet<string>
}

/** Looks at the files `<name><extension>`; to be judged when the journal has been read. */
export async function lookAtFiles(folder: string, names: readonly string[], extension: string) {
  const fileOf = (name: string) => join(folder, `${name}${extension}`)
  const looks = new Map<string, Look>()
  for (const name of names) looks.set(name, await digestOf(fileOf(name)))

  const judge = (name: string, found: Look, { kept, erased }: FilesSaid): StoreFault | null => {
    const file = fileOf(name)
    if (isStoreFault(found)) return found
    if (found === null) return kept.has(name) ? storeFault('document-missing', { file }) : null
    if (erased.has(name)) return storeFault('erasure-unfinished', { file })
    return found === name ? null : storeFault('document-damaged', { file })
  }

  return async (said: FilesSaid): Promise<readonly StoreFault[]> => {
    const problems: StoreFault[] = []
    for (const name of new Set([...names, ...said.kept])) {
      // A working server may have kept or erased it since it was looked at.
      const problem = judge(name, looks.get(name) ?? null, said) && judge(name, await digestOf(fileOf(name)), said)
      if (problem) problems.push(problem)
    }
    return problems
  }
}

async function digestOf(file: string): Promise<Look> {
  const sum = createHash('sha256')
  try {
    for await (const bytes of createReadStream(file)) sum.update(bytes as Buffer)
    return sum.digest('hex')
  } catch (cause) {
    return errnoOf(cause) === 'ENOENT' ? null : storageFailed(file, cause)
  }
}
