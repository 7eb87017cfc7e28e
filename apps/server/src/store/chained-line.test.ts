import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someFact } from './contract.ts'
import { decodeLine, encodeLine, genesis } from './chained-line.ts'
import { added, entryOf, noted } from './testing/counters.ts'

const entry = entryOf(1, added('a', 1), noted('s', 'Élise Martin'), noted('s', 'Karim Benali'))
const written = () => encodeLine(entry, [{ id: 's', revision: 1, content: { notes: [] } }], genesis)
/** The line with a change in it that keeps it JSON. */
const changed = (change: (line: Record<string, unknown> & { personal: unknown[] }) => void) => {
  const line = JSON.parse(written().text) as Record<string, unknown> & { personal: unknown[] }
  change(line)
  return decodeLine(JSON.stringify(line))
}

describe('a line of the journal', () => {
  it('gives back the entry, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(someFact), (facts) => {
        const any = entryOf(7, ...facts)
        const { text, hash } = encodeLine(any, [], genesis)
        expect(text.indexOf('\n')).toBe(text.length - 1)
        expect(decodeLine(text)).toEqual({ entry: any, seals: [], prev: genesis, hash })
      }),
    )
  })

  it('has nothing personal in the part that is chained', () => {
    const { text } = written()
    expect(text).toContain('Élise Martin')
    expect(text.slice(0, text.indexOf('"hash"'))).not.toMatch(/Martin|Benali/)
  })

  it('does not let the digest be guessed: the same data have another one each time', () => {
    const [one, other] = [written(), written()]
    expect(one.hash).not.toBe(other.hash)
    const salts = [...one.text.matchAll(/"salt":"([0-9a-f]+)"/g)].map(([, salt]) => salt)
    expect(salts.map((salt) => salt?.length)).toEqual([32, 32])
    expect(new Set(salts).size).toBe(2)
  })

  it('says what is sealed, by its digest', () => {
    const line = decodeLine(written().text)
    expect(line).toMatchObject({ seals: [{ id: 's', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }] })
  })

  it('holds without what was erased, in as many bytes', () => {
    const { text, hash } = written()
    const [compartment = ''] = /\{"data":\{"text":"Karim[^}]*\}[^}]*\}/.exec(text) ?? []
    const erased = text.replace(compartment, 'null'.padEnd(Buffer.byteLength(compartment)))
    expect(Buffer.byteLength(erased)).toBe(Buffer.byteLength(text))
    expect(erased).not.toContain('Benali')
    const facts = [added('a', 1), noted('s', 'Élise Martin'), { type: 'noted', session: 's', personal: null }]
    expect(decodeLine(erased)).toMatchObject({ entry: { facts }, hash })
  })

  it.each<[string, string, ReturnType<typeof changed>]>([
    ['hash', 'the time is another', changed((line) => (line['at'] = 0))],
    ['hash', 'the author is another', changed((line) => (line['actor'] = 'staff'))],
    ['hash', 'it follows another line', changed((line) => (line['prev'] = 'f'.repeat(64)))],
    ['hash', 'what is sealed is another', changed((line) => (line['seals'] = []))],
    ['hash', 'the hash is another', changed((line) => (line['hash'] = genesis))],
    ['hash', 'there is something more', changed((line) => (line['more'] = 1))],
    ['personal', 'a compartment has other data', changed((line) => (line.personal[0] = { salt: '', data: 'x' }))],
    ['personal', 'a compartment has no data', changed((line) => (line.personal[0] = { salt: '' }))],
    ['personal', 'the compartments are in another order', changed((line) => line.personal.reverse())],
    ['personal', 'a compartment is missing', changed((line) => line.personal.pop())],
    ['personal', 'there is a compartment more', changed((line) => line.personal.push(null))],
    ['personal', 'the compartments are gone', changed((line) => delete (line as { personal?: unknown }).personal)],
    ['json', 'it is cut', decodeLine(written().text.slice(0, -9))],
    ['json', 'it is not an object', decodeLine('[]')],
  ])('is found wrong (%s) when %s', (problem, _, line) => {
    expect(line).toMatchObject({ problem })
  })
})
