import type { Order, Refusal } from '@delibere/client'
import {
  type CalendarDate,
  CandidateGap,
  candidatesFile,
  type Duplicate as CandidateMet,
  type DuplicateChoice,
  type FactType,
  type FieldChange,
  JurorGap,
  jurorsFile,
  type NewCandidate,
  type NewJuror,
  type NewOpening,
  openingsFile,
  type RegisterFile,
  type ResultFault,
  resultsFile,
  type ReadResult,
} from '@delibere/core'
import {
  counted,
  explainDuplicate,
  explainDuplicateJuror,
  explainResultFault,
  explainSlotFault,
  explainUnregistered,
} from '@delibere/core/fr'
import type { Counts, Duplicate, Remark } from './considered-file.ts'
import { openRows } from './rows-file.ts'
import type { Turns } from './turns.ts'

/** One and several of something, as they are counted. */
type Noun = readonly [one: string, many: string]

/** A kind of file that is imported: all that is its own beside the reading, considering, confirming and storing of any. */
export interface ImportKind<Value> {
  /** Reads a file of the kind from the disk, as `openRows`. */
  readonly open: (path: string, turns: Turns) => Promise<RegisterFile<Value>>
  /** The order that stores these rows, all or none, with what is chosen for each line. */
  readonly orderOf: (
    file: Pick<RegisterFile<Value>, 'rows' | 'absent'>,
    choiceOf: (line: number) => DuplicateChoice | null,
  ) => Order
  /** The same order, refused for lines that call for a second look though they may be stored; `linesOf` has them as warnings. */
  readonly strictly?: (file: Pick<RegisterFile<Value>, 'rows'>) => Order
  /** What a refusal says of lines of the file: to choose of, or to put right there; null where it is about something else. */
  readonly linesOf: (refusal: Refusal) => {
    readonly duplicates?: readonly Duplicate[]
    readonly faults?: readonly Remark[]
    readonly warnings?: readonly Remark[]
  } | null
  /** What may be chosen for a line that names somebody there already. */
  readonly choices: readonly DuplicateChoice[]
  /** The facts by which it stores what is new and corrects what is there, and how they are told. */
  readonly created: { readonly fact: FactType; readonly says: Noun }
  readonly updated: { readonly fact: FactType; readonly says: Noun } | null
  readonly noun: Noun
  readonly read: Noun
}

/** The import of candidates (C1, C7), on a day that tells what is still to come. */
export const candidatesKind = (today: () => CalendarDate): ImportKind<NewCandidate> => ({
  open: (path, turns) => openRows(path, candidatesFile(today()), turns),
  orderOf: ({ rows, absent }, choiceOf) => ({
    type: 'candidates.import',
    absent: absent.filter((column) => CandidateGap.safeParse(column).success) as CandidateGap[],
    rows: rows.map(({ line, value }) => ({ line, candidate: value, ...chosen(choiceOf(line)) })),
  }),
  linesOf: (refusal) =>
    refusal.code === 'candidates-registered' ? { duplicates: refusal.duplicates.map(candidateMet) } : null,
  choices: ['skip', 'update', 'both'],
  created: { fact: 'candidate.registered', says: ['candidat importé', 'candidats importés'] },
  updated: { fact: 'candidate.corrected', says: ['candidat corrigé', 'candidats corrigés'] },
  noun: ['candidat', 'candidats'],
  read: ['candidat lu', 'candidats lus'],
})

/** The import of jurors (J5). */
export const jurorsKind: ImportKind<NewJuror> = {
  open: (path, turns) => openRows(path, jurorsFile, turns),
  orderOf: ({ rows, absent }, choiceOf) => ({
    type: 'jurors.import',
    absent: absent.filter((column) => JurorGap.safeParse(column).success) as JurorGap[],
    rows: rows.map(({ line, value }) => {
      const choice = choiceOf(line)
      return { line, juror: value, ...(choice === 'both' ? {} : chosen(choice)) }
    }),
  }),
  linesOf(refusal) {
    if (refusal.code !== 'jurors-registered') return null
    const met = refusal.duplicates.map((one) => ({
      ...one,
      remark: remarkAt(one.line, null, codeOf(one.of), explainDuplicateJuror(one)),
    }))
    return {
      duplicates: met
        .filter(({ of }) => of === 'register')
        .map(({ line, name, changes, remark }) => ({ line, name, meets: name, ...differing(changes), remark })),
      // The same juror on two lines: nothing can be chosen of that.
      faults: met.filter(({ of }) => of !== 'register').map(({ remark }) => remark),
    }
  },
  choices: ['skip', 'update'],
  created: { fact: 'juror.registered', says: ['juré inscrit', 'jurés inscrits'] },
  updated: { fact: 'juror.corrected', says: ['juré corrigé', 'jurés corrigés'] },
  noun: ['juré', 'jurés'],
  read: ['juré lu', 'jurés lus'],
}

