import { sealOf } from './chained-line.ts'
import { asFault, isStoreFault, type StoreFault, storeFault } from './faults.ts'
import { sealedFiles } from './sealed-files.ts'
import type { JournalFindings } from './verify-journal.ts'

/** The SHA-256 of what is sealed, null if there is no file, or what is wrong with it. */
type Look = string | null | StoreFault

/** Looks at the sealed sessions of these ids; to be judged when the journal has been read. */
export async function lookAtSealed(folder: string, ids: readonly string[]) {
  const files = sealedFiles(folder)
  const look = async (id: string): Promise<Look> => {
    const session = await files.read(id).catch(asFault)
    return session === null || isStoreFault(session) ? session : sealOf(session).sha256
  }
  const looks = new Map<string, Look>()
  for (const id of ids) looks.set(id, await look(id))

  const judge = (id: string, found: Look, { seals, recorded }: JournalFindings): StoreFault | null => {
    const file = files.fileOf(id)
    const damaged = (reason: 'missing' | 'content' | 'unknown') => storeFault('sealed-damaged', { file, id, reason })
    const seal = seals.get(id)
    if (isStoreFault(found)) return found
    if (!seal) return damaged('unknown')
    // A session is sealed before the records go on without it; until then it may not be there.
    if (found === null) return seal.revision <= recorded ? damaged('missing') : null
    if (found === seal.sha256) return null
    return seal.former.includes(found) ? storeFault('erasure-unfinished', { file }) : damaged('content')
  }

  return async (journal: JournalFindings): Promise<readonly StoreFault[]> => {
    const problems: StoreFault[] = []
    for (const id of new Set([...ids, ...journal.seals.keys()])) {
      // A working server may have sealed it, or taken out what the journal says is erased, since it was looked at.
      const problem = judge(id, looks.get(id) ?? null, journal) && judge(id, await look(id), journal)
      if (problem) problems.push(problem)
    }
    return problems
  }
}
