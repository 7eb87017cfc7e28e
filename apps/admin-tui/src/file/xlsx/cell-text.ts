import type { CellFault } from '@delibere/core'
import type { DateForm } from './date-formats.ts'
import { unescaped } from './shared-strings.ts'

/** A cell as it stands in the file. */
export interface RawCell {
  readonly type: string
  readonly style: number
  /** Null: the file has none. */
  readonly value: string | null
  /** The text of a cell that has it in itself. */
  readonly inline: string
  readonly isFormula: boolean
}

/** What the cells of a workbook refer to. */
export interface Shared {
  readonly strings: readonly string[]
  readonly dateForms: readonly DateForm[]
  readonly from1904: boolean
}

/** What a cell says, as somebody would have typed it, and what is wrong with it. */
export interface CellText {
  readonly text: string
  readonly fault: CellFault | null
}

const sound = (text: string): CellText => ({ text, fault: null })

/** The text of a cell. Throws where it refers to what is not there. */
export function cellText(cell: RawCell, shared: Shared): CellText {
  if (isUnread(cell)) return { text: '', fault: { code: 'formula-unread' } }
  const said = saidBy(cell, shared)
  if (!cell.isFormula || said.fault || said.text.trim() === '') return said
  return { text: said.text, fault: { code: 'formula', text: said.text } }
}

/** A formula may well give an empty text; without a value otherwise, it was never computed. */
const isUnread = ({ isFormula, type, value }: RawCell) =>
  isFormula && (value === null || (value === '' && type !== 'str'))

function saidBy({ type, style, value, inline }: RawCell, shared: Shared): CellText {
  if (type === 'inlineStr') return sound(inline)
  if (value === null || value === '') return sound('')
  if (type === 's') return sound(present(shared.strings[Number(value)]))
  if (type === 'str') return sound(unescaped(value))
  // A column of yes and no is the only one for which the office ticks a box.
  if (type === 'b') return sound(value === '1' || value === 'true' ? 'oui' : 'non')
  if (type === 'e') return { text: value, fault: { code: 'cell-error', text: value } }
  if (type === 'd') return sound(dayOfIso(value))
  const number = Number(value)
  if (!Number.isFinite(number)) throw new Error('not a number')
  const form = shared.dateForms[style] ?? null
  return form === null ? ofNumber(number) : ofDate(number, form, shared.from1904)
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the cell refers to a text that is not there')
  return value
}

/** Excel keeps 15 figures of a number, so one of 16 has lost some. */
const exactBelow = 1e15

function ofNumber(number: number): CellText {
  if (Number.isInteger(number)) {
    const text = BigInt(number).toString()
    return Math.abs(number) < exactBelow ? sound(text) : { text, fault: { code: 'number-rounded', text } }
  }
  // 0.1 + 0.2 shows as 0,3 in the spreadsheet: its seventeenth figure is none of the office’s.
  return sound(String(Number(number.toPrecision(15))).replace('.', ','))
}

const secondsOfDay = 86_400
/** The first day that is none any more: 1 January 10000. */
const beyond = 2_958_466

/** A day as people write it, 05/03/1990; with its hour where the format shows one and it is not midnight. */
function ofDate(number: number, form: DateForm, from1904: boolean): CellText {
  const seconds = Math.round(number * secondsOfDay)
  const day = Math.floor(seconds / secondsOfDay) + (from1904 ? 1462 : 0)
  const hour = new Date((seconds % secondsOfDay) * 1000).toISOString().slice(11, 16)
  if (form === 'hour' && number >= 0 && number < 1) return sound(hour)
  if (day < 1 || day >= beyond) {
    const text = String(number).replace('.', ',')
    return { text, fault: { code: 'date-number', text } }
  }
  return sound(form === 'day' || hour === '00:00' ? dayOf(day) : `${dayOf(day)} ${hour}`)
}

/** The day of a number in the 1900 system, which has a 29 February 1900 that never was. */
function dayOf(day: number): string {
  if (day === 60) return '29/02/1900'
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30))
  date.setUTCDate(date.getUTCDate() + day)
  return dayOfIso(date.toISOString())
}

const dayOfIso = (iso: string) => iso.slice(0, 10).split('-').toReversed().join('/')
