import { CandidateId, CommandId, JurorId } from '../basics/ids.ts'
import { calendarDate, type Instant, instant } from '../basics/time.ts'
import type { Candidate, CandidatePerson } from '../model/candidate.ts'
import type { College } from '../model/college.ts'
import type { Juror } from '../model/juror.ts'

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
  ...more,
})

/** Dominique `name`, qualified for every certificate, with a mandate that has no end. */
export const aJuror = (name: string, college: College, more: Partial<Juror> = {}): Juror => ({
  id: jurorId(name.toLowerCase()),
  college,
  organisation: { name: `${college === 'employer' ? 'Union mutualiste' : 'Syndicat'} ${name}`, siret: null },
  certificates: ['CM', 'CA', 'TC', 'AC', 'SP'],
  mandate: { from: calendarDate('2020-01-01'), until: null },
  region: null,
  person: { givenName: 'Dominique', familyName: name, email: null, phone: null },
  ...more,
})
