import { err, folded, ok, type Result } from '@delibere/core'
import { listed, quoted } from '@delibere/core/fr'
import type { Given } from './command.ts'

/** What each of some codes is called in French. A code is meant by itself, as scripts give it, or by that. */
export type Called<Code extends string> = Readonly<Record<Code, string>>

/** Codes that have no other name. */
export const asTheyAre = <Code extends string>(codes: readonly Code[]): Called<Code> =>
  Object.fromEntries(codes.map((code) => [code, code])) as unknown as Called<Code>

/** The code that somebody means, accents, case and hyphens aside; null where there is none. */
export const codeMeant = <Code extends string>(text: string, called: Called<Code>): Code | null =>
  (Object.keys(called) as Code[]).find((code) => code === text || folded(called[code]) === folded(text)) ?? null

/** “« retiré », « certifié »” */
export const namesIn = (called: Called<string>): string => Object.values(called).map(quoted).join(', ')

/** The code that the value of an option means; null where it is not given. */
export function chosenOf<Code extends string>(
  given: Given,
  option: string,
  called: Called<Code>,
): Result<Code | null, string> {
  const text = given.text(option)
  if (text === null) return ok(null)
  const code = codeMeant(text, called)
  return code !== null
    ? ok(code)
    : err(`--${option}\u00A0: ${quoted(text)} n’est pas attendu, écrivez ${listed(Object.values(called))}.`)
}
