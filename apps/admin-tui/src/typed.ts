import {
  type CalendarDate,
  type CellFault,
  cleanedText,
  err,
  ok,
  readDate,
  readDates,
  readEmail,
  type ReadCell,
  readSiret,
  type Result,
  TimeOfDay,
} from '@delibere/core'
import { explainIntake, quoted } from '@delibere/core/fr'

/** What somebody typed, read; or what is wrong with it, in a sentence. */
export type Typed<Value> = Result<Value, string>

/** What is wrong with each field of a form. */
export type Problems<Fields> = Readonly<Partial<Record<keyof Fields, string>>>

/** Said beside a field that has nothing in it and must. */
const toFill = 'à remplir.'

/** Reads what is typed in a form by the same rules as a cell of a file; what a file only warns of is taken. */
const typedBy =
  <Value>(read: ReadCell<Value>) =>
  (text: string): Typed<Value> => {
    if (text.trim() === '') return err(toFill)
    const faults: CellFault[] = []
    const value = read(cleanedText(text), (fault) => faults.push(fault))
    const [first] = faults
    return value === null ? err(first ? explainIntake(first) : toFill) : ok(value)
  }

export const typedDate: (text: string) => Typed<CalendarDate> = typedBy(readDate)
export const typedDates = typedBy(readDates)
export const typedSiret = typedBy(readSiret)
export const typedEmail = typedBy(readEmail)
export const typedText = typedBy((text) => text)

/** An hour of the day however people write it: 9:00, 9h, 9 h 30, 0930. */
export function typedTime(text: string): Typed<TimeOfDay> {
  const [, hour = '', minute = ''] = /^(\d{1,2})(?:\s*[h:.]\s*(\d{2})?)?$/i.exec(text.trim()) ?? []
  const time = TimeOfDay.safeParse(`${hour.padStart(2, '0')}:${minute || '00'}`)
  return time.success && hour !== ''
    ? ok(time.data)
    : err(`${quoted(text.trim())} n’est pas une heure (par exemple 9 h 30).`)
}

/** The same, where nothing typed means nothing. */
export const orNothing =
  <Value>(read: (text: string) => Typed<Value>) =>
  (text: string): Typed<Value | null> =>
    text.trim() === '' ? ok(null) : read(text)

/** A titled stretch of time as forms type it; `until` may be left out. */
interface PeriodDraft {
  readonly title: string
  readonly from: string
  readonly until: string
}

interface Period {
  readonly title: string
  readonly from: CalendarDate
  readonly until: CalendarDate | null
}

/** Reads the title and the days of a stretch of time, or says what is wrong with each. */
export function typedPeriod(typed: PeriodDraft): Result<Period, Problems<PeriodDraft>> {
  const [title, from, until] = [typedText(typed.title), typedDate(typed.from), orNothing(typedDate)(typed.until)]
  if (!title.ok || !from.ok || !until.ok)
    return err({
      ...(title.ok ? {} : { title: title.error }),
      ...(from.ok ? {} : { from: from.error }),
      ...(until.ok ? {} : { until: until.error }),
    })
  if (until.value && until.value < from.value) return err({ until: 'la fin est avant le début.' })
  return ok({ title: title.value, from: from.value, until: until.value })
}
