import Papa from 'papaparse'
import { type CellOut, typedCell } from './cells-out.ts'
import { guarded } from './formula-guard.ts'

/**
 * The bytes of a CSV file as French spreadsheets open it: UTF-8 with a mark, semicolons, CRLF. The first line is the
 * headings. A text that a spreadsheet would run as a formula is guarded by an apostrophe, which our own import takes
 * off: what `readTable` reads is what was written (line breaks inside a cell as a single `\n`).
 */
export function writeCsv(lines: readonly (readonly CellOut[])[]): Uint8Array {
  const texts = lines.map((cells) => cells.map((cell) => (typeof cell === 'string' ? guarded(cell) : typedCell(cell))))
  const text = Papa.unparse(texts, { delimiter: ';', newline: '\r\n' })
  return new TextEncoder().encode(`\uFEFF${text}\r\n`)
}
