import type { Client, Foreseen, Order, Refusal } from '@delibere/client'
import {
  type CalendarDate,
  type CandidatesFile,
  type Duplicate,
  type DuplicateChoice,
  type IntakeProblem,
  isBlocking,
} from '@delibere/core'
import { explainDuplicate, explainIntakeProblem } from '@delibere/core/fr'
import { openCandidatesFile } from './candidates-file.ts'
import type { Turns } from './turns.ts'

/** Something wrong with a file, as it is shown. */
export interface Remark {
  /** Null: of the file as a whole. */
  readonly line: number | null
  readonly column: string | null
  readonly severity: 'blocking' | 'warning'
  readonly code: string
  readonly sentence: string
}

/** A problem of a file in its sentence. */
export const remarkOf = (problem: IntakeProblem): Remark => {
  const { line, column, severity, code } = problem
  return { line, column, severity, code, sentence: explainIntakeProblem(problem) }
}

/** What to do with lines that name somebody who is there: for all of them, and for one by its line. */
export interface Choices {
  readonly all: DuplicateChoice | null
  readonly byLine: ReadonlyMap<number, DuplicateChoice>
}
export const noChoice: Choices = { all: null, byLine: new Map() }

/** A candidates file that has been read and held against the register. */
export interface ConsideredFile {
  readonly rows: CandidatesFile['rows']
  readonly remarks: readonly Remark[]
  /** The lines that name somebody who is there otherwise, and of which nobody has chosen. */
  readonly duplicates: readonly Duplicate[]
  /** The order that registers everybody; null while something blocking is wrong. */
  readonly order: Order | null
  /** What the order would do. */
  readonly foreseen: Foreseen
  /** Why the register could not be asked, or refuses the whole. */
  readonly refusal: Refusal | null
}

/**
 * Reads a candidates file and asks the server what importing it would answer; nothing is stored. Rejects only when
 * `turns.signal` is aborted.
 */
export async function considerFile(
  client: Client,
  path: string,
  today: CalendarDate,
  { choices = noChoice, turns = {} }: { readonly choices?: Choices; readonly turns?: Turns } = {},
): Promise<ConsideredFile> {
  const { rows, problems } = await openCandidatesFile(path, today, turns)
  return considerRows(client, { rows, remarks: problems.map(remarkOf), broken: problems.some(isBlocking) }, choices)
}

/** The same for rows that have been read already, with other choices. */
export async function considerRows(
  client: Client,
  read: { readonly rows: CandidatesFile['rows']; readonly remarks: readonly Remark[]; readonly broken: boolean },
  choices: Choices,
): Promise<ConsideredFile> {
  const { rows, remarks } = read
  const nothing = { rows, remarks, duplicates: [], order: null, foreseen: {}, refusal: null }
  if (rows.length === 0) return nothing
  const order = importOrder(rows, choices)
  const answer = await client.consider(order)
  if (answer.ok) return { ...nothing, order: read.broken ? null : order, foreseen: answer.value }
  const duplicates = duplicatesIn(answer.error)
  return { ...nothing, duplicates, refusal: duplicates.length > 0 ? null : answer.error }
}

const importOrder = (rows: CandidatesFile['rows'], { all, byLine }: Choices): Order => ({
  type: 'candidates.import',
  rows: rows.map(({ line, candidate }) => {
    const choice = byLine.get(line)
    return choice ? { line, candidate, choice } : { line, candidate }
  }),
  ...(all ? { duplicates: all } : {}),
})

/** The lines that a refusal of `candidates.import` is about. */
export const duplicatesIn = (refusal: Refusal): readonly Duplicate[] =>
  refusal.code === 'candidates-registered' ? refusal.duplicates : []

/** Lines that name somebody who is there, as remarks on these lines. */
export const duplicateRemarks = (duplicates: readonly Duplicate[]): readonly Remark[] =>
  duplicates.map((duplicate) => ({
    line: duplicate.line,
    column: null,
    severity: 'blocking',
    code: duplicate.of === 'register' ? 'already-registered' : 'twice-in-file',
    sentence: explainDuplicate(duplicate),
  }))
