import { open } from 'node:fs/promises'
import { carryOut } from './carry-out.ts'
import type { Line } from './chained-line.ts'
import { errnoOf, type LineProblem, type StoreFault, storageFailed, storeFault } from './faults.ts'
import type { FolderPaths } from './folder-paths.ts'
import { beginning, type Step, walk } from './journal-reading.ts'
import type { ReadRecords } from './records.ts'
import type { Kept, Seal } from './store.ts'

export interface JournalFindings {
  readonly entries: number
  /** By id: what the journal says is sealed. */
  readonly seals: ReadonlyMap<string, SealSaid>
  /** The revision of the records; 0 when they could not be read. */
  readonly recorded: number
  /** The documents that the journal says are kept, by SHA-256. */
  readonly documents: ReadonlySet<string>
  readonly attachments: ReadonlySet<string>
  /** The documents and attachments that it says were erased and not kept again. */
  readonly erased: ReadonlySet<string>
  readonly problems: readonly StoreFault[]
}

interface SealSaid {
  readonly sha256: string
  /** The revision that closed the session. */
  readonly revision: number
  /** What was sealed before something was erased from it. */
  readonly former: readonly string[]
}

/**
 * Reads the whole journal: each line, the chain, that the records were made of it and that what is beyond them can be
 * carried out. Without records (null) only the journal itself is judged.
 */
export async function verifyJournal<World, Fact>(
  { journal: file }: FolderPaths,
  kept: Kept<World, Fact>,
  records: ReadRecords<World> | null,
): Promise<JournalFindings> {
  const said = listener(kept)
  const problems: StoreFault[] = []
  const note = (line: number, reason: LineProblem) =>
    problems.push(storeFault('journal-damaged', { file, line, reason }))
  const at = records?.low.data ?? beginning
  const replay = records && replayOn(kept, records)
  let entries = 0
  let end = 0
  for await (const step of stepsOf<Fact>(file)) {
    entries += 1
    end = step.after.offset
    const judged = replay?.(step)
    const problem = step.problem ?? judged
    if (problem) note(step.number, problem)
    if (step.problem) continue
    said.hear(step.line)
  }
  if (end < at.offset)
    problems.push(storeFault('journal-behind', { file, revision: at.revision, bytes: at.offset, found: end }))
  return { ...said.all, entries, recorded: at.revision, problems }
}

/** Gathers what the lines of the journal, in their order, say of what lies elsewhere. */
function listener<World, Fact>(kept: Kept<World, Fact>) {
  const seals = new Map<string, SealSaid>()
  const documents = new Set<string>()
  const attachments = new Set<string>()
  const erased = new Set<string>()
  const seal = ({ id, sha256 }: Seal, revision: number) => {
    const before = seals.get(id)
    const former = before ? [...before.former, before.sha256] : []
    seals.set(id, { sha256, revision: before?.revision ?? revision, former })
  }
  const keep = (names: Set<string>, name: string) => {
    names.add(name)
    erased.delete(name)
  }
  const erase = (name: string) => {
    erased.add(name)
    documents.delete(name)
    attachments.delete(name)
  }
  return {
    all: { seals, documents, attachments, erased },
    hear({ entry: { facts, revision }, seals: closes }: Line<Fact>): void {
      for (const name of kept.documents(facts)) keep(documents, name)
      for (const name of kept.attachments(facts)) keep(attachments, name)
      for (const name of kept.erased(facts).files) erase(name)
      for (const said of [...closes, ...kept.erased(facts).seals]) seal(said, revision)
    },
  }
}

/** Says for each line in turn whether the records end there as they should, and whether what is beyond can be carried out. */
function replayOn<World, Fact>(kept: Kept<World, Fact>, { low: { data: at }, world: start }: ReadRecords<World>) {
  let world = start
  let going = true
  return (step: Step<Fact>): LineProblem | null => {
    const { number, after, problem } = step
    if (number < at.revision) return null
    if (number === at.revision) return after.offset === at.offset && after.hash === at.hash ? null : 'chain'
    // Behind a line that cannot be carried out nothing can be.
    going &&= !problem
    if (!going || problem) return null
    try {
      world = carryOut(kept, world, step.line.entry).world
      return null
    } catch {
      going = false
      return 'fact'
    }
  }
}

async function* stepsOf<Fact>(file: string): AsyncGenerator<Step<Fact>> {
  try {
    const handle = await open(file, 'r')
    try {
      yield* walk<Fact>(handle, beginning, (await handle.stat()).size)
    } finally {
      await handle.close()
    }
  } catch (cause) {
    if (errnoOf(cause) === 'UNKNOWN') throw cause
    if (errnoOf(cause) !== 'ENOENT') throw storageFailed(file, cause)
  }
}
