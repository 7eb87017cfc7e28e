import type { Columns, Header } from './columns.ts'
import { lineReader, type LineReader } from './line-reader.ts'
import { type IntakeFault, type IntakeProblem, isBlocking, problemAt } from './problem.ts'
import { isBlank, type Row, type Table } from './table.ts'

/** What a file says: what could be read, each with its line, and all that is wrong. */
export interface RegisterFile<Value> {
  /** Without the lines that have a blocking problem; empty when the headings are not those of such a file. */
  readonly rows: readonly { readonly line: number; readonly value: Value }[]
  /** In the order of the lines. With a blocking one, nothing of the file may be stored. */
  readonly problems: readonly IntakeProblem[]
  /** The columns of its kind that it does not have: it says nothing of what would stand there. */
  readonly absent: readonly string[]
}

/** As many as one command takes at once. */
const maxRows = 20_000

/** A kind of file: its columns, and how a line of it is read. */
export interface FileKind<Name extends string, Value> {
  readonly columns: Columns<Name>
  readonly read: (line: LineReader<Name>) => Value | null
}

/**
 * Reads a file that has been cut in cells line by line, for whoever has other things to do in between: after each line it
 * yields how many are read, of how many, and at the end it returns what the file says.
 */
export function* readingFile<Name extends string, Value>(
  table: Table,
  kind: FileKind<Name, Value>,
): Generator<{ readonly done: number; readonly of: number }, RegisterFile<Value>> {
  if (table.header === null) return { rows: [], problems: [problemAt(null, null, { code: 'file-empty' })], absent: [] }
  const header = kind.columns.readHeader(table.header)
  const rows = table.rows.filter((row) => !isBlank(row))
  const fault = countFault(rows.length)
  const absent = (Object.keys(kind.columns.of) as Name[]).filter((name) => !header.places.has(name))
  if (fault) return { rows: [], problems: [...header.problems, problemAt(null, null, fault)], absent }
  const values: { line: number; value: Value }[] = []
  const problems: IntakeProblem[] = [...header.problems]
  let done = 0
  for (const row of rows) {
    const read = readRow(row, header, kind)
    if (read.value !== null) values.push({ line: row.line, value: read.value })
    problems.push(...read.problems)
    done += 1
    yield { done, of: rows.length }
  }
  return { rows: values, problems, absent }
}

/** The end of a reading, for whoever does nothing in between. */
export function readAll<Value>(reading: Generator<unknown, Value>): Value {
  let step = reading.next()
  while (!step.done) step = reading.next()
  return step.value
}

interface ReadRow<Value> {
  readonly value: Value | null
  readonly problems: readonly IntakeProblem[]
}

function readRow<Name extends string, Value>(
  row: Row,
  header: Header<Name>,
  { columns, read }: FileKind<Name, Value>,
): ReadRow<Value> {
  const found = row.cells.findLastIndex((cell) => cell !== '') + 1
  const expected = header.width
  if (columns.known(row.cells) > 2) return refused(row.line, { code: 'headings-again' })
  if (found > expected || row.cells.length < expected) {
    const count = found > expected ? found : row.cells.length
    return refused(row.line, { code: 'cell-count', expected, found: count })
  }
  const line = lineReader(row, header, columns.of)
  const value = read(line)
  return { value: line.problems.some(isBlocking) ? null : value, problems: line.problems }
}

const refused = (line: number, fault: IntakeFault): ReadRow<never> => ({
  value: null,
  problems: [problemAt(line, null, fault)],
})

function countFault(found: number): IntakeFault | null {
  if (found === 0) return { code: 'no-rows' }
  return found > maxRows ? { code: 'too-many-rows', max: maxRows, found } : null
}
