import type { Client, Order, Refusal } from '@delibere/client'
import { type CalendarDate, type CandidatesFile, isBlocking } from '@delibere/core'
import { explainIntakeProblem } from '@delibere/core/fr'
import { explainRefusal } from '../words.ts'
import { openCandidatesFile } from './candidates-file.ts'

/** Something wrong with a file, as it is shown. */
export interface Remark {
  /** Null: of the file as a whole. */
  readonly line: number | null
  readonly column: string | null
  readonly severity: 'blocking' | 'warning'
  readonly code: string
  readonly sentence: string
}

/** A candidates file that has been read and held against the register. */
export interface ConsideredFile {
  readonly rows: CandidatesFile['rows']
  readonly remarks: readonly Remark[]
  /** The order that registers everybody; null while something blocking is wrong. */
  readonly order: Order | null
  /** Why the register could not be asked. */
  readonly refusal: Refusal | null
}

/**
 * Reads a candidates file and asks the server what importing it would answer; nothing is stored. Who is there twice, in
 * the file or in the register, is told line by line like everything else.
 */
export async function considerFile(client: Client, path: string, today: CalendarDate): Promise<ConsideredFile> {
  const { rows, problems } = await openCandidatesFile(path, today)
  const found = problems.map((problem): Remark => {
    const { line, column, severity, code } = problem
    return { line, column, severity, code, sentence: explainIntakeProblem(problem) }
  })
  if (rows.length === 0) return { rows, remarks: found, order: null, refusal: null }
  const order: Order = { type: 'candidates.import', rows: [...rows] }
  const answer = await client.consider(order)
  const twice = answer.ok ? [] : duplicateRemarks(answer.error)
  const refusal = answer.ok || twice.length > 0 ? null : answer.error
  const remarks = [...found, ...twice].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return { rows, remarks, order: problems.some(isBlocking) || !answer.ok ? null : order, refusal }
}

/** What `candidates.import` refuses is told on the lines it is about; another refusal is none of the file's. */
export function duplicateRemarks(refusal: Refusal): readonly Remark[] {
  if (refusal.code !== 'candidates-registered') return []
  return refusal.duplicates.map((duplicate): Remark => ({
    line: duplicate.line,
    column: null,
    severity: 'blocking',
    code: duplicate.of === 'register' ? 'already-registered' : 'twice-in-file',
    sentence: explainRefusal({ code: 'candidates-registered', duplicates: [duplicate] }),
  }))
}
