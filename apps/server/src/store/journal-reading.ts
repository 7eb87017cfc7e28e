import { type FileHandle, open } from 'node:fs/promises'
import { decodeLine, genesis, type Line } from './chained-line.ts'
import { errnoOf, type LineProblem, storageFailed } from './faults.ts'

/** A place between two lines of the journal: what has been read or written up to there. */
export interface Position {
  readonly revision: number
  /** Of the last line; what the next one calls `prev`. */
  readonly hash: string
  /** Bytes from the beginning of the file. */
  readonly offset: number
}

export const beginning: Position = { revision: 0, hash: genesis, offset: 0 }

/** Lets `read` have the journal as it is now, also if another takes its place meanwhile. Rejects as it does, or with `storage-failed`. */
export async function withJournal<Result>(
  file: string,
  read: (handle: FileHandle) => Promise<Result>,
): Promise<Result> {
  try {
    const handle = await open(file, 'r')
    try {
      return await read(handle)
    } finally {
      await handle.close()
    }
  } catch (cause) {
    throw errnoOf(cause) === 'UNKNOWN' ? cause : storageFailed(file, cause)
  }
}

export interface RawLine {
  readonly text: string
  readonly start: number
  readonly end: number
  /** False for what comes after the last line end: a line torn by a crash. */
  readonly whole: boolean
}

const chunk = 65_536

/** The lines from byte `from`, at which one starts, to byte `to`. A line may be long: an import of a whole register is one. */
export async function* linesOf(handle: FileHandle, from: number, to: number): AsyncGenerator<RawLine> {
  // What has been read of a line whose end has not: put together once it has.
  let pieces: Buffer[] = []
  let start = from
  for (let position = from; position < to;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(Math.min(chunk, to - position)), { position })
    if (bytesRead === 0) break
    position += bytesRead
    const bytes = buffer.subarray(0, bytesRead)
    let taken = 0
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, taken)) {
      const line = Buffer.concat([...pieces, bytes.subarray(taken, at)])
      pieces = []
      const end = start + line.length + 1
      yield { text: line.toString(), start, end, whole: true }
      start = end
      taken = at + 1
    }
    pieces.push(bytes.subarray(taken))
  }
  const rest = Buffer.concat(pieces)
  if (rest.length > 0) yield { text: rest.toString(), start, end: start + rest.length, whole: false }
}

/** What stands at line `number`, read in order, and the place behind it. */
export type Step<Fact> = { readonly number: number; readonly after: Position } & (
  | { readonly problem: null; readonly line: Line<Fact> }
  | { readonly problem: LineProblem }
)

/** Reads the whole lines from `from` to byte `to` in order, and goes on behind a line that is damaged. */
export async function* walk<Fact>(handle: FileHandle, from: Position, to: number): AsyncGenerator<Step<Fact>> {
  let before = from
  let number = from.revision
  for await (const { text, end, whole } of linesOf(handle, from.offset, to)) {
    if (!whole) return
    number += 1
    const line = decodeLine<Fact>(text)
    const hash = typeof line.hash === 'string' ? line.hash : unknownHash
    if ('problem' in line) {
      before = { revision: before.revision + 1, hash, offset: end }
      yield { number, problem: line.problem, after: before }
      continue
    }
    const problem = problemOfOrder(line, before)
    before = { revision: line.entry.revision, hash, offset: end }
    yield problem ? { number, problem, after: before } : { number, problem, line, after: before }
  }
}

// Behind a line that cannot be read at all nobody can say what the next one should follow.
const unknownHash = ''

function problemOfOrder({ entry, prev }: Line<unknown>, before: Position): LineProblem | null {
  if (entry.revision !== before.revision + 1) return 'revision'
  return before.hash !== unknownHash && prev !== before.hash ? 'chain' : null
}

// Reading on from here costs less than another step of the search.
const nearEnough = 4 * chunk

/** The lines of revisions `first` to `last` before byte `to`, in their order, without reading all that is before them. */
export async function* linesBetween(
  handle: FileHandle,
  to: number,
  first: number,
  last: number,
): AsyncGenerator<RawLine & { readonly revision: number }> {
  let low = 0
  let high = to
  let revision = 1
  while (high - low > nearEnough) {
    const middle = Math.floor((low + high) / 2)
    const line = await lineAfter(handle, middle, high)
    const found = line ? revisionOf(line.text) : Number.NaN
    if (line && found <= first) [low, revision] = [line.start, found]
    else high = middle
  }
  for await (const line of linesOf(handle, low, to)) {
    if (revision > last) return
    if (revision >= first) yield { ...line, revision }
    revision += 1
  }
}

/** The first line that starts after byte `at`. */
async function lineAfter(handle: FileHandle, at: number, to: number): Promise<RawLine | null> {
  let partOfOne = true
  for await (const line of linesOf(handle, at, to)) {
    if (!partOfOne) return line
    partOfOne = false
  }
  return null
}

function revisionOf(text: string): number {
  const line = decodeLine(text)
  return 'problem' in line ? Number.NaN : line.entry.revision
}
