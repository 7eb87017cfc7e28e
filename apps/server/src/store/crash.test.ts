import { copyFile, mkdir, readdir, readFile, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { someFact, withoutAfterlife } from './contract.ts'
import { openFileStore } from './file-store.ts'
import { counters, fold, handOf } from './testing/counters.ts'
import { startChild } from './testing/children.ts'
import { aFolder } from './testing/folder.ts'
import { verify } from './verify.ts'

const open = (folder: string, delay: number) =>
  openFileStore(folder, { kept: counters, program: 'serveur', delay, onTrouble: (fault) => expect.fail(fault.message) })

/** Opens what is left in a folder and checks that all of it is there and right; gives the revision. */
async function survivors(folder: string): Promise<number> {
  const store = await open(folder, 0)
  const entries = (await store.journal(Infinity, Infinity)).toReversed()
  expect(entries.map(({ revision }) => revision)).toEqual(entries.map((_, at) => at + 1))
  expect(store.world).toEqual(fold(entries))
  expect([...store.receipts.keys()]).toEqual(entries.slice(-2_000).map(({ command }) => command.id))
  const { revision } = store
  await handOf(store)({ type: 'added', counter: 'after', by: 1 })
  await store.close()
  expect(await verify(folder, counters)).toMatchObject({ entries: revision + 1, problems: [] })
  return revision
}

it('loses nothing that was acknowledged when its process is killed, again and again', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 5, maxLength: 5 }), async (moments) => {
      const folder = await aFolder()
      for (const moment of moments) {
        const child = startChild('append', folder)
        let acknowledged = 0
        let seen = 0
        for await (const line of { [Symbol.asyncIterator]: () => child.lines }) {
          acknowledged = Number(line)
          seen += 1
          if (seen === moment) child.kill()
        }
        await child.ended
        expect(seen).toBeGreaterThanOrEqual(moment)
        expect(await survivors(folder)).toBeGreaterThanOrEqual(acknowledged)
      }
    }),
    { numRuns: 1 },
  )
})

/** The folder as a crash may leave it now: the journal cut at any byte behind what was acknowledged. */
async function crashed(folder: string, acknowledged: () => number, percent: number): Promise<[string, number]> {
  const copy = await aFolder()
  await mkdir(join(copy, 'sealed'))
  const take = (name: string) => copyFile(join(folder, name), join(copy, name)).catch(() => {})
  // In this order, as on a disk that stops, the journal knows of all that is in the other files.
  await take('records.previous.json')
  await take('records.json')
  for (const name of await readdir(join(folder, 'sealed')).catch(() => [])) await take(join('sealed', name))
  const safe = acknowledged()
  await take('journal.ndjson')
  const journal = join(copy, 'journal.ndjson')
  const bytes = await readFile(journal)
  let kept = 0
  for (let n = 0; n < safe; n += 1) kept = bytes.indexOf('\n', kept) + 1
  await truncate(journal, kept + Math.floor((percent / 100) * (bytes.length - kept)))
  return [copy, safe]
}

const step = fc.record({
  batch: fc.array(fc.array(someFact, { maxLength: 3 }), { maxLength: 6 }),
  /** Nothing is waited for, or all is on the disk, or the store is opened again. */
  next: fc.constantFrom('go on', 'wait', 'reopen'),
  crash: fc.boolean(),
  percent: fc.integer({ min: 0, max: 100 }),
})

it('loses nothing that was acknowledged, wherever the journal is torn', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const folder = await aFolder()
      let store = await open(folder, 0)
      let give = handOf(store)
      const live = withoutAfterlife()
      const under: Promise<void>[] = []
      for (const { batch, next, crash, percent } of steps) {
        under.push(...batch.map((facts) => give(...live(facts))))
        if (next === 'wait') await Promise.all(under)
        if (next === 'reopen') {
          await store.close()
          store = await open(folder, 0)
          give = handOf(store)
        }
        if (!crash) continue
        const [copy, acknowledged] = await crashed(folder, () => store.revision, percent)
        expect(await survivors(copy)).toBeGreaterThanOrEqual(acknowledged)
      }
      await store.close()
    }),
    { numRuns: 40, endOnFailure: true },
  )
})
