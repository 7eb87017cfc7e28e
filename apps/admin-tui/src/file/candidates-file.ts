import { type CalendarDate, candidateForm, type CandidatesFile, isBlocking, readingCandidates } from '@delibere/core'
import { readTable, tableIn } from './read-table.ts'
import type { TableFile } from './table-file.ts'
import { inTurns, partOf, type Turns } from './turns.ts'

/** How much of the time goes to cutting the file in cells. */
const share = 0.6

const cutting = (turns: Turns) => ({ knownHeadings: candidateForm.known, ...partOf(turns, 0, share) })

/**
 * Reads a candidates file (CSV or XLSX) from the disk, in turns. All that is wrong with it comes as problems; it rejects
 * only when `turns.signal` is aborted, with its reason.
 */
export async function openCandidatesFile(
  path: string,
  today: CalendarDate,
  turns: Turns = {},
): Promise<CandidatesFile> {
  return candidatesOf(await readTable(path, cutting(turns)), today, turns)
}

/** What a candidates file of these bytes says. */
export async function candidatesIn(bytes: Uint8Array, today: CalendarDate, turns: Turns = {}): Promise<CandidatesFile> {
  return candidatesOf(await tableIn(bytes, cutting(turns)), today, turns)
}

async function candidatesOf(
  { table, problems }: TableFile,
  today: CalendarDate,
  turns: Turns,
): Promise<CandidatesFile> {
  if (table === null) return { rows: [], problems }
  const read = await inTurns(readingCandidates(table, { today }), partOf(turns, share, 1))
  const spoilt = new Set(problems.filter(isBlocking).map(({ line }) => line))
  return {
    rows: read.rows.filter(({ line }) => !spoilt.has(line)),
    problems: [...problems, ...read.problems].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  }
}
