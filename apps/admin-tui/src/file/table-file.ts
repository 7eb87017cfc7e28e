import type { IntakeProblem, Table } from '@delibere/core'

/** A file of any register, cut in cells. */
export interface TableFile {
  /** Null when the file cannot be read at all; the problems then say why. */
  readonly table: Table | null
  /** What is wrong with the file or with cells, whatever the register, in the order of the lines. */
  readonly problems: readonly IntakeProblem[]
}
