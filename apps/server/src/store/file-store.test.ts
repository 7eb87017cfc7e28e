import { mkdir, open, readdir, readFile, rmdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkedJson } from './checked-json.ts'
import { storeContract } from './contract.ts'
import { added, closed, handOf, noted, opened } from './testing/counters.ts'
import { aFolder, contentsOf, copyOf } from './testing/folder.ts'
import { openCounters } from './testing/open-counters.ts'
import { writeWhole } from './whole-file.ts'

const never = 1_000_000_000
const recordsIn = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'records.json'), 'utf8')) as Record<string, unknown>

storeContract('the file store', async () => openCounters(await aFolder()))

describe('the file store, opened again', () => {
  it('has what it had: world, revision, time, receipts, journal, sealed sessions', async () => {
    const folder = await aFolder()
    const first = await openCounters(folder)
    const give = handOf(first)
    await give(opened('s'), noted('s', 'first'), added('a', 1))
    await give(closed('s'))
    await first.close()
    const second = await openCounters(folder)
    expect(second.world).toEqual({ counters: { a: 1 }, sessions: {} })
    expect(second.revision).toBe(2)
    expect(second.lastAt).toBe((await second.journal(2, 1))[0]!.at)
    expect([...second.receipts]).toEqual([...first.receipts])
    expect(await second.sealedSession('s')).toEqual({ id: 's', revision: 2, content: { notes: ['first'] } })
    await handOf(second)(added('a', 1))
    expect((await second.journal(Infinity, 10)).map(({ revision }) => revision)).toEqual([3, 2, 1])
  })

  it('carries out what the journal has beyond the records, receipts and seals included', async () => {
    const folder = await aFolder()
    const store = await openCounters(folder, { delay: never })
    const give = handOf(store)
    await give(opened('s'), noted('s', 'first'))
    await give(closed('s'), added('a', 3))
    const left = await copyOf(folder)
    expect(await recordsIn(left)).toMatchObject({ revision: 0 })
    expect(await readdir(left)).not.toContain('sealed')

    const again = await openCounters(left)
    expect(again.world).toEqual(store.world)
    expect(again.lastAt).toBe((await again.journal(2, 1))[0]!.at)
    expect([...again.receipts]).toEqual([...store.receipts])
    expect(await again.sealedSession('s')).toEqual({ id: 's', revision: 2, content: { notes: ['first'] } })
    await again.close()
    expect(await readdir(join(left, 'sealed'))).toEqual(['s.json'])
    expect(await recordsIn(left)).toMatchObject({ revision: 2 })
  })

  it('writes nothing when nothing has changed', async () => {
    const folder = await aFolder()
    const first = await openCounters(folder)
    await handOf(first)(added('a', 1))
    await first.close()
    const { ino } = await stat(join(folder, 'records.json'))
    await (await openCounters(folder)).close()
    expect((await stat(join(folder, 'records.json'))).ino).toBe(ino)
  })

  it('reads neither the sealed sessions nor the journal before the records', async () => {
    const folder = await aFolder()
    const first = await openCounters(folder)
    const give = handOf(first)
    await give(added('a', 1))
    await give(added('a', 1))
    await first.close()
    await mkdir(join(folder, 'sealed'))
    await writeFile(join(folder, 'sealed', 's.json'), 'not a session')
    const journal = join(folder, 'journal.ndjson')
    await writeFile(journal, (await readFile(journal, 'utf8')).replace('"by":1', '"by":9'))
    const second = await openCounters(folder)
    expect(second.world.counters).toEqual({ a: 2 })
    await expect(second.journal(Infinity, 2)).rejects.toMatchObject({
      code: 'journal-damaged',
      data: { file: journal, line: 1, reason: 'hash' },
    })
    await expect(second.sealedSession('s')).rejects.toMatchObject({ code: 'sealed-damaged', data: { reason: 'bytes' } })
  })

  it('puts a torn last line aside, and the next entry is whole', async () => {
    const folder = await aFolder()
    const first = await openCounters(folder)
    await handOf(first)(added('a', 1))
    await first.close()
    const journal = join(folder, 'journal.ndjson')
    // The first is longer than the line that takes its place.
    const long = `{"actor":"${'x'.repeat(2_000)}`
    for (const torn of [long, '\0\0\0\0']) {
      await writeFile(journal, torn, { flag: 'a' })
      const store = await openCounters(folder)
      await handOf(store)(added('a', 1))
      await store.close()
    }
    const last = await openCounters(folder)
    expect(last.world.counters).toEqual({ a: 3 })
    expect((await last.journal(Infinity, 10)).map(({ revision }) => revision)).toEqual([3, 2, 1])
    expect(await readFile(join(folder, 'journal.torn-1'), 'utf8')).toBe(long)
    expect(await readFile(join(folder, 'journal.torn-2'), 'utf8')).toBe('\0\0\0\0')
  })

  it('finds any page of a long journal, without reading all of it', { timeout: 60_000 }, async () => {
    const folder = await aFolder()
    const first = await openCounters(folder)
    const give = handOf(first)
    // Far more than is read at once, with lines of very different lengths.
    const text = (n: number) => 'x'.repeat(n % 97 === 0 ? 70_000 : n % 200)
    await Promise.all(Array.from({ length: 4_000 }, (_, n) => give(noted('s', text(n)))))
    await first.close()
    const store = await openCounters(folder)
    for (const from of [1, 2, 96, 98, 99, 1_111, 2_500, 3_999, 4_000]) {
      const page = await store.journal(from, 3)
      expect(page.map(({ revision }) => revision)).toEqual(
        [from, from - 1, from - 2].filter((revision) => revision > 0),
      )
    }
    const journal = await open(join(folder, 'journal.ndjson'), 'r+')
    await journal.write(Buffer.alloc(Math.floor((await journal.stat()).size / 3), 'x'), 0, null, 0)
    await journal.close()
    expect((await store.journal(4_000, 1)).map(({ revision }) => revision)).toEqual([4_000])
  })

  it('does not leave out of a page in silence what it cannot find', async () => {
    const folder = await aFolder()
    const store = await openCounters(folder)
    const give = handOf(store)
    await Promise.all([1, 2, 3].map((by) => give(added('a', by))))
    const journal = join(folder, 'journal.ndjson')
    await writeFile(journal, (await readFile(journal, 'utf8')).replace('\n', ' '))
    const data = { file: journal, line: 3, reason: 'revision' }
    await expect(store.journal(3, 1)).rejects.toMatchObject({ code: 'journal-damaged', data })
  })

  it('migrates records of an older shape, and keeps them as they were', async () => {
    const folder = await aFolder()
    const old = { revision: 0, hash: '0'.repeat(64), offset: 0, shape: 1, receipts: [] }
    await writeWhole(
      join(folder, 'records.json'),
      checkedJson({ ...old, world: { totals: { a: 7 }, sessions: {} } }),
      0o600,
    )
    const before = await readFile(join(folder, 'records.json'), 'utf8')
    const store = await openCounters(folder)
    expect(store.world).toEqual({ counters: { a: 7 }, sessions: {} })
    expect(await readFile(join(folder, 'records.shape-1.json'), 'utf8')).toBe(before)
    await store.close()
    expect(await recordsIn(folder)).toMatchObject({ shape: 2, world: { counters: { a: 7 } } })
    expect(await readFile(join(folder, 'records.shape-1.json'), 'utf8')).toBe(before)
  })
})

