import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  added,
  closed,
  counters,
  type CountersFact,
  eraseNotes,
  erasureOf,
  fold,
  gone,
  handOf,
  isNoteOf,
  noted,
  opened,
  secretOf,
} from './testing/counters.ts'
import { aFolder, copyOf, filesWith } from './testing/folder.ts'
import { openCounters } from './testing/open-counters.ts'
import { verify } from './verify.ts'

const journalIn = (folder: string) => join(folder, 'journal.ndjson')

/** A store on a folder in which everything that can hold a name holds that of `s`: a migration's copy and a torn line, too. */
async function fullOf(secret: string) {
  const folder = await aFolder()
  const first = await openCounters(folder)
  await handOf(first)(opened('s'), noted('s', secret), opened('t'), noted('t', secretOf('t')))
  await first.close()
  const second = await openCounters(folder)
  const give = handOf(second)
  await give(noted('s', `${secret}"\n\\é`))
  await give(closed('s'), noted('u', secret))
  await second.close()
  await writeFile(join(folder, 'records.shape-1.json'), secret)
  await writeFile(join(folder, 'journal.torn-1'), secret)
  // What is written behind does not come in between.
  const store = await openCounters(folder, { delay: 1_000_000_000 })
  return { folder, store, give: handOf(store) }
}

describe('an erasure (P2)', () => {
  it('leaves what is erased in no file, and everything else as it was', async () => {
    const secret = secretOf('s')
    const { folder, store, give } = await fullOf(secret)
    expect((await filesWith(folder, secret)).toSorted()).toEqual([
      'journal.ndjson',
      'journal.torn-1',
      'records.json',
      'records.previous.json',
      'records.shape-1.json',
      'sealed/s.json',
    ])
    const { size } = await stat(journalIn(folder))
    await eraseNotes(store, give, 'u')
    await eraseNotes(store, give, 's')
    expect(await filesWith(folder, secret)).toEqual([])
    expect(await filesWith(folder, secretOf('t'))).toEqual(['journal.ndjson', 'records.json', 'records.previous.json'])
    const journal = await readFile(journalIn(folder), 'utf8')
    expect(journal.indexOf('"type":"erased"')).toBeGreaterThan(size)
    expect(await verify(folder, counters)).toMatchObject({ entries: 5, sealed: 1, problems: [] })
    const modes = await Promise.all(
      ['journal.ndjson', 'sealed/s.json'].map(async (name) => (await stat(join(folder, name))).mode & 0o777),
    )
    expect(modes).toEqual([0o600, 0o444])
    expect((await readdir(folder)).filter((name) => name.endsWith('.next'))).toEqual([])
  })

  it('is what a later process finds, and appends to', async () => {
    const { folder, store, give } = await fullOf(secretOf('s'))
    await eraseNotes(store, give, 's')
    await give(added('a', 2))
    const left = await copyOf(folder)
    const again = await openCounters(left)
    expect(again.world).toEqual(store.world)
    expect(await again.sealedSession('s')).toMatchObject({ content: { notes: [gone, gone] } })
    await handOf(again)(added('a', 3))
    await again.close()
    expect(await verify(left, counters)).toMatchObject({ entries: 6, problems: [] })
  })

  it('stands when everything is carried out again from the journal', async () => {
    const { folder, store, give } = await fullOf(secretOf('s'))
    await eraseNotes(store, give, 's')
    await eraseNotes(store, give, 'u')
    await store.close()
    await rm(join(folder, 'records.json'))
    await rm(join(folder, 'records.previous.json'))
    const again = await openCounters(folder)
    expect(again.world).toEqual(store.world)
    await again.close()
    expect(await filesWith(folder, secretOf('s'))).toEqual([])
    expect((await verify(folder, counters)).problems).toEqual([])
  })

  it('seals first what is closed and not sealed yet, so that its first seal holds', async () => {
    const folder = await aFolder()
    const store = await openCounters(folder, { delay: 1_000_000_000 })
    const give = handOf(store)
    await give(opened('s'), noted('s', secretOf('s')))
    await give(closed('s'))
    await store.erase({ concerns: isNoteOf('s'), sealed: [] })
    expect(await verify(folder, counters)).toMatchObject({ sealed: 1, problems: [] })
    expect(await filesWith(folder, secretOf('s'))).toEqual(['sealed/s.json'])
  })

  it('leaves the journal alone when nothing in it is to be erased any more', async () => {
    const { folder, store, give } = await fullOf(secretOf('s'))
    await eraseNotes(store, give, 's')
    const before = [await stat(journalIn(folder)), await stat(join(folder, 'sealed/s.json'))].map(({ ino }) => ino)
    await store.erase(erasureOf('s'))
    expect([await stat(journalIn(folder)), await stat(join(folder, 'sealed/s.json'))].map(({ ino }) => ino)).toEqual(
      before,
    )
  })

  it('is read in the middle of by whoever reads the journal, as it was or as it is', async () => {
    const folder = await aFolder()
    const store = await openCounters(folder)
    const give = handOf(store)
    const long = 'x'.repeat(100_000)
    await Promise.all(Array.from({ length: 20 }, () => give(noted('s', long))))
    const reading = Array.from({ length: 10 }, () => store.journal(Infinity, Infinity))
    await Promise.all([store.erase(erasureOf('s')), ...reading])
    for (const entries of await Promise.all(reading)) expect(entries).toHaveLength(20)
  })
})

