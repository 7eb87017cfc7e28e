import { type FileFault, problemAt } from '@delibere/core'
import { bytesOf } from './bytes-of.ts'
import { decodeText } from './decode-text.ts'
import { parseCsv } from './parse-csv.ts'
import { starts } from './signature.ts'
import type { TableFile } from './table-file.ts'
import { takeTurns, type Turns } from './turns.ts'

/** The largest files that are read, in bytes: far more than 20,000 candidates take. */
const maxBytes = { csv: 10_000_000, xlsx: 20_000_000 }

export interface TableOptions extends Turns {
  /** How many of these cells are headings of the register: what tells the delimiter of a CSV file. */
  readonly knownHeadings: (cells: readonly string[]) => number
}

/**
 * Reads the table of a CSV or XLSX file, whichever it is by its content. All that is wrong comes as problems; it
 * rejects only when `signal` is aborted, with its reason. Works in turns: the keyboard and the screen go on.
 */
export async function readTable(path: string, options: TableOptions): Promise<TableFile> {
  const bytes = await bytesOf(path, maxBytes.xlsx)
  options.signal?.throwIfAborted()
  return bytes.ok ? tableIn(bytes.value, options) : refused(bytes.error)
}

/** The table in a CSV or XLSX file of these bytes. */
export async function tableIn(bytes: Uint8Array, options: TableOptions): Promise<TableFile> {
  const pause = takeTurns(options)
  // XLSX and OpenDocument are ZIP archives; the older XLS, and any workbook with a password, are OLE documents.
  // A PDF may be text from end to end: it would be taken for a list of which every column is missing.
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return refused({ code: 'file-binary' })
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refused({ code: 'file-spreadsheet' })
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return (await import('./xlsx/read-xlsx.ts')).readXlsx(bytes, pause)
  if (bytes.length > maxBytes.csv) return refused({ code: 'file-too-large', maxBytes: maxBytes.csv })
  const text = decodeText(bytes)
  if (!text.ok) return refused(text.error)
  const table = await parseCsv(text.value, options.knownHeadings, pause)
  return table.ok ? { table: table.value, problems: [] } : { table: null, problems: [table.error] }
}

const refused = (fault: FileFault): TableFile => ({ table: null, problems: [problemAt(null, null, fault)] })
