import type { Part } from './archive.ts'
import { type AfterBit, type Attributes, readXml } from './read-xml.ts'

/** What a format shows of a number: a day, an hour, both; null when it shows the number. */
export type DateForm = 'day' | 'hour' | 'day and hour' | null

/** How the numbers of cells are shown, by the style of the cell. */
export async function readDateForms(part: Part | null, afterBit: AfterBit): Promise<readonly DateForm[]> {
  const own = new Map<number, DateForm>()
  const forms: DateForm[] = []
  if (part === null) return forms
  let inCells = false
  const open = (name: string, attributes: Attributes) => {
    const id = Number(attributes['numFmtId'] ?? 0)
    if (name === 'numFmt') own.set(id, dateForm(attributes['formatCode'] ?? ''))
    else if (name === 'cellXfs') inCells = true
    else if (name === 'xf' && inCells) forms.push(own.get(id) ?? builtIn(id))
  }
  await readXml(part, { open }, afterBit)
  return forms
}

/** The formats that every spreadsheet knows by number (ECMA-376, 18.8.30). */
function builtIn(id: number): DateForm {
  if (id === 22) return 'day and hour'
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'hour'
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'day' : null
}

/** What a format code like `dd/mm/yyyy` shows. Codes are in English in the file, whatever the spreadsheet’s language. */
function dateForm(code: string): DateForm {
  const bare = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .split(';')[0]!
  if (/general/i.test(bare)) return null
  const hour = /[hs]/i.test(bare)
  const day = /[dy]/i.test(bare) || (/m/i.test(bare) && !hour)
  if (day) return hour ? 'day and hour' : 'day'
  return hour ? 'hour' : null
}