it('an erasure is not in the way of another', async () => {
  const folder = await aFolder()
  const store = await openCounters(folder)
  const give = handOf(store)
  const names = Array.from({ length: 40 }, (_, n) => `s-${n}`)
  await Promise.all(names.map((name) => give(noted(name, 'x'.repeat(100_000)), noted(name, secretOf(name)))))
  await Promise.all(names.map((name) => give({ type: 'erased', session: name, seals: [] })))
  await Promise.all(names.map((name) => store.erase(erasureOf(name))))
  expect(await filesWith(folder, 'secret of')).toEqual([])
  expect((await verify(folder, counters)).problems).toEqual([])
})

describe('an erasure that cannot be carried out', () => {
  it('is refused at a line that cannot be read, and the journal stays as it was', async () => {
    const { folder, store } = await fullOf(secretOf('s'))
    const text = await readFile(journalIn(folder), 'utf8')
    await writeFile(journalIn(folder), text.replace('"at":1800000000002', '"at":1800000000009'))
    const before = await readFile(journalIn(folder))
    const data = { file: journalIn(folder), line: 2, reason: 'hash' }
    await expect(store.erase(erasureOf('s'))).rejects.toMatchObject({ code: 'journal-damaged', data })
    expect((await readFile(journalIn(folder))).equals(before)).toBe(true)
  })

  it('is refused where bytes are read as others, so that what follows is not where it seems', async () => {
    const folder = await aFolder()
    const store = await openCounters(folder)
    await handOf(store)(added('\ufffd', 1), noted('s', secretOf('s')))
    const bytes = await readFile(journalIn(folder), 'latin1')
    await writeFile(journalIn(folder), bytes.replace('\u00ef\u00bf\u00bd', '\u00ff'), 'latin1')
    const data = { line: 1, reason: 'json' }
    await expect(store.erase(erasureOf('s'))).rejects.toMatchObject({ code: 'journal-damaged', data })
  })

  it('is refused when a session cannot be read, before the journal is touched', async () => {
    const { folder, store } = await fullOf(secretOf('s'))
    const file = join(folder, 'sealed/s.json')
    await chmod(file, 0o600)
    await writeFile(file, secretOf('s'))
    await expect(store.erase(erasureOf('s'))).rejects.toMatchObject({ code: 'sealed-damaged', data: { id: 's' } })
    expect(await filesWith(folder, secretOf('s'))).toContain('journal.ndjson')
  })

  it('is told when the disk refuses, leaves the journal whole and the store at work, and can be repeated', async () => {
    const { folder, store, give } = await fullOf(secretOf('s'))
    const inTheWay = `${journalIn(folder)}.next`
    await mkdir(inTheWay)
    await expect(eraseNotes(store, give, 's')).rejects.toMatchObject({ code: 'storage-failed' })
    await give(added('a', 1))
    expect((await verify(folder, counters)).problems).toEqual([])
    await rm(inTheWay, { recursive: true })
    await store.erase(erasureOf('s'))
    const [, , , , first] = await store.journal(Infinity, Infinity)
    expect(first?.facts).toMatchObject([{}, { personal: null }, {}, { personal: { text: secretOf('t') } }])
  })

  it('leaves nothing behind of a journal that was not finished when the process was killed', async () => {
    const folder = await aFolder()
    await (await openCounters(folder)).close()
    await writeFile(`${journalIn(folder)}.next`, 'half')
    await openCounters(folder)
    expect(await readdir(folder)).not.toContain('journal.ndjson.next')
  })
})

