import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { explainIntakeProblem } from '@delibere/core/fr'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { csvBytes } from '../testing/csv.ts'
import { type SheetParts, textRow, workbookBytes, type WorkbookParts } from '../testing/xlsx.ts'
import { readTable, tableIn } from './read-table.ts'
import type { Progress } from './turns.ts'

const knownHeadings = (cells: readonly string[]) => cells.filter((cell) => cell === 'Nom' || cell === 'Code').length
const plain = (sentence: string) => sentence.replace(/[\u00A0\u202F]/g, ' ')
const read = (bytes: Uint8Array) => tableIn(bytes, { knownHeadings })
const sentences = async (bytes: Uint8Array) =>
  (await read(bytes)).problems.map((one) => plain(explainIntakeProblem(one)))

const headings = textRow(1, 'Nom', 'Code')
const sheet = (rows: string, more: Partial<SheetParts> = {}): SheetParts => ({ rows: headings + rows, ...more })
const book = (rows: string, more: Partial<WorkbookParts> = {}) => workbookBytes({ sheets: [sheet(rows)], ...more })
/** The cells of the lines below the headings. */
const cells = async (bytes: Uint8Array) => (await read(bytes)).table?.rows.map((row) => row.cells)
/** The text of one cell, in the column « Code » of line 2. */
const codeOf = async (cell: string, more: Partial<WorkbookParts> = {}) =>
  (await cells(book(`<row r="2"><c r="A2" t="str"><v>x</v></c>${cell}</row>`, more)))?.[0]?.[1]
const saidOf = (cell: string, more: Partial<WorkbookParts> = {}) => sentences(book(`<row r="2">${cell}</row>`, more))

