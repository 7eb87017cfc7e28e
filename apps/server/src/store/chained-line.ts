import { randomBytes } from 'node:crypto'
import { canonicalJson, isPlainObject, sha256 } from './canonical-json.ts'
import type { LineProblem } from './faults.ts'
import type { Entry, Seal, SealedSession } from './store.ts'

/*
 * A line of the journal, one entry:
 *
 *   {"actor":…,"at":…,"command":{…},"facts":[…],"prev":"<hash of the line before>","revision":n,"seals":[…],
 *    "hash":"…","personal":[…]}
 *
 * `seals` stands there if the entry closes sessions: {"id":"…","sha256":"…"} for each, the SHA-256 of the canonical JSON
 * of what is sealed; so the chain covers the sealed files as well. `hash` is the SHA-256 of the canonical JSON of
 * everything but `hash` and `personal`. A fact's field `personal` stands there as {"digest":"…"}, the SHA-256 of a salt of 128 random bits and the canonical JSON of what was in it; the data
 * lie beside, in the order of the facts, as {"data":…,"salt":"…"}. To erase one is to put `null` in its place, filled up
 * with spaces to the same length, since the records know the length of the journal: the chain holds without it, and the
 * digest says nothing to whoever has not the salt.
 */

/** What comes before the first line. */
export const genesis = '0'.repeat(64)

export interface Line<Fact> {
  readonly entry: Entry<Fact>
  readonly seals: readonly Seal[]
  readonly prev: string
  readonly hash: string
}

export const sealOf = ({ id, content }: Pick<SealedSession, 'id' | 'content'>): Seal => ({
  id,
  sha256: sha256(canonicalJson(content)),
})

type Compartment = { readonly salt: string; readonly data: unknown } | null

/** The text of the line, its end included, and its hash. Throws a TypeError if the entry is not JSON. */
export function encodeLine(
  entry: Entry<unknown>,
  closes: readonly SealedSession[],
  prev: string,
): { readonly text: string; readonly hash: string } {
  const { revision, at, actor, command } = entry
  const apart = entry.facts.map(setApart)
  const facts = apart.map(({ fact }) => fact)
  const seals = closes.length > 0 ? closes.map(sealOf) : undefined
  const chained = canonicalJson({ revision, at, actor, command, facts, prev, seals })
  const hash = sha256(chained)
  const compartments = apart.flatMap(({ compartment }) => compartment ?? [])
  const beside = compartments.length > 0 ? `,"personal":${canonicalJson(compartments)}` : ''
  return { text: `${chained.slice(0, -1)},"hash":"${hash}"${beside}}\n`, hash }
}

/** What is wrong with a line, and the hash it claims, by which the next line may be judged all the same. */
export interface BadLine {
  readonly problem: LineProblem
  readonly hash: unknown
}

/** Reads a line back and checks it against its own hash and digests; whether it follows the line before is for who reads in order. */
export function decodeLine<Fact>(text: string): Line<Fact> | BadLine {
  const read = parse(text)
  if (!isPlainObject(read)) return { problem: 'json', hash: null }
  const { hash, personal = [], ...chained } = read
  if (sha256(canonicalJson(chained)) !== hash) return { problem: 'hash', hash }
  const { prev, facts, seals = [], ...entry } = chained
  if (!Array.isArray(facts)) return { problem: 'json', hash }
  const whole = Array.isArray(personal) ? putBack(facts, personal) : null
  if (!whole) return { problem: 'personal', hash }
  // What bears its own hash was written by `encodeLine`.
  return { entry: { ...entry, facts: whole }, seals, prev, hash } as unknown as Line<Fact>
}

function setApart(fact: unknown): { readonly fact: unknown; readonly compartment?: Compartment } {
  if (!isPlainObject(fact) || fact['personal'] === undefined || fact['personal'] === null) return { fact }
  const data = fact['personal']
  const salt = randomBytes(16).toString('hex')
  return { fact: { ...fact, personal: { digest: digestOf(salt, data) } }, compartment: { salt, data } }
}

/** The facts with what was set apart from them; null if it is not what was set apart. */
function putBack(facts: readonly unknown[], personal: readonly unknown[]): readonly unknown[] | null {
  const compartments = personal.values()
  const whole: unknown[] = []
  for (const fact of facts) {
    if (!isPlainObject(fact) || !isPlainObject(fact['personal'])) {
      whole.push(fact)
      continue
    }
    const compartment = compartments.next().value
    if (compartment === null) whole.push({ ...fact, personal: null })
    else if (isPlainObject(compartment) && isWhatWasSetApart(compartment, fact['personal']))
      whole.push({ ...fact, personal: compartment['data'] })
    else return null
  }
  return compartments.next().done ? whole : null
}

const isWhatWasSetApart = ({ salt, data }: Record<string, unknown>, { digest }: Record<string, unknown>) =>
  data !== undefined && digestOf(String(salt), data) === digest

const digestOf = (salt: string, data: unknown) => sha256(`${salt}${canonicalJson(data)}`)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
