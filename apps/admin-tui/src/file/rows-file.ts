import { type FileKind, isBlocking, readingFile, type RegisterFile } from '@delibere/core'
import { readTable } from './read-table.ts'
import type { TableFile } from './table-file.ts'
import { inTurns, partOf, type Turns } from './turns.ts'

/** How much of the time goes to cutting the file in cells. */
const share = 0.6

/** The turns of the cutting of a file in cells, which comes first. */
export const cutting = (turns: Turns): Turns => partOf(turns, 0, share)

/**
 * Reads a file of one kind (CSV or XLSX) from the disk, in turns. All that is wrong with it comes as problems; it rejects
 * only when `turns.signal` is aborted, with its reason.
 */
export async function openRows<Name extends string, Value>(
  path: string,
  kind: FileKind<Name, Value>,
  turns: Turns = {},
): Promise<RegisterFile<Value>> {
  return rowsOf(await readTable(path, { knownHeadings: kind.columns.known, ...cutting(turns) }), kind, turns)
}

/** What a table of one kind says; of a line that could not be cut soundly, nothing. */
export async function rowsOf<Name extends string, Value>(
  { table, problems }: TableFile,
  kind: FileKind<Name, Value>,
  turns: Turns,
): Promise<RegisterFile<Value>> {
  if (table === null) return { rows: [], problems, absent: [] }
  const read = await inTurns(readingFile(table, kind), partOf(turns, share, 1))
  const spoilt = new Set(problems.filter(isBlocking).map(({ line }) => line))
  return {
    rows: read.rows.filter(({ line }) => !spoilt.has(line)),
    problems: [...problems, ...read.problems].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    absent: read.absent,
  }
}
