import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

it.each([
  [{ b: 1, a: [true, null, 'é'] }, '{"a":[true,null,"é"],"b":1}'],
  [{ a: undefined, 10: 'x', 9: 'y', B: 0 }, '{"10":"x","9":"y","B":0}'],
  [{ z: { y: { b: [], a: {} } } }, '{"z":{"y":{"a":{},"b":[]}}}'],
  [-0, '0'],
  ['\ud800"', String.raw`"\ud800\""`],
])('writes %j as %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text)
})

it('is JSON of the same value, the same for whatever comes back from JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})

it.each([
  [undefined],
  [Number.NaN],
  [Infinity],
  [1n],
  [() => 1],
  [Symbol('s')],
  [new Date(0)],
  [new Set()],
  [[undefined]],
])('throws for %s, which JSON would lose or change', (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError)
})
