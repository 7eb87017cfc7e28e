import type { CalendarDate } from '../basics/time.ts'
import type { NewCandidate } from '../model/candidate.ts'
import { readHeader } from './candidate-columns.ts'
import { type ReadLine, readLine } from './candidate-line.ts'
import { type IntakeFault, type IntakeProblem, problemAt } from './problem.ts'
import { isBlank, type Table } from './table.ts'

/** What a candidates file says: the candidates that could be read, each with its line, and all that is wrong. */
export interface CandidatesFile {
  /** Without the lines that have a blocking problem; empty when the headings are not those of a candidates file. */
  readonly rows: readonly { readonly line: number; readonly candidate: NewCandidate }[]
  /** In the order of the lines. With a blocking one, nothing of the file may be stored. */
  readonly problems: readonly IntakeProblem[]
}

/** As many as one command registers at once. */
const maxRows = 20_000

/** What a reading has to know beside the file. */
export interface ReadingOptions {
  /** The day on which the file is read: tells what is still to come. */
  readonly today: CalendarDate
}

/**
 * Reads the candidates of a file that has been cut in cells (C1, C7). Whether somebody is there twice, in the file or
 * in the register, is not seen here: the command `candidates.import` says so.
 */
export function readCandidates(table: Table, options: ReadingOptions): CandidatesFile {
  const reading = readingCandidates(table, options)
  let step = reading.next()
  while (!step.done) step = reading.next()
  return step.value
}

/**
 * The same line by line, for whoever has other things to do in between: after each line it yields how many are read,
 * of how many, and at the end it returns what `readCandidates` does.
 */
export function* readingCandidates(
  table: Table,
  { today }: ReadingOptions,
): Generator<{ readonly done: number; readonly of: number }, CandidatesFile> {
  if (table.header === null) return { rows: [], problems: [problemAt(null, null, { code: 'file-empty' })] }
  const header = readHeader(table.header)
  const rows = table.rows.filter((row) => !isBlank(row))
  const fault = countFault(rows.length)
  if (fault) return { rows: [], problems: [...header.problems, problemAt(null, null, fault)] }
  const read: ReadLine[] = []
  for (const row of rows) {
    read.push(readLine(row, header, today))
    yield { done: read.length, of: rows.length }
  }
  return {
    rows: read.flatMap(({ line, candidate }) => (candidate ? [{ line, candidate }] : [])),
    problems: [...header.problems, ...read.flatMap(({ problems }) => problems)],
  }
}

function countFault(found: number): IntakeFault | null {
  if (found === 0) return { code: 'no-rows' }
  return found > maxRows ? { code: 'too-many-rows', max: maxRows, found } : null
}
