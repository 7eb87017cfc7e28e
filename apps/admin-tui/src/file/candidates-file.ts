import {
  type CalendarDate,
  candidatesFile,
  type CandidatesFile,
  type RegisterFile,
  type NewCandidate,
} from '@delibere/core'
import { tableIn } from './read-table.ts'
import { cutting, openRows, rowsOf } from './rows-file.ts'
import type { Turns } from './turns.ts'

/** Reads a candidates file (CSV or XLSX) from the disk, in turns, as `openRows`. */
export async function openCandidatesFile(
  path: string,
  today: CalendarDate,
  turns: Turns = {},
): Promise<CandidatesFile> {
  return named(await openRows(path, candidatesFile(today), turns))
}

/** What a candidates file of these bytes says. */
export async function candidatesIn(bytes: Uint8Array, today: CalendarDate, turns: Turns = {}): Promise<CandidatesFile> {
  const kind = candidatesFile(today)
  const table = await tableIn(bytes, { knownHeadings: kind.columns.known, ...cutting(turns) })
  return named(await rowsOf(table, kind, turns))
}

const named = ({ rows, problems }: RegisterFile<NewCandidate>): CandidatesFile => ({
  rows: rows.map(({ line, value }) => ({ line, candidate: value })),
  problems,
})
