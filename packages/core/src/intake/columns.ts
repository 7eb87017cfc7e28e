import { folded } from '../basics/folded.ts'
import { type IntakeProblem, problemAt } from './problem.ts'
import { cleaned, type Row } from './table.ts'

/** A column of a file: its heading in the template. A required one must be there; whether its cells may be empty is for their reading. */
export interface Column {
  readonly heading: string
  readonly required: boolean
  /** The longest text of a cell, in characters; `usualLongest` unless told. */
  readonly longest?: number
}

/** The longest value the register takes, in characters: where the column says nothing else, and of each of several in one cell. */
export const usualLongest = 200

/** The columns of one kind of file, in the order of its template. */
export interface Columns<Name extends string> {
  readonly of: Readonly<Record<Name, Column>>
  /** The headings in the order of the template. */
  readonly headings: readonly string[]
  /** How many of these cells are headings of such a file: what tells the delimiter of a file. */
  known(cells: readonly string[]): number
  /** Reads the line of headings: which column stands where, and which are unknown, missing, unnamed or there twice. */
  readHeader(row: Row): Header<Name>
}

export interface Header<Name extends string> {
  readonly line: number
  /** Where each column of the file stands among the cells. */
  readonly places: ReadonlyMap<Name, number>
  /** How many cells a line has: cells after the last heading are none of the file's. */
  readonly width: number
  readonly problems: readonly IntakeProblem[]
}

// Headings are met as people write them: any case, with or without accents, a star for “required”, a remark in brackets.
const keyOf = (heading: string) => folded(cleaned(heading).replace(/\([^)]*\)/g, ''))

/** A heading as problems name it: of a file that is no list, the first line may be a whole text. */
const told = (heading: string) => (heading.length > 60 ? `${heading.slice(0, 60)}…` : heading)

/** `others` are further headings, folded, by which a column is known. */
export function columnsOf<Name extends string>(
  of: Readonly<Record<Name, Column>>,
  others: Readonly<Record<string, Name>> = {},
): Columns<Name> {
  const entries = Object.entries(of) as [Name, Column][]
  const known = new Map<string, Name>([
    ...entries.map(([column, { heading }]) => [keyOf(heading), column] as const),
    ...Object.entries(others),
  ])
  return {
    of,
    headings: entries.map(([, { heading }]) => heading),
    known: (cells) => cells.filter((cell) => known.has(keyOf(cell))).length,
    readHeader({ line, cells }) {
      const headings = cells.map(cleaned)
      const width = headings.findLastIndex((heading) => heading !== '') + 1
      const places = new Map<Name, number>()
      const problems: IntakeProblem[] = []
      headings.slice(0, width).forEach((whole, place) => {
        const column = known.get(keyOf(whole))
        const heading = told(whole)
        if (heading === '') problems.push(problemAt(line, null, { code: 'column-unnamed', position: place + 1 }))
        else if (column === undefined) problems.push(problemAt(line, heading, { code: 'column-unknown' }))
        else if (places.has(column)) problems.push(problemAt(line, heading, { code: 'column-twice' }))
        else places.set(column, place)
      })
      const missing = entries.filter(([column, { required }]) => required && !places.has(column))
      problems.push(...missing.map(([, { heading }]) => problemAt(line, heading, { code: 'column-missing' })))
      return { line, places, width, problems }
    },
  }
}
