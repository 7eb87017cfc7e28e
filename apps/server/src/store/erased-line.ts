import { canonicalJson, isPlainObject } from './canonical-json.ts'
import type { Line } from './chained-line.ts'
import type { Entry } from './store.ts'

/** Bytes of the journal, from its beginning or from that of a line. */
export interface Place {
  readonly start: number
  readonly length: number
}

export type Concerns<Fact> = (fact: Fact, entry: Entry<Fact>) => boolean

/**
 * Where in a line the personal compartments lie that `concerns` says; those that are blank already are none. `line` is
 * what `text` says; null if it does not say it in the very bytes of `encodeLine`, so that nobody knows what lies where.
 */
export function personalPlaces<Fact>(
  text: string,
  line: Line<Fact>,
  concerns: Concerns<Fact>,
): readonly Place[] | null {
  const { entry, hash } = line
  const isConcerned = (fact: Fact) => hasPersonal(fact) && concerns(fact, entry)
  if (!entry.facts.some(isConcerned)) return []
  const stored = JSON.parse(text) as { readonly facts: unknown[]; readonly personal: unknown[] }
  const apart = entry.facts.filter((_, index) => hasPersonal(stored.facts[index]))
  let before = `,"hash":"${hash}","personal":[`
  let at = text.indexOf(before)
  const places: Place[] = []
  for (const [index, fact] of apart.entries()) {
    const compartment = stored.personal[index]
    if (at === -1 || !text.startsWith(before, at)) return null
    at += before.length
    const written = compartment === null ? blankAt(text, at) : canonicalJson(compartment)
    if (isConcerned(fact))
      places.push({ start: Buffer.byteLength(text.slice(0, at)), length: Buffer.byteLength(written) })
    before = `${written},`
  }
  return text.startsWith(`${before.slice(0, -1)}]}`, at) ? places : null
}

/** What stands in the place of an erased compartment: JSON of the same length, since the records know that of the journal. */
export const blank = (length: number): string => 'null'.padEnd(length)

const blankAt = (text: string, at: number) => /^null */.exec(text.slice(at))?.[0] ?? ''

/** Whether something personal is in the fact that has not been erased. */
export const hasPersonal = (fact: unknown): boolean =>
  isPlainObject(fact) && fact['personal'] !== undefined && fact['personal'] !== null
