import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Counters, added, counters, fold, handOf } from './testing/counters.ts'
import { startChild } from './testing/children.ts'
import { aFolder } from './testing/folder.ts'
import { openCounters } from './testing/open-counters.ts'
import { verify } from './verify.ts'

// Files may grow to 32 or 64 KiB, by the shell that counts.
const limit = 64

async function linesOfChild(act: 'fill' | 'outgrow', folder: string): Promise<string[]> {
  const child = startChild(act, folder, limit)
  const lines: string[] = []
  for await (const line of { [Symbol.asyncIterator]: () => child.lines }) lines.push(line)
  return lines
}

it(
  'refuses entries when the disk is full, goes on reading, and has what it acknowledged when there is room again',
  { timeout: 60_000 },
  async () => {
    const folder = await aFolder()
    const [report = ''] = await linesOfChild('fill', folder)
    const { refused, again, newest, revision, world, sealed } = JSON.parse(report) as {
      refused: { reason: unknown }
      again: unknown
      newest: number
      revision: number
      world: Counters
      sealed: unknown
    }
    const fault = { code: 'storage-failed', data: { file: join(folder, 'journal.ndjson'), errno: 'EFBIG' } }
    expect(refused.reason).toMatchObject(fault)
    expect(again).toMatchObject(fault)
    expect(newest).toBe(revision)
    expect(sealed).toEqual({ id: 's', revision: 2, content: { notes: ['before'] } })

    const store = await openCounters(folder)
    expect(store.revision).toBe(revision)
    expect(store.world).toEqual(world)
    await handOf(store)(added('a', 1))
    expect(store.world).toEqual(fold((await store.journal(Infinity, Infinity)).toReversed()))
    await store.close()
    expect(await verify(folder, counters)).toMatchObject({ entries: revision + 1, problems: [] })
  },
)

it('leaves a file as it was when the disk has no room for the new one', { timeout: 60_000 }, async () => {
  const folder = await aFolder()
  const file = join(folder, 'whole.json')
  await writeFile(file, 'as it was')
  const [fault = ''] = await linesOfChild('outgrow', folder)
  expect(JSON.parse(fault)).toMatchObject({ code: 'storage-failed', data: { file, errno: 'EFBIG' } })
  expect(await readFile(file, 'utf8')).toBe('as it was')
  expect(await readdir(folder)).toEqual(['whole.json'])
})
