// A spreadsheet takes a cell that begins so for a formula, and would run it when the file is opened.
const startsLikeFormula = /^'*[=+\-@\t\r\n]/

/** The cell with an apostrophe in front where a spreadsheet would take it for a formula: it then shows as text. */
export const guarded = (cell: string): string => (startsLikeFormula.test(cell) ? `'${cell}` : cell)

/** The cell as it was before `guarded`. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && startsLikeFormula.test(cell) ? cell.slice(1) : cell
