import { readFile, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { errnoOf, storageFailed, storeFault } from './faults.ts'
import { writeWhole } from './whole-file.ts'

/*
 * What locks is the system's own lock on `lock.db`, which ends with the process however it ends; `lock` only says by
 * whom. Nothing else in this process may open `lock.db`. Why SQLite: docs/decisions/data-folder-lock.md.
 */

/** Who has a data folder. */
export interface Holder {
  readonly pid: number
  readonly host: string
  /** Milliseconds since 1970. */
  readonly since: number
  readonly program: Program
  /** Where it listens, once it does. */
  readonly url: string | null
}
export type Program = 'serveur' | 'terminal'

export interface FileLock {
  /** Tells whoever finds the folder in use where to go. Rejects with `storage-failed`. */
  announce(where: { readonly url: string }): Promise<void>
  /** Never rejects. */
  release(): Promise<void>
}

/** Takes the folder for this process alone, from a dead process at once. Rejects with `folder-in-use` or `storage-failed`. */
export async function takeLock(folder: string, program: Program): Promise<FileLock> {
  const lock = lockExclusively(join(folder, 'lock.db'))
  if (!lock) throw storeFault('folder-in-use', { folder, holder: await holderOf(folder) })
  const words = join(folder, 'lock')
  const since = Date.now()
  const say = (url: string | null) => {
    const holder: Holder = { pid: process.pid, host: hostname(), since, program, url }
    return writeWhole(words, [`${JSON.stringify(holder)}\n`], 0o600)
  }
  const release = async () => {
    if (!lock.isOpen) return
    await rm(words, { force: true }).catch(() => {})
    lock.close()
  }
  try {
    await say(null)
  } catch (cause) {
    await release()
    throw cause
  }
  return { announce: ({ url }) => say(url), release }
}

/**
 * Who has the folder, without taking it: null if nobody has. The holder is null for the instant in which it has the folder
 * and has not said so yet.
 */
export async function readLock(folder: string): Promise<{ readonly holder: Holder | null } | null> {
  return isLocked(join(folder, 'lock.db')) ? { holder: await holderOf(folder) } : null
}

async function holderOf(folder: string): Promise<Holder | null> {
  try {
    const holder = JSON.parse(await readFile(join(folder, 'lock'), 'utf8')) as Holder
    // A killed process leaves its words behind; whoever has the lock now has not said who it is.
    return holder.host === hostname() && !isAlive(holder.pid) ? null : holder
  } catch {
    return null
  }
}

// Another process may be asking for an instant whether the folder is in use: that is waited for.
const patience = 250
const [busy, cannotOpen] = [5, 14]

function lockExclusively(file: string): DatabaseSync | null {
  let database
  try {
    database = new DatabaseSync(file, { timeout: patience })
    // With its own journal in memory SQLite writes nothing at all, so that a full disk can be opened.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return database
  } catch (cause) {
    database?.close()
    if (sqliteCode(cause) === busy) return null
    throw storageFailed(file, cause)
  }
}

function isLocked(file: string): boolean {
  let database
  try {
    database = new DatabaseSync(file, { readOnly: true })
    database.prepare('SELECT 1 FROM sqlite_schema').all()
    return false
  } catch (cause) {
    if (sqliteCode(cause) === busy) return true
    if (sqliteCode(cause) === cannotOpen) return false
    throw storageFailed(file, cause)
  } finally {
    database?.close()
  }
}

const sqliteCode = (error: unknown) => (error instanceof Error && 'errcode' in error ? error.errcode : undefined)

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return errnoOf(cause) !== 'ESRCH'
  }
}
