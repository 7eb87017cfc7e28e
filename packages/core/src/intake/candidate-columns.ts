import { folded } from '../basics/folded.ts'
import { type IntakeProblem, problemAt } from './problem.ts'
import { cleaned, type Row } from './table.ts'

/**
 * The columns of a candidates file (C7) in the order of the template. A required column must be there; whether its
 * cells may be empty is for the reading of each cell.
 */
export const candidateColumns = {
  certificate: { heading: 'CQP', required: true },
  route: { heading: 'Parcours', required: true },
  registeredOn: { heading: 'Date d’inscription', required: true },
  birthName: { heading: 'Nom de naissance', required: true },
  usageName: { heading: 'Nom d’usage', required: false },
  givenNames: { heading: 'Prénoms', required: true },
  sex: { heading: 'Sexe', required: true },
  civility: { heading: 'Civilité', required: false },
  birthDate: { heading: 'Date de naissance', required: true },
  inseeCode: { heading: 'Code INSEE de naissance', required: false },
  postalCode: { heading: 'Code postal de naissance', required: false },
  commune: { heading: 'Commune de naissance', required: true },
  country: { heading: 'Pays de naissance', required: false },
  email: { heading: 'E-mail', required: false },
  phone: { heading: 'Téléphone', required: false },
  employer: { heading: 'Employeur', required: false },
  siret: { heading: 'SIRET', required: false },
  region: { heading: 'Région', required: false },
  extraTime: { heading: 'Tiers temps', required: false },
  unavailable: { heading: 'Indisponibilités', required: false },
} as const satisfies Readonly<Record<string, { readonly heading: string; readonly required: boolean }>>

export type CandidateColumn = keyof typeof candidateColumns

/** The headings in the order of the template. */
export const candidateHeadings: readonly string[] = Object.values(candidateColumns).map(({ heading }) => heading)

const entries = Object.entries(candidateColumns) as [CandidateColumn, (typeof candidateColumns)[CandidateColumn]][]

// Headings are met as people write them: any case, with or without accents, a star for “required”, a remark in brackets.
const keyOf = (heading: string) => folded(cleaned(heading).replace(/\([^)]*\)/g, ''))
const known = new Map<string, CandidateColumn>([
  ...entries.map(([column, { heading }]) => [keyOf(heading), column] as const),
  ['prenom', 'givenNames'],
  ['courriel', 'email'],
  ['adresseemail', 'email'],
])

/** How many of these cells are headings of a candidates file: what tells the delimiter of a file. */
export const knownHeadings = (cells: readonly string[]): number => cells.filter((cell) => known.has(keyOf(cell))).length

export interface Header {
  readonly line: number
  /** Where each column of the file stands among the cells. */
  readonly places: ReadonlyMap<CandidateColumn, number>
  /** How many cells a line has: cells after the last heading are none of the file's. */
  readonly width: number
  readonly problems: readonly IntakeProblem[]
}

/** Reads the line of headings: which column stands where, and which are unknown, missing, unnamed or there twice. */
export function readHeader({ line, cells }: Row): Header {
  const headings = cells.map(cleaned)
  const width = headings.findLastIndex((heading) => heading !== '') + 1
  const places = new Map<CandidateColumn, number>()
  const problems: IntakeProblem[] = []
  headings.slice(0, width).forEach((heading, place) => {
    const column = known.get(keyOf(heading))
    if (heading === '') problems.push(problemAt(line, null, { code: 'column-unnamed', position: place + 1 }))
    else if (column === undefined) problems.push(problemAt(line, heading, { code: 'column-unknown' }))
    else if (places.has(column)) problems.push(problemAt(line, heading, { code: 'column-twice' }))
    else places.set(column, place)
  })
  const missing = entries.filter(([column, { required }]) => required && !places.has(column))
  problems.push(...missing.map(([, { heading }]) => problemAt(line, heading, { code: 'column-missing' })))
  return { line, places, width, problems }
}
