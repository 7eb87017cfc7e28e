import type { CalendarDate, DateRange } from '../basics/time.ts'
import type { NewCandidate } from '../model/candidate.ts'
import type { NewJuror } from '../model/juror.ts'
import type { HalfDay, NewOpening } from '../model/opening.ts'
import type { CandidateColumn } from './candidate-columns.ts'
import type { JurorColumn } from './jurors-file.ts'
import type { OpeningColumn } from './openings-file.ts'
import { lineReader } from './line-reader.ts'
import { type IntakeProblem, isBlocking } from './problem.ts'
import type { FileKind } from './register-file.ts'

/** 05/03/1990: as a cell of a file has it. */
const dayText = (date: CalendarDate | null): string => (date === null ? '' : date.split('-').toReversed().join('/'))

const rangeText = ({ from, until }: DateRange): string =>
  from === until ? dayText(from) : `${dayText(from)}-${dayText(until)}`

/** A candidate as the cells of a file: read again, they give the same candidate. */
export function candidateTexts({
  certificate,
  route,
  registeredOn,
  region,
  person,
}: NewCandidate): Readonly<Record<CandidateColumn, string>> {
  const { birthPlace, employer } = person
  return {
    certificate,
    route: route === 'vae' ? 'VAE' : 'formation',
    registeredOn: dayText(registeredOn),
    birthName: person.birthName,
    usageName: person.usageName ?? '',
    givenNames: person.givenNames.join(', '),
    sex: person.sex,
    civility: person.civility ?? '',
    birthDate: dayText(person.birthDate),
    inseeCode: birthPlace.inseeCode ?? '',
    postalCode: birthPlace.postalCode ?? '',
    commune: birthPlace.commune,
    country: birthPlace.country,
    email: person.email ?? '',
    phone: person.phone ?? '',
    employer: employer?.name ?? '',
    siret: employer?.siret ?? '',
    region: region ?? '',
    extraTime: person.extraTime ? 'oui' : 'non',
    unavailable: person.unavailable.map(dayText).join(', '),
  }
}

/** A juror as the cells of a file: read again, they give the same juror. */
export function jurorTexts(juror: NewJuror): Readonly<Record<JurorColumn, string>> {
  const { person, organisation, mandate, availability } = juror
  return {
    givenName: person.givenName,
    familyName: person.familyName,
    college: juror.college === 'employer' ? 'employeur' : 'salarié',
    organisation: organisation.name,
    siret: organisation.siret ?? '',
    certificates: juror.certificates.join(', '),
    from: dayText(mandate.from),
    until: dayText(mandate.until),
    region: juror.region ?? '',
    email: person.email ?? '',
    phone: person.phone ?? '',
    available: availability.available.map(rangeText).join(', '),
    unavailable: availability.unavailable.map(rangeText).join(', '),
  }
}

const hoursText = (half: HalfDay | null): string => (half === null ? '' : `${half.from}-${half.until}`)

/** An opening as the cells of a file: read again, they give the same opening. */
export const openingTexts = (opening: NewOpening): Readonly<Record<OpeningColumn, string>> => ({
  date: dayText(opening.date),
  place: opening.place,
  region: opening.region ?? '',
  morning: hoursText(opening.morning),
  afternoon: hoursText(opening.afternoon),
})

/** What texts say that somebody typed under the columns of a file: the value, or what is wrong under which column. */
export interface ReadTexts<Name extends string, Value> {
  readonly value: Value | null
  /** What keeps it from being read, by column; the first of each. */
  readonly faults: Readonly<Partial<Record<Name, IntakeProblem>>>
}

/** Reads texts as a line of such a file is read: a form and a file know the same rules. What a file only warns of is taken. */
export function readTexts<Name extends string, Value>(
  { columns, read }: FileKind<Name, Value>,
  texts: Readonly<Record<Name, string>>,
): ReadTexts<Name, Value> {
  const names = Object.keys(columns.of) as Name[]
  const places = new Map(names.map((name, place) => [name, place] as const))
  const line = lineReader({ line: 1, cells: names.map((name) => texts[name]) }, { places }, columns.of)
  const value = read(line)
  const faults: Partial<Record<Name, IntakeProblem>> = {}
  for (const problem of line.problems.filter(isBlocking)) {
    const name = names.find((one) => columns.of[one].heading === problem.column)
    if (name !== undefined) faults[name] ??= problem
  }
  return { value: Object.keys(faults).length === 0 ? value : null, faults }
}
