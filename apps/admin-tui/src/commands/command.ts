import type { ParseArgsOptionsConfig } from 'node:util'
import type { Client } from '@delibere/client'
import type { Result } from '@delibere/core'
import { nbsp } from '@delibere/core/fr'
import type { Connection, Verified } from '../connection.ts'
import type { Progress } from '../file/turns.ts'

/** What a command ends with: done, refused or found wrong, misused. */
export const done = 0
export const refused = 1
const misused = 2
/** Stopped by Ctrl+C: 128 and the number of the signal. */
export const interrupted = 130
export type ExitCode = typeof done | typeof refused | typeof misused | typeof interrupted

/** What a command has of the world. It asks nobody anything: it may run where nobody looks. */
export interface Shell {
  /** Writes to the standard output, with a line break. */
  readonly out: (text: string) => void
  /** The same for bytes, as they are. */
  readonly outBytes: (bytes: Uint8Array) => Promise<void>
  /** Writes to the standard error, with a line break. */
  readonly complain: (text: string) => void
  /** Shows how far long work has come, where somebody looks on; the next line takes its place. */
  readonly progress: (progress: Progress) => void
  /** From here on the first Ctrl+C aborts this instead of ending the program; a second one ends it. */
  readonly onInterrupt: () => AbortSignal
  readonly folder: string
  readonly connect: () => Promise<Result<Connection, string>>
  readonly verify: () => Promise<Result<Verified, string>>
}

/** What was given on the command line, after the words of the command. */
export interface Given {
  readonly words: readonly string[]
  /** The value of an option, or null. */
  text(option: string): string | null
  /** Every value of an option that may be given several times. */
  texts(option: string): readonly string[]
  flag(option: string): boolean
}

/** A command without a screen. What `--help` says of it is here, beside what it does. */
export interface Command {
  /** `candidates import`. */
  readonly name: string
  /** What follows the name: `FICHIER [--dry-run]`. */
  readonly usage: string
  readonly says: string
  readonly options: ParseArgsOptionsConfig
  /** How many words it takes after its name. */
  readonly takes: { readonly least: number; readonly most: number }
  /** What the options mean, one a line. */
  readonly details?: readonly string[]
  readonly run: (given: Given, shell: Shell) => Promise<ExitCode>
}

/** Connects, does something, and gives everything up again, whatever comes. */
export async function withClient(
  shell: Shell,
  act: (client: Client, place: Connection['place']) => Promise<ExitCode>,
): Promise<ExitCode> {
  const connection = await shell.connect()
  if (!connection.ok) return refuse(shell, connection.error)
  const { client, place, newStaffToken, close } = connection.value
  if (newStaffToken !== null) shell.complain(sayNewToken(newStaffToken))
  try {
    return await act(client, place)
  } finally {
    for (const trouble of await close()) shell.complain(trouble)
  }
}

/** Says why not, and ends so. */
export function refuse(shell: Pick<Shell, 'complain'>, sentence: string): ExitCode {
  shell.complain(sentence)
  return refused
}

/** Says what was wrong in how it was asked, and ends so. */
export function misuse(shell: Pick<Shell, 'complain'>, sentence: string): ExitCode {
  shell.complain(sentence)
  return misused
}

/** Said once, when a data folder has just been begun. */
export const sayNewToken = (token: string): string =>
  [
    `Jeton de l’OEMM, affiché cette seule fois${nbsp}: ${token}`,
    'Notez-le en lieu sûr. Il sert au terminal sur une autre machine (--url et DELIBERE_TOKEN).',
  ].join('\n')
