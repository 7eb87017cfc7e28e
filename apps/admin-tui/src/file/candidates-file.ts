import { type CalendarDate, candidatesFile, type CandidatesFile } from '@delibere/core'
import { tableIn } from './read-table.ts'
import { cutting, rowsOf } from './rows-file.ts'
import type { Turns } from './turns.ts'

/** What a candidates file of these bytes says. */
export async function candidatesIn(bytes: Uint8Array, today: CalendarDate, turns: Turns = {}): Promise<CandidatesFile> {
  const kind = candidatesFile(today)
  const table = await tableIn(bytes, { knownHeadings: kind.columns.known, ...cutting(turns) })
  const { rows, problems } = await rowsOf(table, kind, turns)
  return { rows: rows.map(({ line, value }) => ({ line, candidate: value })), problems }
}