describe('a workbook', () => {
  it('gives the lines as the spreadsheet numbers them, without the empty ends', async () => {
    const rows = `${textRow(3, 'Aubry')}<row r="4"><c r="A4"/><c r="B4" t="inlineStr"><is><t> </t></is></c></row>
      ${textRow(7, 'Lefort', '007', '', '')}<row r="9"><c r="Z9" s="1"/></row>`
    expect(await read(book(rows))).toEqual({
      table: {
        header: { line: 1, cells: ['Nom', 'Code'] },
        rows: [
          { line: 3, cells: ['Aubry', ''] },
          { line: 7, cells: ['Lefort', '007'] },
        ],
      },
      problems: [],
    })
  })

  it('may leave out where lines and cells stand, and prefix its names', async () => {
    const part = `<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c t="str"><x:v>Nom</x:v></x:c></x:row>
      <x:row><x:c t="str"><x:v>Aubry</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    const bytes = workbookBytes({ sheets: [sheet('')], parts: { 'xl/worksheets/sheet1.xml': part } })
    expect((await read(bytes)).table).toEqual({
      header: { line: 1, cells: ['Nom'] },
      rows: [{ line: 2, cells: ['Aubry'] }],
    })
  })

  it('is empty when no visible sheet holds anything', async () => {
    const sheets: readonly SheetParts[] = [{ rows: '' }, sheet('', { state: 'hidden' })]
    expect(await read(workbookBytes({ sheets }))).toEqual({ table: { header: null, rows: [] }, problems: [] })
  })

  it('is read from its first visible sheet that holds something, and says so when others do', async () => {
    const sheets: readonly SheetParts[] = [
      sheet('', { name: 'Ancienne', state: 'veryHidden' }),
      { name: 'Vide', rows: '' },
      sheet(textRow(2, 'Aubry', '1'), { name: 'Liste' }),
      sheet('', { name: 'Notes' }),
      { rows: '' },
    ]
    const file = await read(workbookBytes({ sheets }))
    expect(file.table?.rows).toEqual([{ line: 2, cells: ['Aubry', '1'] }])
    expect(file.problems).toMatchObject([{ code: 'sheets-several', severity: 'warning' }])
    expect(await sentences(workbookBytes({ sheets }))).toEqual([
      'Seule la feuille « Liste » est lue. Une autre contient quelque chose : « Notes ».',
    ])
  })
})

describe('a cell', () => {
  it.each([
    ['a number of many digits', '<c r="B2"><v>44399165800032</v></c>', '44399165800032'],
    ['the same as a power of ten', '<c r="B2"><v>4.4399165800032E13</v></c>', '44399165800032'],
    ['a number with decimals', '<c r="B2"><v>12.5</v></c>', '12,5'],
    ['a sum of tenths', '<c r="B2"><v>0.30000000000000004</v></c>', '0,3'],
    ['a text that looks like a number', '<c r="B2" t="inlineStr"><is><t>01053</t></is></c>', '01053'],
    ['a text with spaces around', '<c r="B2" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', ' a '],
    [
      'a text of several looks',
      '<c r="B2" t="inlineStr"><is><r><t>Pays </t></r><r><t>basque</t></r></is></c>',
      'Pays basque',
    ],
    ['a character that XML has not', '<c r="B2" t="inlineStr"><is><t>a_x000A_b</t></is></c>', 'a\nb'],
    ['yes', '<c r="B2" t="b"><v>1</v></c>', 'oui'],
    ['no', '<c r="B2" t="b"><v>0</v></c>', 'non'],
    ['a day in ISO form', '<c r="B2" t="d"><v>1990-04-12T00:00:00</v></c>', '12/04/1990'],
    ['entities of XML', '<c r="B2" t="str"><v>B &amp; A &#233;</v></c>', 'B & A é'],
  ])('holds %s', async (_what, cell, text) => {
    expect(await codeOf(cell)).toBe(text)
  })

  it('holds a text that cells share, of one look or several, without how it is pronounced', async () => {
    const strings = '<si><t>un</t></si><si><r><t>de</t></r><r><rPr><b/></rPr><t>ux</t></r><rPh><t>x</t></rPh></si>'
    expect(await codeOf('<c r="B2" t="s"><v>0</v></c>', { strings })).toBe('un')
    expect(await codeOf('<c r="B2" t="s"><v>1</v></c>', { strings })).toBe('deux')
  })

  const dates: readonly (readonly [string, string, string])[] = [
    ['dd/mm/yyyy', '32975', '12/04/1990'],
    ['[$-40C]d mmmm yyyy;@', '32975', '12/04/1990'],
    ['dd/mm/yyyy', '32975.75', '12/04/1990'],
    ['dd/mm/yyyy hh:mm', '32975.75', '12/04/1990 18:00'],
    ['dd/mm/yyyy hh:mm', '32975', '12/04/1990'],
    ['hh:mm', '0.75', '18:00'],
    ['mmm', '32975', '12/04/1990'],
    ['dd/mm/yyyy', '1', '01/01/1900'],
    ['dd/mm/yyyy', '59', '28/02/1900'],
    ['dd/mm/yyyy', '60', '29/02/1900'],
    ['dd/mm/yyyy', '61', '01/03/1900'],
    ['dd/mm/yyyy', '2958465', '31/12/9999'],
    ['0" jours"', '32975', '32975'],
    ['[Red]0', '32975', '32975'],
    ['0.00E+00', '32975', '32975'],
  ]
  it.each(dates)('shown as %s: %s is %s', async (format, number, text) => {
    expect(await codeOf(`<c r="B2" s="1"><v>${number}</v></c>`, { formats: [format] })).toBe(text)
  })

  it('holds a day of the formats that every spreadsheet knows, counted from 1900 or from 1904', async () => {
    expect(await codeOf('<c r="B2" s="1"><v>32975</v></c>')).toBe('12/04/1990')
    expect(await codeOf('<c r="B2" s="1"><v>31513</v></c>', { from1904: true })).toBe('12/04/1990')
    expect(await codeOf('<c r="B2" s="1"><v>0</v></c>', { from1904: true })).toBe('01/01/1904')
  })

  it.each([
    [
      '<c r="B2"><v>44399165800032123</v></c>',
      'le tableur a arrondi le nombre en « 44399165800032120 ». Mettez la colonne au format texte et saisissez-le à nouveau.',
    ],
    ['<c r="B2" s="1"><v>2958466</v></c>', 'le nombre « 2958466 », au format date, n’est pas une date.'],
    ['<c r="B2" s="1"><v>-3</v></c>', 'le nombre « -3 », au format date, n’est pas une date.'],
    ['<c r="B2" t="e"><v>#N/A</v></c>', 'la case affiche l’erreur « #N/A ». Remplacez-la par sa valeur.'],
    [
      '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      'la case affiche l’erreur « #DIV/0! ». Remplacez-la par sa valeur.',
    ],
    [
      '<c r="B2"><f>A1+1</f><v></v></c>',
      'la case contient une formule dont la valeur n’est pas dans le fichier. Remplacez la formule par sa valeur.',
    ],
    [
      '<c r="B2"><f>A1+1</f></c>',
      'la case contient une formule dont la valeur n’est pas dans le fichier. Remplacez la formule par sa valeur.',
    ],
  ])('is blocking: %s', async (cell, sentence) => {
    const { problems } = await read(book(`<row r="2">${cell}</row>`))
    expect(problems).toMatchObject([{ line: 2, column: 'Code', severity: 'blocking' }])
    expect(await saidOf(cell)).toEqual([`Ligne 2, colonne « Code » : ${sentence}`])
  })

  it('with a formula is read by the value it showed last, with a warning', async () => {
    const cell = '<c r="B2" t="str"><f>UPPER("a")</f><v>A</v></c>'
    expect(await codeOf(cell)).toBe('A')
    expect(await saidOf(cell)).toEqual([
      'Ligne 2, colonne « Code » : la case contient une formule ; sa valeur « A » est lue. Vérifiez-la.',
    ])
    expect((await read(book(`<row r="2">${cell}</row>`))).problems).toMatchObject([{ severity: 'warning' }])
    expect(await saidOf('<c r="B2" t="str"><f>""</f><v></v></c>')).toEqual([])
  })

  it('beyond the headings is told of by the letter of its column', async () => {
    expect(await saidOf('<c r="AB2" t="e"><v>#REF!</v></c>')).toEqual([
      'Ligne 2, colonne « AB » : la case affiche l’erreur « #REF! ». Remplacez-la par sa valeur.',
    ])
  })
})

describe('merged and hidden', () => {
  const rows = textRow(2, 'Aubry', '1') + textRow(3, 'Lefort', '2')
  const merged = (...ranges: readonly string[]) =>
    workbookBytes({
      sheets: [
        sheet(rows, { after: `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` }),
      ],
    })

  it('cells are refused by their range', async () => {
    expect(await sentences(merged('A2:A3', 'B9:C9', 'D1:E1', 'A1:A1'))).toEqual([
      'Ligne 2 : les cases A2:A3 sont fusionnées. Annulez la fusion, pour que chaque case ait sa valeur.',
    ])
    expect((await read(merged('A2:A3'))).problems).toMatchObject([{ severity: 'blocking' }])
  })

  it('rows and columns are read, and told of', async () => {
    const hiddenRows = rows.replaceAll('<row ', '<row hidden="1" ')
    const bytes = workbookBytes({
      sheets: [sheet(hiddenRows, { before: '<cols><col min="2" max="5" hidden="1"/></cols>' })],
    })
    expect(await cells(bytes)).toEqual([
      ['Aubry', '1'],
      ['Lefort', '2'],
    ])
    expect(await sentences(bytes)).toEqual([
      'Ligne 1, colonne « Code » : cette colonne, masquée dans le tableur, est lue aussi.',
      'Ligne 2 : 2 lignes masquées dans le tableur, dont celle-ci, sont lues aussi.',
    ])
    expect((await read(bytes)).problems.every(({ severity }) => severity === 'warning')).toBe(true)
  })
})

describe('a workbook that cannot be read', () => {
  const damaged = ['Le classeur est incomplet ou abîmé. Ouvrez-le dans le tableur et enregistrez-le à nouveau.']
  const good = book(textRow(2, 'Aubry', '1'))
  const withSheet = (part: string | Uint8Array) => book('', { parts: { 'xl/worksheets/sheet1.xml': part } })

  it('is old or protected', async () => {
    expect(await sentences(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0))).toEqual([
      'Le fichier est un classeur ancien (.xls) ou protégé par un mot de passe. Enregistrez-le au format XLSX, sans mot de passe.',
    ])
  })

  it('is another archive', async () => {
    const sentence = ['Le fichier n’est pas un classeur XLSX. Enregistrez-le au format XLSX ou CSV.']
    expect(await sentences(zipSync({ 'content.xml': strToU8('<office/>') }))).toEqual(sentence)
    const text = { 'xl/workbook.xml': '<w:document xmlns:w="urn:w"/>' }
    expect(await sentences(book('', { parts: text }))).toEqual(sentence)
  })

  it.each<[string, Uint8Array]>([
    ['is cut short', good.slice(0, good.length - 30)],
    ['is cut in the middle', good.slice(0, good.length / 2)],
    ['has bytes changed', good.map((byte, at) => (at > 40 && at < 60 ? 255 - byte : byte))],
    ['is not well formed', withSheet('<worksheet><sheetData></worksheet>')],
    ['is not UTF-8', withSheet(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e))],
    ['refers to a text that is not there', book('<row r="2"><c r="A2" t="s"><v>7</v></c></row>')],
    ['has a cell beyond any spreadsheet', book('<row r="2"><c r="ZZZ2"><v>7</v></c></row>')],
    ['has a number that is none', book('<row r="2"><c r="B2"><v>x</v></c></row>')],
  ])('%s', async (_what, bytes) => {
    expect(await sentences(bytes)).toEqual(damaged)
  })

  it('declares entities, or uses them: none expands', async () => {
    const sheetOf = (text: string) => `<worksheet><sheetData>${textRow(1, text)}</sheetData></worksheet>`
    const declared = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    expect(await sentences(withSheet(declared + sheetOf('&b;')))).toEqual(damaged)
    expect(await sentences(withSheet(declared + sheetOf('b')))).toEqual(damaged)
    expect(await sentences(withSheet(sheetOf('&b;')))).toEqual(damaged)
    expect(await sentences(withSheet(sheetOf('b')))).toEqual([])
  })

  it('holds one long text many times over', async () => {
    const strings = `<si><t>${'a'.repeat(30_000)}</t></si>`
    const bytes = book('<row><c t="s"><v>0</v></c></row>'.repeat(1700), { strings })
    expect((await read(bytes)).problems).toMatchObject([{ code: 'table-too-large' }])
  })

  it('is too wide or too long', async () => {
    const sentence = ['Le tableau est trop grand (50000 lignes et 200 colonnes au plus).']
    expect(await sentences(book('<row r="2"><c r="XFD2"><v>7</v></c></row>'))).toEqual(sentence)
    expect(await sentences(book('<row><c><v>7</v></c></row>'.repeat(50_001)))).toEqual(sentence)
  })
})

describe('a bomb', () => {
  const zeros = zipSync({ a: new Uint8Array(101_000_000) }, { level: 9 })

  it('is not unpacked when it says what it unpacks to', async () => {
    const bomb = book('', { parts: { 'xl/worksheets/sheet1.xml': new Uint8Array(101_000_000) } })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await sentences(bomb)).toEqual(['Le classeur est trop gros une fois décompressé (100 Mo au plus).'])
  })

  it('that says less is given up where it goes beyond', async () => {
    const spaces = new Uint8Array(90_000_000).fill(0x20)
    spaces.set(strToU8(`<worksheet><sheetData>${headings}</sheetData></worksheet>`))
    const bomb = book('', { parts: { 'xl/worksheets/sheet1.xml': spaces } })
    const declared = new DataView(bomb.buffer)
    for (let at = 0; at < bomb.length - 4; at++) {
      if (declared.getUint32(at, true) === spaces.length) declared.setUint32(at, 1000, true)
    }
    const progress: Progress[] = []
    const file = await tableIn(bomb, { knownHeadings, onProgress: (one) => progress.push(one) })
    expect(file.problems).toMatchObject([{ code: 'file-damaged' }])
    expect(progress.every(({ of }) => of < 10_000)).toBe(true)
  })

  it('in a part that is none of the table’s is left alone', async () => {
    expect(zeros.length).toBeLessThan(200_000)
    const bytes = book(textRow(2, 'Aubry', '1'), { parts: { 'xl/media/image.png': new Uint8Array(101_000_000) } })
    expect(await cells(bytes)).toEqual([['Aubry', '1']])
  })
})

describe('a file on the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'delibere-'))
  const at = (name: string, bytes: Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  }

  it('is taken for what it holds, not for what it is called', async () => {
    const lines = [
      ['Nom', 'Code'],
      ['Aubry', '1'],
    ]
    const table = { header: { line: 1, cells: lines[0] }, rows: [{ line: 2, cells: lines[1] }] }
    expect(await readTable(at('a.csv', book(textRow(2, 'Aubry', '1'))), { knownHeadings })).toEqual({
      table,
      problems: [],
    })
    expect(await readTable(at('b.xlsx', csvBytes(lines)), { knownHeadings })).toEqual({ table, problems: [] })
  })

  it.each(['liste.csv', 'liste.xlsx'])('of 60 MB is refused unread: %s', async (name) => {
    const path = at(name, book(''))
    truncateSync(path, 60_000_000)
    const before = process.memoryUsage().arrayBuffers
    const { table, problems } = await readTable(path, { knownHeadings })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
    expect(table).toBeNull()
    expect(problems.map((one) => plain(explainIntakeProblem(one)))).toEqual([
      'Le fichier est trop gros (20 Mo au plus).',
    ])
  })
})

describe('a long file', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => [`Nom ${index}`, String(index), 'a;"b"\nc'])
  const csv = csvBytes([['Nom', 'Code', 'Note'], ...lines])
  const xlsx = workbookBytes({
    sheets: [
      { rows: textRow(1, 'Nom', 'Code', 'Note') + lines.map((line, index) => textRow(index + 2, ...line)).join('') },
    ],
  })
  const kinds = [
    ['CSV', csv],
    ['XLSX', xlsx],
  ] as const

  it.each(kinds)('is read whole, in turns: %s', async (_kind, bytes) => {
    const progress: Progress[] = []
    const { table } = await tableIn(bytes, { knownHeadings, onProgress: (one) => progress.push(one) })
    expect(table?.rows.map((row) => row.cells)).toEqual(lines)
    expect(progress.length).toBeGreaterThan(0)
    const shares = progress.map(({ done, of }) => done / of)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true)
  })

  it.each(kinds)('stops when it is told to: %s', async (_kind, bytes) => {
    const stop = new AbortController()
    const reading = tableIn(bytes, { knownHeadings, signal: stop.signal, onProgress: () => stop.abort() })
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('numbers its lines past every cell of several lines', async () => {
    const { table } = await tableIn(csv, { knownHeadings })
    expect(table?.rows.at(-1)?.line).toBe(2 + 2 * 19_999)
  })

  it('says on which line a quotation mark is wrong, however far down', async () => {
    const spoilt = new Uint8Array([...csv, ...strToU8('a;"b"c;d\r\n')])
    expect(await sentences(spoilt)).toEqual([
      'Ligne 40002 : un guillemet est mal placé. Dans une case entre guillemets, un guillemet s’écrit deux fois.',
    ])
  })
})