const ofResults = (rows: RegisterFile<ReadResult>['rows']) => ({
  type: 'results.import' as const,
  rows: rows.map(({ line, value }) => ({ line, ...value })),
})

/** The import of results from before the register (C5). */
export const resultsKind: ImportKind<ReadResult> = {
  open: (path, turns) => openRows(path, resultsFile, turns),
  orderOf: ({ rows }) => ofResults(rows),
  strictly: ({ rows }) => ({ ...ofResults(rows), unregistered: 'refuse' }),
  linesOf(refusal) {
    if (refusal.code === 'results-refused')
      return {
        faults: refusal.faults.map((fault) =>
          remarkAt(fault.line, columnOf(fault), fault.code, explainResultFault(fault)),
        ),
      }
    if (refusal.code !== 'results-unregistered') return null
    const warned = refusal.lines.map((one) => remarkAt(one.line, null, 'person-unregistered', explainUnregistered(one)))
    return { warnings: warned.map((remark) => ({ ...remark, severity: 'warning' })) }
  },
  choices: [],
  created: { fact: 'result.imported', says: ['résultat repris', 'résultats repris'] },
  updated: null,
  noun: ['résultat', 'résultats'],
  read: ['résultat lu', 'résultats lus'],
}

/** The import of openings (B2). */
export const openingsKind: ImportKind<NewOpening> = {
  open: (path, turns) => openRows(path, openingsFile, turns),
  orderOf: ({ rows }, choiceOf) => {
    const choice = rows.map(({ line }) => choiceOf(line)).find((one) => one === 'skip' || one === 'update')
    return {
      type: 'openings.import',
      rows: rows.map(({ line, value }) => ({ line, opening: value })),
      ...(choice && { duplicates: choice }),
    }
  },
  linesOf(refusal) {
    if (refusal.code !== 'openings-refused') return null
    const told = refusal.faults.map((fault) => ({
      fault,
      remark: remarkAt(fault.line ?? 0, null, fault.code, explainSlotFault(fault)),
    }))
    const met = told.flatMap(({ fault, remark }) =>
      fault.code === 'room-taken' && fault.of === 'register'
        ? [{ line: fault.line ?? 0, name: fault.place, meets: fault.place, fields: [], changes: [], remark }]
        : [],
    )
    const remarks = new Set(met.map(({ remark }) => remark))
    return { duplicates: met, faults: told.flatMap(({ remark }) => (remarks.has(remark) ? [] : [remark])) }
  },
  choices: ['skip', 'update'],
  created: { fact: 'opening.added', says: ['ouverture ajoutée', 'ouvertures ajoutées'] },
  updated: { fact: 'opening.corrected', says: ['ouverture corrigée', 'ouvertures corrigées'] },
  noun: ['ouverture', 'ouvertures'],
  read: ['ouverture lue', 'ouvertures lues'],
}

/** “2 candidats inscrits, 1 candidat corrigé”; “rien de nouveau” for a file the register knows to the letter. */
export function sayImport(
  { created, updated }: Pick<ImportKind<never>, 'created' | 'updated'>,
  counts: Counts,
): string {
  const parts = [
    ...(counts.created > 0 ? [counted(counts.created, ...created.says)] : []),
    ...(updated && counts.updated > 0 ? [counted(counts.updated, ...updated.says)] : []),
  ]
  if (parts.length > 0) return `${parts.join(', ')}.`
  return counts.skipped > 0
    ? `Rien n’est changé\u00A0: ${counted(counts.skipped, 'ligne passée', 'lignes passées')}.`
    : 'Rien de nouveau\u00A0: le registre dit déjà la même chose.'
}

const chosen = <Choice extends DuplicateChoice>(choice: Choice | null) => (choice ? { choice } : {})

const candidateMet = (duplicate: CandidateMet): Duplicate => {
  const { line, name, of, there, changes } = duplicate
  const remark = remarkAt(line, null, codeOf(of), explainDuplicate(duplicate))
  return { line, name, meets: of === 'register' ? there.name : `ligne ${of}`, ...differing(changes), remark }
}

const differing = (changes: readonly FieldChange[]) => ({ fields: changes.map(({ field }) => field), changes })

const codeOf = (of: 'register' | number) => (of === 'register' ? 'already-registered' : 'twice-in-file')

const remarkAt = (line: number, column: string | null, code: string, sentence: string): Remark => ({
  line,
  column,
  severity: 'blocking',
  code,
  sentence,
})

/** The heading under which a fault of a past result stands. */
const columnOf = ({ code }: ResultFault): string => {
  const { certificate, domain, decidedOn, validUntil } = resultsFile.columns.of
  const columns = {
    'framework-without-domains': certificate,
    'domain-unknown': domain,
    'date-future': decidedOn,
    'end-before-decision': validUntil,
  } as const
  return columns[code].heading
}
