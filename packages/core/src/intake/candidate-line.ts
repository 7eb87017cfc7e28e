import { addYears, type CalendarDate } from '../basics/time.ts'
import type { CertificateCode } from '../framework/framework.ts'
import type { CandidatePerson, NewCandidate, Organisation } from '../model/candidate.ts'
import { readBirthPlace } from './birth-place.ts'
import { type Header, knownHeadings } from './candidate-columns.ts'
import {
  type ReadCell,
  readDate,
  readDates,
  readEmail,
  readGivenNames,
  readPhone,
  readRoute,
  readSex,
  readSiret,
  readYes,
} from './cells.ts'
import { certificateNamed } from './certificate-names.ts'
import { type LineReader, lineReader, readText } from './line-reader.ts'
import { type IntakeFault, type IntakeProblem, isBlocking, problemAt } from './problem.ts'
import type { Row } from './table.ts'

/** What one line says: no candidate where something blocking is wrong with it. */
export interface ReadLine {
  readonly line: number
  readonly candidate: NewCandidate | null
  readonly problems: readonly IntakeProblem[]
}

/** Reads one line under these headings; `today` tells what is still to come. */
export function readLine(row: Row, header: Header, today: CalendarDate): ReadLine {
  const found = row.cells.findLastIndex((cell) => cell !== '') + 1
  const expected = header.width
  if (knownHeadings(row.cells) > 2) return refused(row.line, { code: 'headings-again' })
  if (found > expected || row.cells.length < expected) {
    const count = found > expected ? found : row.cells.length
    return refused(row.line, { code: 'cell-count', expected, found: count })
  }
  const line = lineReader(row, header)
  const candidate = readCandidate(line, today)
  return { line: row.line, candidate: line.problems.some(isBlocking) ? null : candidate, problems: line.problems }
}

const refused = (line: number, fault: IntakeFault): ReadLine => ({
  line,
  candidate: null,
  problems: [problemAt(line, null, fault)],
})

function readCandidate(line: LineReader, today: CalendarDate): NewCandidate | null {
  const certificate = line.required('certificate', readCertificate)
  const route = line.required('route', readRoute)
  const registeredOn = line.required('registeredOn', readDate)
  const region = line.optional('region', readText)
  const person = readPerson(line)
  checkDates(line, { birthDate: person?.birthDate ?? null, registeredOn, today })
  return certificate && route && registeredOn && person ? { certificate, route, registeredOn, region, person } : null
}

function readPerson(line: LineReader): CandidatePerson | null {
  const birthName = line.required('birthName', readText)
  const usageName = line.optional('usageName', readText)
  const givenNames = line.required('givenNames', readGivenNames)
  const sex = line.required('sex', readSex)
  const civility = line.optional('civility', readText)
  const birthDate = line.required('birthDate', readDate)
  const birthPlace = readBirthPlace(line)
  const email = line.optional('email', readEmail)
  const phone = line.optional('phone', readPhone)
  const employer = readEmployer(line)
  const extraTime = line.optional('extraTime', readYes) === 'yes'
  const unavailable = [...(line.optional('unavailable', readDates) ?? [])]
  if (!birthName || !givenNames || !sex || !birthDate || !birthPlace) return null
  const names = { birthName, usageName, givenNames: [...givenNames], sex, civility }
  return { ...names, birthDate, birthPlace, email, phone, employer, extraTime, unavailable }
}

const readCertificate: ReadCell<CertificateCode> = (text, note) => {
  const certificate = certificateNamed(text)
  if (certificate === null) note({ code: 'certificate-unknown', text })
  return certificate
}

function readEmployer(line: LineReader): Organisation | null {
  const name = line.optional('employer', readText)
  const siret = line.optional('siret', readSiret)
  if (name === null && siret !== null) line.note('employer', { code: 'employer-missing' })
  return name === null ? null : { name, siret }
}

interface Dates {
  readonly birthDate: CalendarDate | null
  readonly registeredOn: CalendarDate | null
  readonly today: CalendarDate
}

/** The ages at which somebody is expected to register, in years; outside, a person looks again. */
const usualAge = { from: 16, to: 75 }

function checkDates(line: LineReader, { birthDate, registeredOn, today }: Dates): void {
  if (registeredOn !== null && registeredOn > today)
    line.note('registeredOn', { code: 'date-future', date: registeredOn })
  if (birthDate === null || registeredOn === null) return
  if (birthDate >= registeredOn) return line.note('birthDate', { code: 'born-after-registration' })
  const age = ageOn(birthDate, registeredOn)
  if (age < usualAge.from || age > usualAge.to) line.note('birthDate', { code: 'age-unlikely', age })
}

function ageOn(birthDate: CalendarDate, date: CalendarDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return addYears(birthDate, years) > date ? years - 1 : years
}
