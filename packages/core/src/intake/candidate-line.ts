import { addYears, type CalendarDate } from '../basics/time.ts'
import type { CandidatePerson, NewCandidate, Organisation } from '../model/candidate.ts'
import { readBirthPlace } from './birth-place.ts'
import type { CandidateColumn } from './candidate-columns.ts'
import {
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
import { readCertificate } from './certificate-names.ts'
import { type LineReader, readText } from './line-reader.ts'

/** Reads the candidate of one line (C1, C7); `today` tells what is still to come. */
export function readCandidate(line: LineReader<CandidateColumn>, today: CalendarDate): NewCandidate | null {
  const certificate = line.required('certificate', readCertificate)
  const route = line.required('route', readRoute)
  const registeredOn = line.required('registeredOn', readDate)
  const region = line.optional('region', readText)
  const person = readPerson(line)
  checkDates(line, { birthDate: person?.birthDate ?? null, registeredOn, today })
  return certificate && route && registeredOn && person ? { certificate, route, registeredOn, region, person } : null
}

function readPerson(line: LineReader<CandidateColumn>): CandidatePerson | null {
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

function readEmployer(line: LineReader<CandidateColumn>): Organisation | null {
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

function checkDates(line: LineReader<CandidateColumn>, { birthDate, registeredOn, today }: Dates): void {
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
