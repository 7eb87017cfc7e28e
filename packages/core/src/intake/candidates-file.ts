import type { CalendarDate } from '../basics/time.ts'
import type { NewCandidate } from '../model/candidate.ts'
import { type CandidateColumn, candidateForm } from './candidate-columns.ts'
import { readCandidate } from './candidate-line.ts'
import type { IntakeProblem } from './problem.ts'
import { type FileKind, readAll, readingFile } from './register-file.ts'
import type { Table } from './table.ts'

/** What a candidates file says: the candidates that could be read, each with its line, and all that is wrong. */
export interface CandidatesFile {
  /** Without the lines that have a blocking problem; empty when the headings are not those of a candidates file. */
  readonly rows: readonly { readonly line: number; readonly candidate: NewCandidate }[]
  /** In the order of the lines. With a blocking one, nothing of the file may be stored. */
  readonly problems: readonly IntakeProblem[]
}

/** What a reading has to know beside the file. */
export interface ReadingOptions {
  /** The day on which the file is read: tells what is still to come. */
  readonly today: CalendarDate
}

/**
 * Reads the candidates of a file that has been cut in cells (C1, C7). Whether somebody is there twice, in the file or
 * in the register, is not seen here: the command `candidates.import` says so.
 */
export function readCandidates(table: Table, { today }: ReadingOptions): CandidatesFile {
  const { rows, problems } = readAll(readingFile(table, candidatesFile(today)))
  return { rows: rows.map(({ line, value }) => ({ line, candidate: value })), problems }
}

/** A candidates file as it is read, on a day that tells what is still to come. */
export const candidatesFile = (today: CalendarDate): FileKind<CandidateColumn, NewCandidate> => ({
  columns: candidateForm,
  read: (line) => readCandidate(line, today),
})
