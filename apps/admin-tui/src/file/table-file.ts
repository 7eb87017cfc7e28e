import type { FileFault, IntakeProblem, Table } from '@delibere/core'

/** More lines that hold something, and more columns, than any register has. */
export const mostInTable = { rows: 50_000, columns: 200 }

/** Why a table that has more is not read on. */
export const tableTooLarge: FileFault = {
  code: 'table-too-large',
  maxRows: mostInTable.rows,
  maxColumns: mostInTable.columns,
}

/** A file of any register, cut in cells. */
export interface TableFile {
  /** Null when the file cannot be read at all; the problems then say why. */
  readonly table: Table | null
  /** What is wrong with the file or with cells, whatever the register, in the order of the lines. */
  readonly problems: readonly IntakeProblem[]
}
