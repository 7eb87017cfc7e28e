import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { decodeLine, encodeLine, genesis, type Line } from './chained-line.ts'
import { someFact } from './contract.ts'
import { blank, hasPersonal, personalPlaces } from './erased-line.ts'
import { added, type CountersFact, entryOf, noted } from './testing/counters.ts'

const read = (text: string) => decodeLine<CountersFact>(text) as Line<CountersFact>
const places = (text: string, concerns: (fact: CountersFact) => boolean) => personalPlaces(text, read(text), concerns)

/** The line as the journal has it once the places are blank. */
function blanked(text: string, concerns: (fact: CountersFact) => boolean): string {
  const bytes = Buffer.from(text)
  for (const { start, length } of places(text, concerns) ?? expect.fail()) bytes.write(blank(length), start)
  return bytes.toString()
}

it('holds without any of its compartments, in as many bytes, whatever is in them', () => {
  const some = fc.array(fc.tuple(someFact, fc.boolean(), fc.boolean()), { maxLength: 6 })
  fc.assert(
    fc.property(some, (given) => {
      const facts = given.map(([fact]) => fact)
      const { text, hash } = encodeLine(entryOf(3, ...facts), [], genesis)
      const first = new Set(given.filter(([, one]) => one).map(([fact]) => canonicalJson(fact)))
      const second = new Set(given.filter(([, , other]) => other).map(([fact]) => canonicalJson(fact)))
      const isIn = (set: Set<string>) => (fact: CountersFact) => set.has(canonicalJson(fact))
      const erased = blanked(blanked(text.trimEnd(), isIn(first)), isIn(second))
      expect(Buffer.byteLength(erased)).toBe(Buffer.byteLength(text.trimEnd()))
      const left = facts.map((fact) =>
        hasPersonal(fact) && (isIn(first)(fact) || isIn(second)(fact)) ? { ...fact, personal: null } : fact,
      )
      expect(decodeLine(erased)).toEqual({ entry: entryOf(3, ...left), seals: [], prev: genesis, hash })
      expect(places(erased, isIn(first))).toEqual([])
    }),
  )
})

it('is not touched where it does not stand in the bytes that were written', () => {
  const { text } = encodeLine(entryOf(1, added('a', 1), noted('s', 'Élise'), noted('s', 'Karim')), [], genesis)
  const [chained = '', personal = ''] = text.trimEnd().split(',"personal":')
  const others = [
    JSON.stringify(JSON.parse(text), null, 1),
    text.trimEnd().replaceAll('},{', '} ,{'),
    text.trimEnd().replace(/(\{)("data":[^}]*\}),("salt":"[^"]*")/, '$1$3,$2'),
    `{"personal":${personal.slice(0, -1)},${chained.slice(1)}}`,
    `${text.trimEnd().slice(0, -1)} }`,
  ]
  for (const other of others) {
    expect(read(other).entry.facts).toHaveLength(3)
    expect(places(other, () => true)).toBeNull()
    expect(places(other, () => false)).toEqual([])
  }
})
