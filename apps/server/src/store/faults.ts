import type { Holder } from './file-lock.ts'

/** All that can go wrong with the storage, with what a sentence about it needs. Files are full paths. */
export interface StoreFaultData {
  /** Another program has the folder; `holder` is null when it has not said who it is yet. */
  'folder-in-use': { readonly folder: string; readonly holder: Holder | null }
  /**
   * The records are not what was written. Nothing was changed. The way out: put `copy` back in the place of `file`; the
   * journal holds all that came after it. Without a copy, take `file` away: everything is carried out again from the journal.
   */
  'records-damaged': {
    readonly file: string
    /** Not the bytes that were written, or not a world that this program knows, or not there although its copy is. */
    readonly reason: 'bytes' | 'shape' | 'missing'
    readonly copy: string | null
    readonly journal: string
  }
  /** A newer program wrote the records: start that one. */
  'records-too-new': { readonly file: string; readonly shape: number; readonly known: number }
  /** The journal is shorter than what the records already hold: it was cut, deleted or not restored with them. */
  'journal-behind': { readonly file: string; readonly revision: number; readonly bytes: number; readonly found: number }
  /** A line of the journal is not what was written. Line n holds revision n. */
  'journal-damaged': { readonly file: string; readonly line: number; readonly reason: LineProblem }
  /**
   * A closed session's file: not the bytes that were written, not there, not the content that the journal says was sealed,
   * or one of which the journal knows nothing.
   */
  'sealed-damaged': {
    readonly file: string
    readonly id: string
    readonly reason: 'bytes' | 'missing' | 'content' | 'unknown'
  }
  /** Told by `verify` alone: there is no such folder, or it cannot be looked into (`errno` such as ENOENT). */
  'folder-unreadable': { readonly folder: string; readonly errno: string }
  /** Told by `verify` alone: the content is not that which the file's name, its SHA-256, says. */
  'document-damaged': { readonly file: string }
  /** Told by `verify` alone: the journal says that it was kept, and it is not there. */
  'document-missing': { readonly file: string }
  /** Told by `verify` alone: the journal says that something was erased from it, and it is still there, or is back from a backup. */
  'erasure-unfinished': { readonly file: string }
  /** The disk refused (`errno` such as ENOSPC). The store takes nothing until it is opened again. */
  'storage-failed': { readonly file: string; readonly errno: string }
  /** Told through `onTrouble`, not thrown: what is written behind could not be, and is tried again. Nothing is lost: the journal has it. */
  'records-late': { readonly file: string; readonly errno: string }
  'entry-out-of-order': { readonly expected: number; readonly given: number }
  'store-closed': Record<string, never>
}

/**
 * What is wrong with a line: not JSON, not what its hash says, does not follow the line before, is not in its turn, its
 * personal compartments are not what was set apart, or its facts cannot be carried out.
 */
export type LineProblem = 'json' | 'hash' | 'chain' | 'revision' | 'personal' | 'fact'

type Code = keyof StoreFaultData
export type StoreFaultOf<C extends Code> = Error & {
  readonly name: 'StoreFault'
  readonly code: C
  readonly data: StoreFaultData[C]
}
/** What the store throws: told apart by `code`. The French sentences are in core/fr. */
export type StoreFault = { [C in Code]: StoreFaultOf<C> }[Code]

export function storeFault<C extends Code>(code: C, data: StoreFaultData[C], cause?: unknown): StoreFaultOf<C> {
  const error = new Error(`${code} ${JSON.stringify(data)}`, cause === undefined ? {} : { cause })
  return Object.assign(error, { name: 'StoreFault' as const, code, data })
}

export const isStoreFault = (error: unknown): error is StoreFault =>
  error instanceof Error && error.name === 'StoreFault' && 'code' in error && 'data' in error

/** The operating system's refusal about `file`, as a fault; a fault stays what it is. */
export const storageFailed = (file: string, cause: unknown): StoreFault =>
  isStoreFault(cause) ? cause : storeFault('storage-failed', { file, errno: errnoOf(cause) }, cause)

/** The operating system's name for what it refuses, such as ENOSPC; UNKNOWN if it is not it that refuses. */
export function errnoOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^E[A-Z0-9]+$/.test(code) ? code : 'UNKNOWN'
}

/** For who looks for faults: any other error is one of ours and goes on. */
export function asFault(cause: unknown): StoreFault {
  if (isStoreFault(cause)) return cause
  throw cause
}
