import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import { type CellOut, typedCell } from './cells-out.ts'
import { type Choices, proposing } from './xlsx/choices.ts'

interface ColumnOut {
  readonly heading: string
  /** In characters; without it, what the heading takes and at least 12. */
  readonly width?: number
  /** Proposed in a list under each cell; another value may still be typed. */
  readonly choices?: readonly string[]
}

export interface SheetOut {
  /** As its tab shows it: 31 characters at most, none of \ / ? * [ ] : */
  readonly name: string
  readonly columns: readonly ColumnOut[]
  readonly rows: readonly (readonly CellOut[])[]
  /** How many empty lines below are ready to be filled, as text: a zero typed at the front of a number then stays. */
  readonly blankRows?: number
}

/**
 * The bytes of an XLSX workbook. Headings are bold and stay in sight. Texts are texts, so that a zero at the front stays
 * and nothing runs as a formula; dates are dates, numbers are numbers.
 */
export async function writeXlsx(sheets: readonly SheetOut[]): Promise<Uint8Array> {
  const pages = sheets.map(({ name, columns, rows, blankRows = 0 }) => ({
    sheet: name,
    columns: columns.map(({ heading, width }) => ({ width: width ?? Math.max(12, heading.length + 2) })),
    stickyRowsCount: 1,
    data: [
      columns.map(({ heading }) => ({ ...ofText(heading), fontWeight: 'bold' as const })),
      ...rows.map((cells) => cells.map(ofCell)),
      ...Array.from({ length: blankRows }, () => columns.map(() => ofText(''))),
    ],
  }))
  const choices = sheets.map(({ columns }) => columns.map(({ choices = [] }): Choices => choices))
  return writeExcelFile(pages, { features: [proposing(choices)] }).toBuffer()
}

// `_x000D_` stands for a character in a workbook: one that is meant as it is has its first sign written so.
const ofText = (text: string): CellObject => ({
  value: text.replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_'),
  type: String,
  format: '@',
})

function ofCell(cell: CellOut): CellObject | null {
  if (cell === null) return null
  if (typeof cell === 'string') return ofText(cell)
  if (typeof cell === 'number') return { value: cell, type: Number }
  // A spreadsheet’s days begin in 1900, and are wrong until March.
  if (cell.date < '1900-03-01') return ofText(typedCell(cell))
  return { value: new Date(`${cell.date}T00:00Z`), type: Date, format: 'dd/mm/yyyy' }
}
