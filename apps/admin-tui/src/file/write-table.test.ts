import { calendarDate } from '@delibere/core'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { CellOut } from './cells-out.ts'
import { tableIn } from './read-table.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

const headings = ['Nom', 'Code']
const knownHeadings = (cells: readonly string[]) => cells.filter((cell) => headings.includes(cell)).length
const read = async (bytes: Uint8Array) => {
  const { table, problems } = await tableIn(bytes, { knownHeadings })
  expect(problems).toEqual([])
  return table?.rows.map(({ cells }) => cells)
}
const columns = headings.map((heading) => ({ heading }))
const xlsx = (...rows: readonly (readonly CellOut[])[]) => writeXlsx([{ name: 'Liste', columns, rows }])
const part = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path]!)

const anyText = fc
  .array(fc.constantFrom(...'=+-@\t\'";,\n é0a_xœ€'.split(''), '_x000A_', '\u{1F600}'), { maxLength: 8 })
  .map((signs) => signs.join(''))
const anyLine = fc.tuple(fc.constant('x'), anyText)

describe('a CSV file', () => {
  it('is as French spreadsheets open it', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      writeCsv([headings, ['Aubry; "l’Été"', { date: calendarDate('1990-04-12') }], [null, -12.5]]),
    )
    expect(text).toBe('\uFEFFNom;Code\r\n"Aubry; ""l’Été""";12/04/1990\r\n;-12,5\r\n')
  })

  it.each(['=1+1', '+33 6', '-x', '@SUM(A1)', '\t=1', '\n=1', '\r=1', "'=1"])(
    'guards %j, which a spreadsheet would run',
    (cell) => {
      expect(new TextDecoder().decode(writeCsv([[cell]]))).toContain(`'${cell}`)
    },
  )

  it('is read back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { minLength: 1, maxLength: 5 }), async (lines) => {
        expect(await read(writeCsv([headings, ...lines]))).toEqual(lines)
      }),
    )
  })
})

describe('a workbook', () => {
  it('is read back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { minLength: 1, maxLength: 5 }), async (lines) => {
        const blankAsEmpty = lines.map(([name, code]) => [name, code.trim() === '' ? '' : code])
        expect(await read(await xlsx(...lines))).toEqual(blankAsEmpty)
      }),
      { numRuns: 50 },
    )
  })

  it('keeps dates as dates, zeros at the front, and numbers', async () => {
    const bytes = await xlsx(
      [{ date: calendarDate('1990-04-12') }, '01053'],
      [{ date: calendarDate('1900-02-01') }, -12.5],
    )
    expect(await read(bytes)).toEqual([
      ['12/04/1990', '01053'],
      ['01/02/1900', '-12,5'],
    ])
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('<v>32975</v>')
  })

  it('has its headings bold and always in sight, wide enough, and proposes choices', async () => {
    const bytes = await writeXlsx([
      {
        name: 'Liste',
        columns: [
          { heading: 'Nom', width: 30 },
          { heading: 'Code', choices: ['a & b', 'c'] },
        ],
        rows: [],
        blankRows: 2,
      },
      { name: 'Autre', columns, rows: [] },
    ])
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/)
    expect(sheet).toContain('<col min="1" max="1" width="30"')
    expect(sheet).toMatch(
      /<\/sheetData><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="B2:B1048576"><formula1>"a &amp; b,c"<\/formula1>/,
    )
    expect(sheet.match(/<row r="[23]"/g)).toHaveLength(2)
    const tooLong = [
      { heading: 'Nom', choices: ['a'.repeat(256)] },
      { heading: 'Code', choices: ['a, b'] },
    ]
    const other = await writeXlsx([{ name: 'Liste', columns: tooLong, rows: [] }])
    expect(part(other, 'xl/worksheets/sheet1.xml')).not.toContain('dataValidation')
    expect(part(bytes, 'xl/worksheets/sheet2.xml')).not.toContain('dataValidation')
    expect(part(bytes, 'xl/styles.xml')).toContain('<b/>')
  })
})