const text = (name: string) => fc.string({ unit: 'binary' }).map((any) => `${any}${secretOf(name)}${any}`)
const sessions = ['s-1', 's-2', 's-3', 's-4']
const someNote: fc.Arbitrary<CountersFact> = fc
  .constantFrom(...sessions)
  .chain((session) => text(session).map((note) => noted(session, note)))
const someStep = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ give: fc.array(fc.oneof(someNote, fc.constant(added('a', 1))), { maxLength: 4 }) }),
  },
  { weight: 1, arbitrary: fc.record({ close: fc.constantFrom(...sessions) }) },
  { weight: 1, arbitrary: fc.record({ erase: fc.constantFrom(...sessions) }) },
  { weight: 1, arbitrary: fc.constant({ reopen: true }) },
)

it(
  'leaves nothing of what was erased and all of the rest, whatever was kept and erased',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someStep, { maxLength: 16 }),
        fc.constantFrom(0, 1_000_000_000),
        async (steps, delay) => {
          const folder = await aFolder()
          let store = await openCounters(folder, { delay })
          let give = handOf(store)
          const expected: CountersFact[][] = []
          const over = new Set<string>()
          const under: Promise<void>[] = []
          const keep = (...facts: CountersFact[]) => {
            expected.push(facts)
            under.push(give(...facts))
          }
          for (const step of steps) {
            if ('give' in step) keep(...step.give.filter((fact) => !('session' in fact && over.has(fact.session))))
            if ('close' in step && !over.has(step.close)) keep(closed(step.close))
            if ('close' in step) over.add(step.close)
            if ('reopen' in step) {
              await store.close()
              store = await openCounters(folder, { delay })
              give = handOf(store)
            }
            if (!('erase' in step)) continue
            over.add(step.erase)
            await Promise.all(under)
            await eraseNotes(store, give, step.erase)
            expect(await filesWith(folder, secretOf(step.erase))).toEqual([])
            for (const facts of expected)
              facts.splice(
                0,
                Infinity,
                ...facts.map(
                  (fact) => (isNoteOf(step.erase)(fact) ? { ...fact, personal: null } : fact) as CountersFact,
                ),
              )
            const [last] = await store.journal(Infinity, 1)
            expected.push([...(last?.facts ?? [])])
          }
          await Promise.all(under)
          await store.close()
          const again = await openCounters(folder)
          const entries = (await again.journal(Infinity, Infinity)).toReversed()
          expect(entries.map(({ facts }) => facts)).toEqual(expected)
          expect(again.world).toEqual(fold(entries))
          await again.close()
          expect((await verify(folder, counters)).problems).toEqual([])
        },
      ),
      { numRuns: 60, endOnFailure: true },
    )
  },
)
