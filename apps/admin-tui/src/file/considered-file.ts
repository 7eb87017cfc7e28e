import type { Client, Foreseen, Order, Refusal } from '@delibere/client'
import { type DuplicateChoice, type FieldChange, type IntakeProblem, type RegisterFile } from '@delibere/core'
import { explainIntakeProblem } from '@delibere/core/fr'
import type { ImportKind } from './import-kinds.ts'
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
const remarkOf = (problem: IntakeProblem): Remark => {
  const { line, column, severity, code } = problem
  return { line, column, severity, code, sentence: explainIntakeProblem(problem) }
}

/** What to do with lines that name somebody who is there: for all of them, and for one by its line. */
export interface Choices {
  readonly all: DuplicateChoice | null
  readonly byLine: ReadonlyMap<number, DuplicateChoice>
}
export const noChoice: Choices = { all: null, byLine: new Map() }

/** A line that names somebody who is there otherwise: what to do with it can be chosen. */
export interface Duplicate {
  readonly line: number
  readonly name: string
  /** Whom it meets: a name of the register, or “ligne 3” of the same file. */
  readonly meets: string
  /** The fields in which it differs. */
  readonly fields: readonly string[]
  /** The same with what the register says and what the line says. */
  readonly changes: readonly FieldChange[]
  readonly remark: Remark
}

/** What an import does with the lines of a file: they add up to its rows. */
export interface Counts {
  readonly created: number
  readonly updated: number
  /** What says what is known already. */
  readonly unchanged: number
  /** What differs from what is known and was left by choice. */
  readonly skipped: number
}
const noCounts: Counts = { created: 0, updated: 0, unchanged: 0, skipped: 0 }

/** A file that has been read and held against the register. */
export interface ConsideredFile<Value> {
  readonly rows: RegisterFile<Value>['rows']
  /** The columns the file does not have. */
  readonly absent: RegisterFile<Value>['absent']
  /** What is wrong with the file itself, whatever the register says. */
  readonly found: readonly Remark[]
  /** All that is wrong, in the order of the lines, but for what can be chosen. */
  readonly remarks: readonly Remark[]
  /** The lines that name somebody who is there otherwise, and of which nobody has chosen. */
  readonly duplicates: readonly Duplicate[]
  /** The lines by which the order corrects somebody who is there, each with what it changes. */
  readonly corrections: readonly Duplicate[]
  /** The order that stores the whole; null while something blocking is wrong. */
  readonly order: Order | null
  /** What the order would do; all nought without one. */
  readonly counts: Counts
  /** Why the register could not be asked, or refuses the whole. */
  readonly refusal: Refusal | null
}

/**
 * Reads a file of one kind and asks the server what importing it would answer; nothing is stored. Rejects only when
 * `turns.signal` is aborted.
 */
export async function considerFile<Value>(
  client: Client,
  kind: ImportKind<Value>,
  path: string,
  { choices = noChoice, turns = {} }: { readonly choices?: Choices; readonly turns?: Turns } = {},
): Promise<ConsideredFile<Value>> {
  const { rows, problems, absent } = await kind.open(path, turns)
  return considerRows(client, kind, { rows, absent, found: problems.map(remarkOf) }, choices)
}

/** The same for rows that have been read already, with other choices. */
export async function considerRows<Value>(
  client: Client,
  kind: ImportKind<Value>,
  { rows, absent, found }: Pick<ConsideredFile<Value>, 'rows' | 'absent' | 'found'>,
  choices: Choices,
): Promise<ConsideredFile<Value>> {
  const nothing = {
    rows,
    absent,
    found,
    remarks: found,
    duplicates: [],
    corrections: [],
    order: null,
    counts: noCounts,
    refusal: null,
  }
  if (rows.length === 0) return nothing
  const choiceOf = (line: number): DuplicateChoice | null => choices.byLine.get(line) ?? choices.all
  // Asked as if nothing were left or corrected, the register names every line that differs: those of a choice among them.
  const differing = await client.consider(
    kind.orderOf({ rows, absent }, (line) => (choiceOf(line) === 'both' ? 'both' : null)),
  )
  const told = differing.ok ? noLines : toldOf(kind, differing.error)
  const duplicates = told.duplicates.filter(({ line }) => choiceOf(line) === null)
  if (told.refusal || told.faults.length > 0 || duplicates.length > 0)
    return { ...nothing, remarks: inOrder([...found, ...told.faults]), duplicates, refusal: told.refusal }
  const order = kind.orderOf({ rows, absent }, choiceOf)
  const corrections = told.duplicates.filter(({ line }) => choiceOf(line) === 'update')
  const skipped = told.duplicates.length - corrections.length
  const answer = told.duplicates.length === 0 ? differing : await client.consider(order)
  if (!answer.ok) return { ...nothing, refusal: answer.error }
  const looked = kind.strictly ? await client.consider(kind.strictly({ rows })) : null
  const remarks = inOrder([...found, ...(looked && !looked.ok ? toldOf(kind, looked.error).warnings : [])])
  if (found.some(({ severity }) => severity === 'blocking')) return { ...nothing, remarks }
  return {
    ...nothing,
    remarks,
    corrections,
    order,
    counts: countsOf(kind, answer.value, { rows: rows.length, skipped }),
  }
}

/** What a refusal says of lines of the file, and the refusal itself where it is about something else. */
export interface Told {
  readonly duplicates: readonly Duplicate[]
  readonly faults: readonly Remark[]
  /** What may be stored and calls for a second look. */
  readonly warnings: readonly Remark[]
  readonly refusal: Refusal | null
}
const noLines: Told = { duplicates: [], faults: [], warnings: [], refusal: null }

/** What a refusal of an import of this kind tells. */
export function toldOf(kind: Pick<ImportKind<never>, 'linesOf'>, refusal: Refusal): Told {
  const lines = kind.linesOf(refusal)
  return lines ? { ...noLines, ...lines } : { ...noLines, refusal }
}

/** All that is wrong in a file in one list, the lines that wait for a choice among it. */
export const allRemarks = (file: Pick<ConsideredFile<unknown>, 'remarks' | 'duplicates'>): readonly Remark[] =>
  inOrder([...file.remarks, ...file.duplicates.map(({ remark }) => remark)])

const inOrder = (remarks: readonly Remark[]) => remarks.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))

function countsOf<Value>(
  { created: isNew, updated: differs }: ImportKind<Value>,
  foreseen: Foreseen,
  { rows, skipped }: { readonly rows: number; readonly skipped: number },
): Counts {
  const created = foreseen[isNew.fact] ?? 0
  const updated = differs ? (foreseen[differs.fact] ?? 0) : 0
  return { created, updated, unchanged: rows - created - updated - skipped, skipped }
}
