import { TimeOfDay } from '../basics/time.ts'
import type { HalfDay, NewOpening } from '../model/opening.ts'
import { regionOf, regions } from '../model/region.ts'
import { readDate, type ReadCell } from './cells.ts'
import { columnsOf } from './columns.ts'
import { type LineReader, readText } from './line-reader.ts'
import type { FileKind } from './register-file.ts'

/** The columns of an openings file (B2), in the order of the template. A region left empty is a session at a distance. */
const openingColumns = {
  date: { heading: 'Date', required: true },
  place: { heading: 'Lieu', required: true },
  region: { heading: 'Région', required: false },
  morning: { heading: 'Matin', required: false },
  afternoon: { heading: 'Après-midi', required: false },
} as const

export type OpeningColumn = keyof typeof openingColumns

/** A file of openings: one a line, each half-day as “9h00-12h30”, or empty. */
export const openingsFile: FileKind<OpeningColumn, NewOpening> = {
  columns: columnsOf<OpeningColumn>(openingColumns, { salle: 'place', apresmidi: 'afternoon' }),
  read: readOpening,
}

function readTime(text: string): TimeOfDay | null {
  const [, hours, minutes = '00'] = /^(\d{1,2})\s*(?:h|:)\s*(\d{2})?$/i.exec(text.trim()) ?? []
  const time = TimeOfDay.safeParse(`${(hours ?? '').padStart(2, '0')}:${minutes}`)
  return time.success ? time.data : null
}

/** Two hours with a dash or “à” between, as “9h-12h30”. */
const readHours: ReadCell<HalfDay> = (text, note) => {
  const [from = null, until = null] = text.split(/\s*(?:[-–—]|à)\s*/).map(readTime)
  if (from === null || until === null) note({ code: 'hours-form', text })
  else if (from >= until) note({ code: 'hours-reversed', text })
  else return { from, until }
  return null
}

const readRegion: ReadCell<string> = (text, note) => {
  const region = regionOf(text)
  if (region) return regions[region].name
  note({ code: 'region-unknown', text })
  return null
}

function readOpening(line: LineReader<OpeningColumn>): NewOpening | null {
  const date = line.required('date', readDate)
  const place = line.required('place', readText)
  const region = line.optional('region', readRegion)
  const morning = line.optional('morning', readHours)
  const afternoon = line.optional('afternoon', readHours)
  if (!date || !place) return null
  if (!morning && !afternoon && line.problems.length === 0) line.note('morning', { code: 'value-missing' })
  if (morning && afternoon && morning.until > afternoon.from) line.note('afternoon', { code: 'hours-overlap' })
  return { date, place, region, morning, afternoon }
}
