import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkedJson, readCheckedJson } from './checked-json.ts'

async function written(fields: object): Promise<Buffer> {
  const pieces: string[] = []
  for await (const piece of checkedJson(fields)) pieces.push(piece)
  return Buffer.from(pieces.join(''))
}

it('is JSON that a person can read, a line for each thing in a collection', async () => {
  const receipts = [['c-1', { revision: 1 }]]
  const world = { sessions: { a: { place: 'Évry' }, b: { place: null } }, empty: {}, none: undefined }
  const text = (await written({ shape: 1, receipts, world })).toString()
  expect(text.replace(/[0-9a-f]{64}/, '…')).toBe(
    [
      '{',
      '"shape":1,',
      '"receipts":[',
      '["c-1",{"revision":1}]],',
      '"world":{',
      '"sessions":{',
      '"a":{"place":"Évry"},',
      '"b":{"place":null}},',
      '"empty":{}},',
      '"sha256":"…"}',
      '',
    ].join('\n'),
  )
})

it('gives back what was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), async (fields) => {
      fc.pre(!('sha256' in fields))
      expect(readCheckedJson(await written(fields))).toEqual(JSON.parse(JSON.stringify(fields)))
    }),
  )
})

it('gives back what is written in many pieces', async () => {
  const fields = { world: { things: Object.fromEntries(Array.from({ length: 9_000 }, (_, n) => [`t-${n}`, { n }])) } }
  expect(readCheckedJson(await written(fields))).toEqual(fields)
})

it('notices any byte that has changed, is missing or is added', async () => {
  const bytes = await written({ shape: 2, world: { counters: { a: 1 } } })
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes)
    changed[at] = bytes.readUInt8(at) ^ 1
    expect(readCheckedJson(changed)).toBeNull()
    expect(readCheckedJson(bytes.subarray(0, at))).toBeNull()
  }
  expect(readCheckedJson(Buffer.concat([bytes, Buffer.from('\n')]))).toBeNull()
})

it('lets other work go on while it makes a long text', async () => {
  const things = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`t-${n}`, { n, text: 'x'.repeat(50) }]))
  let turns = 0
  const beat = () => {
    turns += 1
    other = setImmediate(beat)
  }
  let other = setImmediate(beat)
  await written({ world: { things } })
  clearImmediate(other)
  expect(turns).toBeGreaterThan(0)
})
