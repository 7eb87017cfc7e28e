import { err, type FileFault, ok, problemAt, type Result } from '@delibere/core'
import type { TableFile } from '../table-file.ts'
import type { Pause } from '../turns.ts'
import { type Archive, openArchive, type Part } from './archive.ts'
import type { Shared } from './cell-text.ts'
import { readDateForms } from './date-formats.ts'
import { readSheet, type Sheet } from './read-sheet.ts'
import type { AfterBit } from './read-xml.ts'
import { readSharedStrings } from './shared-strings.ts'
import { tableOf } from './table-of.ts'
import { readWorkbook, type SheetPart } from './workbook.ts'

/**
 * The table on the first visible sheet of an XLSX workbook that holds something, with lines numbered as the spreadsheet
 * shows them (docs/decisions/spreadsheets.md). Rejects only when it is stopped.
 */
export async function readXlsx(bytes: Uint8Array, pause: Pause): Promise<TableFile> {
  const archive = await openArchive(bytes)
  if (!archive.ok) return refused(archive.error)
  const stopped: { reason?: unknown } = {}
  const afterBit = counting(archive.value, async (progress) => {
    try {
      await pause(progress)
    } catch (reason) {
      stopped.reason = reason
      throw reason
    }
  })
  try {
    const found = await findSheet(archive.value, afterBit)
    return found.ok ? found.value : refused(found.error)
  } catch {
    if ('reason' in stopped) throw stopped.reason
    // Whatever the unpacking or the XML complains of, the office can only save the file again.
    return refused({ code: 'file-damaged' })
  }
}

const refused = (fault: FileFault): TableFile => ({ table: null, problems: [problemAt(null, null, fault)] })

/** How far the reading has come, in bytes unpacked. */
function counting(archive: Archive, pause: Pause): AfterBit {
  const of = [...archive.values()].reduce((sum, { size }) => sum + size, 0)
  let done = 0
  return (bytes) => {
    done = Math.min(of, done + bytes)
    return pause({ done, of })
  }
}

async function findSheet(archive: Archive, afterBit: AfterBit): Promise<Result<TableFile, FileFault>> {
  const workbook = await readWorkbook(archive, afterBit)
  if (workbook === null) return err({ code: 'file-not-xlsx' })
  const shared: Shared = {
    strings: await readSharedStrings(workbook.strings, afterBit),
    dateForms: await readDateForms(workbook.styles, afterBit),
    from1904: workbook.from1904,
  }
  const read = (part: Part, until: 'something' | 'end') => readSheet(part, shared, { until, afterBit })
  for (const [index, { name, part }] of workbook.sheets.entries()) {
    const sheet = await read(part, 'end')
    if (sheet.fault) return err(sheet.fault)
    if (sheet.rows.length === 0) continue
    const others = await holding(workbook.sheets.slice(index + 1), ({ part }) => read(part, 'something'))
    return ok(withOthers(tableOf(sheet), name, others))
  }
  return ok({ table: { header: null, rows: [] }, problems: [] })
}

/** The names of the sheets that hold something. */
async function holding(sheets: readonly SheetPart[], read: (sheet: SheetPart) => Promise<Sheet>) {
  const names: string[] = []
  for (const sheet of sheets) {
    if ((await read(sheet)).rows.length > 0) names.push(sheet.name)
  }
  return names
}

function withOthers({ table, problems }: TableFile, read: string, others: readonly string[]): TableFile {
  if (others.length === 0) return { table, problems }
  return { table, problems: [problemAt(null, null, { code: 'sheets-several', read, others }), ...problems] }
}
