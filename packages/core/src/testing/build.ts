import { CandidateId, CommandId, JurorId } from '../basics/ids.ts'
import { calendarDate, type Instant, instant } from '../basics/time.ts'
import { type CandidateFile, emptyFile } from '../model/candidate-file.ts'
import { type Candidate, type CandidatePerson, NewCandidate, type Route } from '../model/candidate.ts'
import type { College } from '../model/college.ts'
import { type Juror, NewJuror } from '../model/juror.ts'
import { piecesOf } from '../rules/file-pieces.ts'

// Small valid things, for tests and for the demonstration. Every name is made up.

/** 23 November 2026, 9:00 in Paris. */
export const morning: Instant = instant(Date.UTC(2026, 10, 23, 8, 0))
export const today = calendarDate('2026-11-23')

export const commandId = (text: string): CommandId => CommandId.parse(text)
export const candidateId = (text: string): CandidateId => CandidateId.parse(text)
export const jurorId = (text: string): JurorId => JurorId.parse(text)

export const aPerson = (birthName: string, more: Partial<CandidatePerson> = {}): CandidatePerson => ({
  birthName,
  usageName: null,
  givenNames: ['Camille'],
  sex: 'F',
  civility: null,
  birthDate: calendarDate('1990-04-12'),
  birthPlace: { commune: 'Angers', inseeCode: '49007', postalCode: null, country: 'France' },
  email: null,
  phone: null,
  employer: { name: `Mutuelle de ${birthName}`, siret: null },
  extraTime: false,
  unavailable: [],
  ...more,
})

/** Camille `name`, by training, for Assistant(e) commercial(e), registered a year ago. */
export const aCandidate = (name: string, more: Partial<Candidate> = {}): Candidate => ({
  id: candidateId(name.toLowerCase()),
  certificate: 'AC',
  route: 'training',
  registeredOn: calendarDate('2025-11-03'),
  region: null,
  person: aPerson(name),
  version: 1,
  withdrawn: null,
  history: [],
  ...more,
})

/** The same as a file or a form gives it, before it is in the register. */
export const aNewCandidate = (name: string, more: Partial<NewCandidate> = {}): NewCandidate =>
  NewCandidate.parse({ ...aCandidate(name), ...more })

/** A file of which every piece is received, on the day before `today` (C2). */
export const aCompleteFile = (route: Route): CandidateFile => {
  const step = { state: 'received', on: calendarDate('2026-11-22'), reason: null, at: morning, by: null } as const
  const pieces = piecesOf[route].map((kind) => [kind, { steps: [step], attachments: [] }] as const)
  return { ...emptyFile, pieces: Object.fromEntries(pieces) }
}

/** Dominique `name`, qualified for every certificate, with a mandate that has no end. */
export const aJuror = (name: string, college: College, more: Partial<Juror> = {}): Juror => ({
  id: jurorId(name.toLowerCase()),
  college,
  organisation: { name: `${college === 'employer' ? 'Union mutualiste' : 'Syndicat'} ${name}`, siret: null },
  certificates: ['CM', 'CA', 'TC', 'AC', 'SP'],
  mandate: { from: calendarDate('2020-01-01'), until: null },
  region: null,
  availability: { available: [], unavailable: [] },
  version: 1,
  history: [],
  person: { givenName: 'Dominique', familyName: name, email: null, phone: null },
  ...more,
})

/** The same as a form gives it, before it is in the register. */
export const aNewJuror = (name: string, college: College, more: Partial<NewJuror> = {}): NewJuror =>
  NewJuror.parse({ ...aJuror(name, college), ...more })
