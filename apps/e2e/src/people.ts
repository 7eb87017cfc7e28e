import { calendarDate, type NewJuror } from '@delibere/core'

// Everybody here is made up, and so are their organisations.

const juror = (
  givenName: string,
  familyName: string,
  college: NewJuror['college'],
  organisation: string,
): NewJuror => ({
  college,
  organisation: { name: organisation, siret: null },
  certificates: ['CM', 'CA', 'TC', 'AC', 'SP'],
  mandate: { from: calendarDate('2025-01-01'), until: null },
  region: 'Pays de la Loire',
  availability: { available: [], unavailable: [] },
  person: { givenName, familyName, email: null, phone: null },
})

/** Two of each college (J1). */
export const jury: readonly NewJuror[] = [
  juror('Hélène', 'Garnier', 'employer', 'Union des mutuelles de l’Estuaire'),
  juror('Yannick', 'Le Goff', 'employer', 'Mutuelle des Deux-Rives'),
  juror('Nadia', 'Benhamou', 'employee', 'Syndicat Santé Solidaires'),
  juror('Thierry', 'Vasseur', 'employee', 'Fédération Prévoyance et Travail'),
]

/** As the file of candidates names its columns. */
const headings = [
  'CQP',
  'Parcours',
  'Date d’inscription',
  'Nom de naissance',
  'Prénoms',
  'Sexe',
  'Date de naissance',
  'Code INSEE de naissance',
  'Commune de naissance',
  'Employeur',
  'Tiers temps',
]

/** One line of a file of candidates. */
export interface CandidateOfFile {
  readonly birthName: string
  readonly givenName: string
  readonly route: 'formation' | 'VAE'
  readonly extraTime: boolean
}

export const morel: CandidateOfFile = { birthName: 'Morel', givenName: 'Camille', route: 'formation', extraTime: false }
export const quemener: CandidateOfFile = { birthName: 'Quémener', givenName: 'Alix', route: 'VAE', extraTime: false }
export const haddad: CandidateOfFile = { birthName: 'Haddad', givenName: 'Karim', route: 'VAE', extraTime: true }
export const lefort: CandidateOfFile = {
  birthName: 'Lefort',
  givenName: 'Jeanne',
  route: 'formation',
  extraTime: false,
}

/** As lists and screens name them. */
export const nameOf = ({ givenName, birthName }: CandidateOfFile): string => `${givenName} ${birthName}`

/** A file of candidates as the office gets it from its spreadsheet. */
export const candidatesCsv = (candidates: readonly CandidateOfFile[], registeredOn: string): string =>
  [headings, ...candidates.map((one) => cellsOf(one, registeredOn))].map((cells) => cells.join(';')).join('\r\n')

const cellsOf = ({ birthName, givenName, route, extraTime }: CandidateOfFile, registeredOn: string) => [
  'Assistant(e) commercial(e)',
  route,
  registeredOn,
  birthName,
  givenName,
  'F',
  '12/04/1990',
  '49007',
  'Angers',
  `Mutuelle ${birthName}`,
  extraTime ? 'oui' : 'non',
]
