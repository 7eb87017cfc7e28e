import { cleanedText, type IntakeProblem, problemAt } from '@delibere/core'
import type { TableFile } from '../table-file.ts'
import { lettersOf } from './address.ts'
import type { Sheet, SheetRow } from './read-sheet.ts'

/** How many merged ranges are told of, one by one. */
const mostMerged = 100

/** The table of a sheet that holds something, and what is wrong with its cells, under the headings of their columns. */
export function tableOf(sheet: Sheet): TableFile {
  const [header, ...rows] = sheet.rows as readonly [SheetRow, ...SheetRow[]]
  const width = header.texts.length
  return {
    table: { header: { line: header.line, cells: header.texts }, rows: rows.map((row) => padded(row, width)) },
    problems: [
      ...hiddenColumns(sheet, header),
      ...hiddenRows(sheet),
      ...merged(sheet, header),
      ...sheet.rows.flatMap((row) => ofCells(row, header)),
    ].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  }
}

// A spreadsheet leaves out the empty cells at the end of a line: none of them is missing.
const padded = ({ line, texts }: SheetRow, width: number) => ({
  line,
  cells: texts.length < width ? [...texts, ...Array.from({ length: width - texts.length }, () => '')] : texts,
})

const headingAt = ({ texts }: SheetRow, at: number) => cleanedText(texts[at] ?? '') || lettersOf(at + 1)

const ofCells = ({ line, faults }: SheetRow, header: SheetRow): readonly IntakeProblem[] =>
  faults.map(({ at, fault }) => problemAt(line, headingAt(header, at), fault))

function hiddenColumns({ hidden }: Sheet, header: SheetRow): readonly IntakeProblem[] {
  return header.texts.flatMap((text, at) => {
    const isHidden = text !== '' && hidden.some(({ first, last }) => first <= at + 1 && at + 1 <= last)
    return isHidden ? [problemAt(header.line, headingAt(header, at), { code: 'column-hidden' })] : []
  })
}

function hiddenRows({ rows }: Sheet): readonly IntakeProblem[] {
  const hidden = rows.filter(({ isHidden }) => isHidden)
  const [first] = hidden
  return first ? [problemAt(first.line, null, { code: 'rows-hidden', count: hidden.length })] : []
}

/** Merged cells count where the table is: below it or beside it they are decoration. */
function merged({ merged, rows }: Sheet, header: SheetRow): readonly IntakeProblem[] {
  const last = rows.at(-1)?.line ?? header.line
  return merged
    .filter(({ from, to }) => from.row !== to.row || from.column !== to.column)
    .filter(({ from, to }) => to.row >= header.line && from.row <= last && from.column <= header.texts.length)
    .slice(0, mostMerged)
    .map(({ text, from }) => problemAt(from.row, null, { code: 'cells-merged', range: text }))
}
