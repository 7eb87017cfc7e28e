import { writeFile } from 'node:fs/promises'
import type { Answer, Client, Order } from '@delibere/client'
import { type CandidateLine, err, type JurorLine, type ObstacleIn, ok, type Result } from '@delibere/core'
import { quoted, warningsOf } from '@delibere/core/fr'
import { writeCsv } from '../file/write-csv.ts'
import { explainRefusal } from '../words.ts'
import { done, type ExitCode, type Given, misuse, refuse, type Shell } from './command.ts'
import { findOne } from './find.ts'
import type { Called } from './meant.ts'
import { textTable } from './text-table.ts'

/** An answer of the server, a refusal being its sentence. */
export async function inWords<Value>(asked: Answer<Value>): Promise<Result<Value, string>> {
  const answer = await asked
  return answer.ok ? answer : err(explainRefusal(answer.error))
}

/** Gives an order, says what was done, and ends so. */
export async function orderAndSay(client: Client, order: Order, says: string, shell: Shell): Promise<ExitCode> {
  const answer = await client.order(order)
  if (!answer.ok) return refuse(shell, explainRefusal(answer.error))
  shell.out(says)
  return done
}

/** The same of a correction, with what it has brought against prepared sessions (J4, J5). */
export async function correctAndSay(
  client: Client,
  order: Order,
  { says, look }: { readonly says: string; readonly look: () => Answer<{ readonly obstacles: readonly ObstacleIn[] }> },
  shell: Shell,
): Promise<ExitCode> {
  const code = await orderAndSay(client, order, says, shell)
  const now = code === done ? await look() : null
  if (now?.ok) for (const warning of warningsOf(now.value.obstacles)) shell.complain(warning)
  return code
}

/** The candidate that somebody means by a name or an id. */
export const theCandidate = async (client: Client, text: string): Promise<Result<CandidateLine, string>> =>
  oneOf(await inWords(client.candidates()), text)

/** The juror that somebody means by a name or an id. */
export const theJuror = async (client: Client, text: string): Promise<Result<JurorLine, string>> =>
  oneOf(await inWords(client.jurors()), text)

const oneOf = <Item extends Called>(items: Result<readonly Item[], string>, text: string): Result<Item, string> =>
  items.ok ? findOne(items.value, text) : items

/** A list as it is written out. */
export interface TextList<Line> {
  readonly headings: readonly string[]
  readonly cells: (line: Line) => readonly string[]
}

/** The option by which a list is written as a table, as CSV or as JSON; `--json` is short for the last. */
export const formatOptions = { format: { type: 'string' }, json: { type: 'boolean' } } as const
const formats = ['table', 'csv', 'json']

/** Writes a list in the form that is asked for. */
export async function writeList<Line>(
  lines: readonly Line[],
  { headings, cells }: TextList<Line>,
  given: Given,
  shell: Shell,
): Promise<ExitCode> {
  const format = given.flag('json') ? 'json' : (given.text('format') ?? 'table')
  if (!formats.includes(format)) return misuse(shell, `--format\u00A0: ${quoted(format)} n’est pas table, csv ou json.`)
  if (format === 'json') shell.out(JSON.stringify(lines, null, 2))
  else if (format === 'csv') await shell.outBytes(writeCsv([headings, ...lines.map(cells)]))
  else shell.out(textTable(headings, lines.map(cells)))
  return done
}

/** Writes bytes to the file that `--out` names, else to the standard output. */
export async function writeOut(bytes: Uint8Array, given: Given, shell: Shell): Promise<ExitCode> {
  const path = given.text('out')
  if (path === null) {
    await shell.outBytes(bytes)
    return done
  }
  try {
    await writeFile(path, bytes)
  } catch (cause) {
    const errno = cause instanceof Error && 'code' in cause ? String(cause.code) : 'UNKNOWN'
    return refuse(shell, `Impossible d’écrire ${quoted(path)} (${errno}).`)
  }
  shell.out(`Écrit\u00A0: ${path}`)
  return done
}

/**
 * The version that `--if-version` names, as a script read it: what others have changed since then is not overwritten, the
 * order is refused with what they did. Null where it is not given.
 */
export function versionGiven(given: Given): Result<number | null, string> {
  const text = given.text('if-version')
  if (text === null) return ok(null)
  return /^\d{1,9}$/.test(text)
    ? ok(Number(text))
    : err(`--if-version\u00A0: ${quoted(text)} n’est pas un numéro de version.`)
}
