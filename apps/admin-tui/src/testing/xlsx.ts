import { strToU8, zipSync } from 'fflate'

/** A sheet as the parts of a workbook hold it. */
export interface SheetParts {
  readonly name?: string
  readonly state?: 'hidden' | 'veryHidden'
  /** What stands inside `<sheetData>`. */
  readonly rows: string
  /** What stands before it (columns) and after it (merged cells). */
  readonly before?: string
  readonly after?: string
}

export interface WorkbookParts {
  readonly sheets: readonly SheetParts[]
  readonly from1904?: boolean
  /** What stands inside `<sst>`. */
  readonly strings?: string
  /** The codes of own formats: the cells of style 1, 2… are shown so. */
  readonly formats?: readonly string[]
  /** Other parts, or others in the place of these. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const pkg = 'http://schemas.openxmlformats.org/package/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The bytes of a real XLSX workbook, with what no library writes. */
export function workbookBytes(given: WorkbookParts): Uint8Array {
  const all = { ...partsOf(given), ...given.parts }
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )
}

function partsOf({ sheets, from1904, strings = '', formats = [] }: WorkbookParts): Readonly<Record<string, string>> {
  return {
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${head}<workbook xmlns="${ns}" xmlns:r="${rel}"><workbookPr${
      from1904 ? ' date1904="1"' : ''
    }/><sheets>${sheets
      .map(({ name, state }, index) => {
        const shown = state ? ` state="${state}"` : ''
        return `<sheet name="${name ?? `Feuil${index + 1}`}" sheetId="${index + 1}"${shown} r:id="rId${index + 1}"/>`
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', '/xl/sharedStrings.xml'],
    ]),
    'xl/styles.xml': `${head}<styleSheet xmlns="${ns}"><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${164 + index}"/>`)
      .join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${ns}">${strings}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ before = '', rows, after = '' }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${head}<worksheet xmlns="${ns}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
  }
}

const relations = (targets: readonly (readonly [string, string])[]) =>
  `${head}<Relationships xmlns="${pkg}">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${rel}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** A line of cells that hold these texts. */
export const textRow = (line: number, ...texts: readonly string[]): string =>
  `<row r="${line}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
