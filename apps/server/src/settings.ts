import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@delibere/core'

/** What the server is told at its start, from the command line and the environment, once. */
export interface Settings {
  /** A made-up session on a folder that is thrown away. */
  readonly demo: boolean
  readonly host: string
  readonly port: number
  /** The address people use, without a slash at the end; null: the one it listens at. */
  readonly publicUrl: string | null
  readonly folder: string
  /** Makes a new staff token in the place of one that was lost. */
  readonly renewStaffToken: boolean
  readonly logLevel: LogLevel
}

type LogLevel = (typeof logLevels)[number]
const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const

/** What is wrong with a setting: its name and what was given. */
export type SettingFault =
  | { readonly code: 'option-unknown'; readonly option: string }
  | { readonly code: 'port-invalid'; readonly given: string }
  | { readonly code: 'address-invalid'; readonly given: string }
  | { readonly code: 'address-missing'; readonly host: string }
  | { readonly code: 'level-invalid'; readonly given: string; readonly levels: readonly string[] }

type Environment = Readonly<Record<string, string | undefined>>

const options = {
  demo: { type: 'boolean', default: false },
  port: { type: 'string' },
  host: { type: 'string' },
  'public-url': { type: 'string' },
  data: { type: 'string' },
  'new-staff-token': { type: 'boolean', default: false },
} as const

/** Reads the settings; an option wins over its variable. `isTerminal`: whether logs would come between a person's lines. */
export function readSettings(
  args: readonly string[],
  env: Environment,
  isTerminal: boolean,
): Result<Settings, SettingFault> {
  const read = readOptions(args)
  if (!read.ok) return read
  const given = read.value
  const host = given.host ?? env['DELIBERE_HOST'] ?? '127.0.0.1'
  const port = portOf(given.port ?? env['DELIBERE_PORT'] ?? '4310')
  if (!port.ok) return port
  const publicUrl = addressOf(given['public-url'] ?? env['DELIBERE_PUBLIC_URL'] ?? null)
  if (!publicUrl.ok) return publicUrl
  // A link made for "every address" would lead nowhere.
  if (publicUrl.value === null && ['0.0.0.0', '::'].includes(host)) return err({ code: 'address-missing', host })
  const logLevel = levelOf(env['DELIBERE_LOG'] ?? (isTerminal ? 'warn' : 'info'))
  if (!logLevel.ok) return logLevel
  return ok({
    demo: given.demo,
    host,
    port: port.value,
    publicUrl: publicUrl.value,
    folder: resolve(given.data ?? env['DELIBERE_DATA'] ?? 'data'),
    renewStaffToken: given['new-staff-token'],
    logLevel: logLevel.value,
  })
}

function readOptions(args: readonly string[]) {
  try {
    // `pnpm start -- --demo` hands the dashes on.
    return ok(parseArgs({ args: args.filter((arg) => arg !== '--'), options, strict: true }).values)
  } catch (cause) {
    const option = cause instanceof Error ? (/'([^']*)'/.exec(cause.message)?.[1] ?? '') : ''
    return err({ code: 'option-unknown', option } as const)
  }
}

function portOf(given: string): Result<number, SettingFault> {
  const port = Number(given)
  const isPort = /^\d{1,5}$/.test(given) && port <= 65_535
  return isPort ? ok(port) : err({ code: 'port-invalid', given })
}

function addressOf(given: string | null): Result<string | null, SettingFault> {
  if (given === null || given === '') return ok(null)
  const url = URL.canParse(given) ? new URL(given) : null
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search + url.hash === ''
  return isPlain ? ok(url.origin) : err({ code: 'address-invalid', given })
}

function levelOf(given: string): Result<LogLevel, SettingFault> {
  const level = logLevels.find((one) => one === given)
  return level ? ok(level) : err({ code: 'level-invalid', given, levels: logLevels })
}
