import { CalendarDate, type DateRange } from '../basics/time.ts'
import { folded } from '../basics/folded.ts'
import { DomainCode } from '../framework/framework.ts'
import type { College } from '../model/college.ts'
import type { Route } from '../model/candidate.ts'
import type { CellFault } from './problem.ts'
import { isSiret } from './siret.ts'
import { usualLongest } from './columns.ts'

/** Takes what is wrong with the cell being read. */
export type Note = (fault: CellFault) => void

/**
 * Reads one cell that is cleaned and not empty. Gives null when it cannot be read, and has then noted why; may note a
 * warning beside a value.
 */
export type ReadCell<Value> = (text: string, note: Note) => Value | null

const refuse = (note: Note, fault: CellFault): null => {
  note(fault)
  return null
}

const ofWords =
  <Value>(
    words: Readonly<Record<string, Value>>,
    code: 'route-unknown' | 'sex-unknown' | 'yes-or-no',
  ): ReadCell<Value> =>
  (text, note) => {
    const word = folded(text)
    return Object.hasOwn(words, word) ? words[word]! : refuse(note, { code, text })
  }

const routes = { formation: 'training', vae: 'vae', validationdesacquisdelexperience: 'vae' } as const
export const readRoute: ReadCell<Route> = ofWords<Route>(routes, 'route-unknown')

const sexes = { m: 'M', masculin: 'M', h: 'M', homme: 'M', f: 'F', feminin: 'F', femme: 'F' } as const
export const readSex: ReadCell<'M' | 'F'> = ofWords<'M' | 'F'>(sexes, 'sex-unknown')

const answers = { oui: 'yes', o: 'yes', x: 'yes', non: 'no', n: 'no' } as const
/** A word for yes or no; an empty cell, which is not asked here, means no. */
export const readYes: ReadCell<'yes' | 'no'> = ofWords<'yes' | 'no'>(answers, 'yes-or-no')

/** A day as people write it, 05/03/1990, or as programs do, 1990-03-05. */
export const readDate: ReadCell<CalendarDate> = (text, note) => {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const iso = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return refuse(note, { code: 'date-form', text })
  const date = CalendarDate.safeParse(iso)
  return date.success ? date.data : refuse(note, { code: 'date-impossible', text })
}

/** Several days, with commas, semicolons or spaces between. */
export const readDates: ReadCell<readonly CalendarDate[]> = (text, note) => {
  const dates = text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map((part) => readDate(part, note))
  return dates.every((date) => date !== null) ? [...new Set(dates)].sort() : null
}

/** Days and ranges of days: “01/12/2026, 03/01/2027-15/01/2027”, “du 3 au 15” written with a dash or “au”. */
export const readRanges: ReadCell<readonly DateRange[]> = (text, note) => {
  const ranges = text
    .split(/[,;]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => readRange(part, note))
  return ranges.every((range) => range !== null) ? ranges : null
}

function readRange(text: string, note: Note): DateRange | null {
  const [first = '', last] = text.replace(/^du /i, '').split(/\s+au\s+|\s*[–—]\s*|(?<=\/\d{4})\s*-\s*/i)
  const from = readDate(first.trim(), note)
  const until = last === undefined ? from : readDate(last.trim(), note)
  if (from === null || until === null) return null
  return from <= until ? { from, until } : refuse(note, { code: 'range-reversed', text })
}

const colleges = {
  employeur: 'employer',
  collegeemployeur: 'employer',
  salarie: 'employee',
  collegesalarie: 'employee',
} as const
export const readCollege: ReadCell<College> = (text, note) => {
  const word = folded(text)
  return Object.hasOwn(colleges, word)
    ? colleges[word as keyof typeof colleges]
    : refuse(note, { code: 'college-unknown', text })
}

/** A domain's code, D1 as it stands or its number alone. */
export const readDomain: ReadCell<DomainCode> = (text, note) => {
  const code = DomainCode.safeParse(`D${text.replace(/^d(omaine)?\s*/i, '')}`)
  return code.success ? code.data : refuse(note, { code: 'domain-form', text })
}

/** A commune's INSEE code; abroad, 99 and the country's three figures, or 99 alone. */
export const readInsee: ReadCell<string> = (text, note) => {
  const code = text.toUpperCase().replaceAll(' ', '')
  if (/^\d{4}$/.test(code)) return putBack(`0${code}`, text, note)
  return /^(99|(\d{2}|2[AB])\d{3})$/.test(code) ? code : refuse(note, { code: 'insee-form', text })
}

export const readPostalCode: ReadCell<string> = (text, note) => {
  const code = text.replaceAll(' ', '')
  if (/^\d{4}$/.test(code)) return putBack(`0${code}`, text, note)
  return /^\d{5}$/.test(code) ? code : refuse(note, { code: 'postal-code-form', text })
}

/**
 * A SIRET, however its figures are grouped. No establishment has the number 00000: a spreadsheet that writes 4,4E+13 and
 * is saved again leaves that.
 */
export const readSiret: ReadCell<string> = (text, note) => {
  const digits = text.replace(/[\s.]/g, '')
  if (/^\d[.,]\d+E\+?\d+$/i.test(text)) return refuse(note, { code: 'siret-rounded', text })
  if (/^\d{13}$/.test(digits) && isSiret(`0${digits}`)) return putBack(`0${digits}`, text, note)
  if (!/^\d{14}$/.test(digits)) return refuse(note, { code: 'siret-form', text })
  if (digits.endsWith('00000')) return refuse(note, { code: 'siret-rounded', text })
  return isSiret(digits) ? digits : refuse(note, { code: 'siret-key', text })
}

export const readEmail: ReadCell<string> = (text, note) =>
  /^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/.test(text) ? text : refuse(note, { code: 'email-form', text })

/** A telephone number is kept as it is written; one that does not look like it is only pointed out. */
export const readPhone: ReadCell<string> = (text, note) => {
  const bare = text.replace(/[\s.()/-]/g, '')
  if (/^[1-9]\d{8}$/.test(bare)) return putBack(`0${text}`, text, note)
  if (!/^(0[1-9]\d{8}|(\+|00)\d{8,15})$/.test(bare)) note({ code: 'phone-form', text })
  return text
}

/** Given names, in the order of the civil register, with commas between: “Marie Claire, Anne” is two. */
export const readGivenNames: ReadCell<readonly string[]> = (text, note) => {
  const names = text
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (names.some(({ length }) => length > usualLongest))
    return refuse(note, { code: 'value-too-long', max: usualLongest })
  return names.length > 0 ? names : refuse(note, { code: 'value-missing' })
}

function putBack(read: string, text: string, note: Note): string {
  note({ code: 'zero-put-back', text, read })
  return read
}
