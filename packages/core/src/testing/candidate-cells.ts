import { candidateColumns, type CandidateColumn, candidateHeadings } from '../intake/candidate-columns.ts'
import type { Table } from '../intake/table.ts'

const columns = Object.keys(candidateColumns) as CandidateColumn[]

/** The cells of one line of a candidates file, by column; what is not given is valid and made up. */
export type CandidateCells = Readonly<Partial<Record<CandidateColumn, string>>>

const valid: CandidateCells = {
  certificate: 'AC',
  route: 'formation',
  registeredOn: '03/11/2025',
  birthName: 'Aubry',
  givenNames: 'Anne',
  sex: 'F',
  birthDate: '12/04/1990',
  inseeCode: '49007',
  commune: 'Angers',
}

/** A whole line of the template, in the template's order. */
export const candidateCells = (given: CandidateCells = {}): readonly string[] =>
  columns.map((column) => ({ ...valid, ...given })[column] ?? '')

/** A file with the template's headings on line 1 and one candidate a line from line 2. */
export const candidatesTable = (...lines: readonly CandidateCells[]): Table => ({
  header: { line: 1, cells: candidateHeadings },
  rows: lines.map((cells, index) => ({ line: index + 2, cells: candidateCells(cells) })),
})
