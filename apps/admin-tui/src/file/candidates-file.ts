import { readFile, stat } from 'node:fs/promises'
import {
  type CalendarDate,
  type CandidatesFile,
  err,
  type FileFault,
  ok,
  problemAt,
  readCandidates,
  type Result,
} from '@delibere/core'
import { decodeText } from './decode-text.ts'
import { parseCsv } from './parse-csv.ts'

/** The largest file that is read, in bytes: far more than 20,000 candidates take. */
const maxBytes = 10_000_000

/** Reads a candidates file (CSV) from the disk. All that is wrong with it comes as problems; it never rejects. */
export async function openCandidatesFile(path: string, today: CalendarDate): Promise<CandidatesFile> {
  const bytes = await bytesOf(path)
  return bytes.ok ? candidatesIn(bytes.value, today) : { rows: [], problems: [problemAt(null, null, bytes.error)] }
}

/** What a candidates file of these bytes says. */
export function candidatesIn(bytes: Uint8Array, today: CalendarDate): CandidatesFile {
  const text = decodeText(bytes)
  if (!text.ok) return { rows: [], problems: [problemAt(null, null, text.error)] }
  const table = parseCsv(text.value)
  return table.ok ? readCandidates(table.value, { today }) : { rows: [], problems: [table.error] }
}

async function bytesOf(path: string): Promise<Result<Uint8Array, FileFault>> {
  try {
    const { size } = await stat(path)
    return size > maxBytes ? err({ code: 'file-too-large', maxBytes }) : ok(await readFile(path))
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    return err({ code: missing ? 'file-not-found' : 'file-not-readable', path })
  }
}
