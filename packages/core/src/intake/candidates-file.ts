import type { CalendarDate } from '../basics/time.ts'
import type { NewCandidate } from '../model/candidate.ts'
import { readHeader } from './candidate-columns.ts'
import { readLine } from './candidate-line.ts'
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

/**
 * Reads the candidates of a file that has been cut in cells (C1, C7). Whether somebody is there twice, in the file or
 * in the register, is not seen here: the command `candidates.import` says so.
 */
export function readCandidates(table: Table, { today }: { readonly today: CalendarDate }): CandidatesFile {
  if (table.header === null) return { rows: [], problems: [problemAt(null, null, { code: 'file-empty' })] }
  const header = readHeader(table.header)
  const rows = table.rows.filter((row) => !isBlank(row))
  const whole = (fault: IntakeFault) => ({
    rows: [],
    problems: [...header.problems, problemAt(null, null, fault)],
  })
  if (rows.length === 0) return whole({ code: 'no-rows' })
  if (rows.length > maxRows) return whole({ code: 'too-many-rows', max: maxRows, found: rows.length })
  const read = rows.map((row) => readLine(row, header, today))
  return {
    rows: read.flatMap(({ line, candidate }) => (candidate ? [{ line, candidate }] : [])),
    problems: [...header.problems, ...read.flatMap(({ problems }) => problems)],
  }
}