describe('the file store, behind what it acknowledges', () => {
  it('writes the records without being closed, and keeps the former ones', async () => {
    const folder = await aFolder()
    const store = await openCounters(folder, { delay: 1 })
    await handOf(store)(added('a', 1))
    await expect.poll(() => recordsIn(folder)).toMatchObject({ revision: 1, world: { counters: { a: 1 } } })
    const previous = JSON.parse(await readFile(join(folder, 'records.previous.json'), 'utf8')) as unknown
    expect(previous).toMatchObject({ revision: 0, world: { counters: {} } })
  })

  it('tells that the records cannot be written, goes on, and writes them when they can be', async () => {
    const folder = await aFolder()
    let tell = (_: unknown) => {}
    const trouble = new Promise((resolve) => (tell = resolve))
    const store = await openCounters(folder, { delay: 1, onTrouble: (fault) => tell(fault) })
    const inTheWay = join(folder, 'records.json.next')
    await mkdir(inTheWay)
    const give = handOf(store)
    await give(added('a', 1))
    expect(await trouble).toMatchObject({ code: 'records-late', data: { file: join(folder, 'records.json') } })
    await give(added('a', 1))
    await rmdir(inTheWay)
    await expect.poll(() => recordsIn(folder)).toMatchObject({ revision: 2, world: { counters: { a: 2 } } })
  })

  it('does not let the records go on without a session that could not be sealed', async () => {
    const folder = await aFolder()
    let tell = (_: unknown) => {}
    const trouble = new Promise((resolve) => (tell = resolve))
    await writeFile(join(folder, 'sealed'), 'in the way')
    const store = await openCounters(folder, { delay: 1, onTrouble: (fault) => tell(fault) })
    await handOf(store)(opened('s'), noted('s', 'first'))
    await expect.poll(() => recordsIn(folder)).toMatchObject({ revision: 1 })
    await store.append(
      { revision: 2, at: 0, actor: null, command: { id: 'c', type: 't' }, facts: [closed('s')] },
      {
        ...store.world,
        sessions: {},
      },
    )
    expect(await trouble).toMatchObject({ code: 'records-late', data: { file: join(folder, 'sealed') } })
    expect(await recordsIn(folder)).toMatchObject({ revision: 1, world: { sessions: { s: ['first'] } } })
    expect(await store.sealedSession('s')).toMatchObject({ content: { notes: ['first'] } })
  })

  it('leaves a sealed session as it is when it is closed once more by a replay', async () => {
    const folder = await aFolder()
    const store = await openCounters(folder)
    await handOf(store)(opened('s'), closed('s'))
    await store.close()
    const before = await stat(join(folder, 'sealed', 's.json'))
    const records = await readFile(join(folder, 'records.previous.json'))
    await writeFile(join(folder, 'records.json'), records)
    await (await openCounters(folder)).close()
    expect((await stat(join(folder, 'sealed', 's.json'))).ino).toBe(before.ino)
  })

  it('is for the eyes of its owner alone, and seals for reading', async () => {
    const folder = join(await aFolder(), 'data')
    const store = await openCounters(folder)
    await handOf(store)(opened('s'), closed('s'))
    await store.close()
    const modes = await Promise.all(
      ['', 'journal.ndjson', 'records.json', 'sealed', 'sealed/s.json'].map(async (name) =>
        ((await stat(join(folder, name))).mode & 0o777).toString(8),
      ),
    )
    expect(modes).toEqual(['700', '600', '600', '700', '444'])
    expect(Object.keys(await contentsOf(folder)).filter((name) => name.endsWith('.next'))).toEqual([])
  })
})
