import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { err, ok, type Result } from '@delibere/core'
import { quoted } from '@delibere/core/fr'
import type { Command, Given } from './command.ts'
import { commands } from './index.ts'

/** What is asked on the command line. */
export type Asked = { readonly where: Whereabouts } & (
  | { readonly kind: 'screens' }
  | { readonly kind: 'help'; readonly command: Command | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'command'; readonly command: Command; readonly given: Given }
)

/** The options that every command takes. */
export interface Whereabouts {
  readonly data: string | null
  readonly url: string | null
  /** Who acts, as others are told; the name of the system's user unless it is given. */
  readonly agent: string | null
}

const everywhere = {
  data: { type: 'string' },
  url: { type: 'string' },
  agent: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig

// No option begins with a figure: `-3` is a number. What no argument can hold keeps it from being taken for an option.
const notAnOption = '\0'

/** Reads a command line; what cannot be understood is told in a sentence. */
export function readCommandLine(args: readonly string[]): Result<Asked, string> {
  // `pnpm admin -- verify` hands the dashes on.
  const rest = (args[0] === '--' ? args.slice(1) : args).map((arg) => (/^-\d/.test(arg) ? `${notAnOption}${arg}` : arg))
  const command = commandOf(rest)
  const parsed = parse(rest, { ...command?.options, ...everywhere })
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const given = givenOf(values, positionals.slice(command ? command.name.split(' ').length : 0))
  const where = { data: given.text('data'), url: given.text('url'), agent: given.text('agent') }
  if (given.flag('version')) return ok({ kind: 'version', where })
  if (given.flag('help') || positionals[0] === 'help') return ok({ kind: 'help', command, where })
  if (!command)
    return positionals.length === 0
      ? ok({ kind: 'screens', where })
      : err(`La commande ${quoted(positionals.join(' '))} n’existe pas.`)
  const { least, most } = command.takes
  if (given.words.length < least) return err(`Il manque quelque chose après ${quoted(command.name)}.`)
  if (given.words.length > most) return err(`${quoted(given.words[most] ?? '')} est de trop.`)
  return ok({ kind: 'command', command, given, where })
}

/** The command that the first words name, those of options left out; `help` may stand before it. */
function commandOf(args: readonly string[]): Command | null {
  const loose = parseArgs({ args: [...args], options: everywhere, strict: false, allowPositionals: true })
  const words = loose.positionals[0] === 'help' ? loose.positionals.slice(1) : loose.positionals
  return commands.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' ')) ?? null
}

type Values = Readonly<Record<string, unknown>>

function parse(
  args: readonly string[],
  options: ParseArgsOptionsConfig,
): Result<{ values: Values; positionals: string[] }, string> {
  try {
    return ok(parseArgs({ args: [...args], options, strict: true, allowPositionals: true }))
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : ''
    const option = /'(-[^' ]*)/.exec(message)?.[1] ?? ''
    const unknown = cause instanceof Error && 'code' in cause && cause.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    return err(
      unknown
        ? `L’option ${option} n’existe pas ici.`
        : `L’option ${option} est mal employée\u00A0: il lui faut une valeur, ou elle n’en prend pas.`,
    )
  }
}

function givenOf(values: Values, words: readonly string[]): Given {
  const asGiven = (text: string) => text.replace(notAnOption, '')
  const texts = (option: string) =>
    [values[option] ?? []].flat().flatMap((value) => (typeof value === 'string' ? [asGiven(value)] : []))
  return {
    words: words.map(asGiven),
    texts,
    text: (option) => texts(option).at(-1) ?? null,
    flag: (option) => values[option] === true,
  }
}
