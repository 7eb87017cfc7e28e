import { appendFile, copyFile, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkedJson } from './checked-json.ts'
import { contentsOf } from './testing/folder.ts'
import { folderWithTail } from './testing/folder-with-tail.ts'
import { openCounters } from './testing/open-counters.ts'
import { writeWhole } from './whole-file.ts'

/** A folder as a killed process leaves it, then spoilt; it must be refused, and not touched. */
async function refused(spoil: (path: (name: string) => string) => Promise<void>) {
  const { folder, world } = await folderWithTail()
  const path = (name: string) => join(folder, name)
  await spoil(path)
  const before = await contentsOf(folder)
  const fault: unknown = await openCounters(folder).then(
    () => expect.fail('it was opened'),
    (cause: unknown) => cause,
  )
  expect(await contentsOf(folder)).toEqual(before)
  return { folder, path, world, fault }
}

const recordsDamaged = (
  path: (name: string) => string,
  reason: string,
  copy: string | null = 'records.previous.json',
) => ({
  code: 'records-damaged',
  data: { file: path('records.json'), reason, copy: copy && path(copy), journal: path('journal.ndjson') },
})

const flip = async (file: string, at: number) => {
  const bytes = await readFile(file)
  const place = Math.floor(at * bytes.length)
  bytes[place] = bytes.readUInt8(place) ^ 0x20
  await writeFile(file, bytes)
}

const rewrite = async (file: string, change: (fields: Record<string, unknown>) => object) => {
  const { sha256: _, ...fields } = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
  await writeWhole(file, checkedJson(change(fields)), 0o600)
}

describe('records that are not what was written', () => {
  it(
    'are refused for any byte that has changed, and the copy put back recovers everything',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), async (at) => {
          const { folder, path, fault, world } = await refused((path) => flip(path('records.json'), at))
          expect(fault).toMatchObject(recordsDamaged(path, 'bytes'))
          await copyFile(path('records.previous.json'), path('records.json'))
          const store = await openCounters(folder)
          expect(store.world).toEqual(world)
          expect(store.revision).toBe(6)
          expect([...store.receipts.keys()]).toEqual(['c-1', 'c-2', 'c-3', 'c-4', 'c-5', 'c-6'])
          expect(await store.sealedSession('s')).toMatchObject({ revision: 2, content: { notes: ['first'] } })
          await store.close()
        }),
        { numRuns: 20 },
      )
    },
  )

  it.each([
    ['empty', (file: string) => truncate(file, 0)],
    ['cut', (file: string) => truncate(file, 100)],
    ['longer', (file: string) => appendFile(file, ' ')],
    ['another text', (file: string) => writeFile(file, '{}')],
  ])('are refused when they are %s', async (_, spoil) => {
    const { fault, path } = await refused((path) => spoil(path('records.json')))
    expect(fault).toMatchObject(recordsDamaged(path, 'bytes'))
  })

  it('are refused when they are gone and their copy is not', async () => {
    const { fault, path, folder, world } = await refused((path) => rm(path('records.json')))
    expect(fault).toMatchObject(recordsDamaged(path, 'missing'))
    await rename(path('records.previous.json'), path('records.json'))
    expect((await openCounters(folder)).world).toEqual(world)
  })

  it('are refused when they are no world, with the reason', async () => {
    const { fault, path } = await refused((path) => rewrite(path('records.json'), (all) => ({ ...all, world: {} })))
    expect(fault).toMatchObject({ ...recordsDamaged(path, 'shape'), cause: new Error('a world has counters') })
  })

  it('have no copy to put back when the copy is damaged too', async () => {
    const { fault, path } = await refused(async (path) => {
      await flip(path('records.json'), 0.5)
      await flip(path('records.previous.json'), 0.5)
    })
    expect(fault).toMatchObject(recordsDamaged(path, 'bytes', null))
  })

  it('are made again from the whole journal when they and their copy are taken away', async () => {
    const { folder, world } = await folderWithTail()
    await rm(join(folder, 'records.json'))
    await rm(join(folder, 'records.previous.json'))
    const store = await openCounters(folder)
    expect(store.world).toEqual(world)
    expect(await store.sealedSession('s')).toMatchObject({ revision: 2 })
  })

  it('are refused when a newer program wrote them', async () => {
    const { fault, path } = await refused((path) => rewrite(path('records.json'), (all) => ({ ...all, shape: 3 })))
    expect(fault).toMatchObject({ code: 'records-too-new', data: { file: path('records.json'), shape: 3, known: 2 } })
  })
})

describe('a journal that is not what was written', () => {
  const linesOf = async (file: string) => (await readFile(file, 'utf8')).split('\n')
  const change = async (file: string, edit: (lines: string[]) => unknown) => {
    const lines = await linesOf(file)
    edit(lines)
    await writeFile(file, lines.join('\n'))
  }

  it.each([
    ['deleted', 0, (file: string) => rm(file)],
    ['cut', 100, (file: string) => truncate(file, 100)],
  ])('is refused when it was %s behind the records', async (_, found, spoil) => {
    const { fault, path } = await refused((path) => spoil(path('journal.ndjson')))
    const { offset } = JSON.parse(await readFile(path('records.json'), 'utf8')) as { offset: number }
    const data = { file: path('journal.ndjson'), revision: 3, bytes: offset, found }
    expect(fault).toMatchObject({ code: 'journal-behind', data })
  })

  it.each<[string, number, string, (lines: string[]) => unknown]>([
    ['a line has changed', 5, 'hash', (lines) => (lines[4] = lines[4]?.replace('"by":5', '"by":6') ?? '')],
    ['what is personal has changed', 5, 'personal', (lines) => (lines[4] = lines[4]?.replace('n 5', 'n 9') ?? '')],
    ['a line in the middle is torn', 5, 'json', (lines) => (lines[4] = '{"actor":')],
    ['an empty line came in', 5, 'json', (lines) => lines.splice(4, 0, '')],
    ['a line is missing', 5, 'revision', (lines) => lines.splice(4, 1)],
    ['a line is there twice', 6, 'revision', (lines) => lines.splice(4, 0, lines[4] ?? '')],
    [
      'the line that the records end with has changed',
      3,
      'chain',
      (lines) => (lines[2] = 'x'.repeat(lines[2]?.length ?? 0)),
    ],
    ['the records do not end with a line', 3, 'chain', (lines) => (lines[2] = ` ${lines[2]}`)],
    ['the lines are not where they were', 3, 'chain', (lines) => (lines[0] = lines[0]?.slice(1) ?? '')],
  ])('is refused when %s', async (_, line, reason, edit) => {
    const { fault, path } = await refused((path) => change(path('journal.ndjson'), edit))
    expect(fault).toMatchObject({ code: 'journal-damaged', data: { file: path('journal.ndjson'), line, reason } })
  })

  it('is refused when a line follows another one than that before it', async () => {
    const other = await folderWithTail()
    const foreign = await linesOf(join(other.folder, 'journal.ndjson'))
    const { fault } = await refused((path) =>
      change(path('journal.ndjson'), (lines) => lines.splice(4, 1, foreign[4] ?? '')),
    )
    expect(fault).toMatchObject({ code: 'journal-damaged', data: { line: 5, reason: 'chain' } })
  })

  it('is refused when it is the journal of other records', async () => {
    const other = await folderWithTail()
    const { fault } = await refused((path) => copyFile(join(other.folder, 'journal.ndjson'), path('journal.ndjson')))
    expect(fault).toMatchObject({ code: 'journal-damaged', data: { line: 3, reason: 'chain' } })
  })
})
