import { candidateHeadings } from '@delibere/core'
import { candidateCells } from '@delibere/core/testing'
import { lettersOf } from '../file/xlsx/address.ts'
import { type SheetParts, textRow, workbookBytes, type WorkbookParts } from './xlsx.ts'

const place = (heading: string) => lettersOf(candidateHeadings.indexOf(heading) + 1)

/** A workbook of one candidate on line 2, with some cells, by their headings, written as a spreadsheet would by itself. */
export function oneCandidateBook(
  cells: Readonly<Record<string, string>> = {},
  { sheet, ...more }: Omit<WorkbookParts, 'sheets'> & { readonly sheet?: Omit<SheetParts, 'rows'> } = {},
): Uint8Array {
  const written = candidateCells().map((text, at) => {
    const heading = candidateHeadings[at]!
    return cells[heading]?.replace('<c', `<c r="${place(heading)}2"`) ?? `<c t="str"><v>${text}</v></c>`
  })
  const rows = `${textRow(1, ...candidateHeadings)}<row r="2">${written.join('')}</row>`
  return workbookBytes({ sheets: [{ rows, ...sheet }], ...more })
}

/** A workbook with the template's headings on line 1 and these rows below. */
export const candidatesBook = (rows: string, strings = ''): Uint8Array =>
  workbookBytes({ sheets: [{ rows: textRow(1, ...candidateHeadings) + rows }], strings })
