import { writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { readLock, takeLock } from './file-lock.ts'
import { startChild } from './testing/children.ts'
import { aFolder } from './testing/folder.ts'
import { openCounters } from './testing/open-counters.ts'

const next = async ({ lines }: ReturnType<typeof startChild>) => (await lines.next()).value as string

it('says who has the folder: process, machine, since when, which program', { timeout: 60_000 }, async () => {
  const folder = await aFolder()
  const before = Date.now()
  const child = startChild('hold', folder)
  expect(await next(child)).toBe('held')
  const holder = { pid: child.pid, host: hostname(), since: expect.any(Number), program: 'terminal', url: null }
  await expect(openCounters(folder)).rejects.toMatchObject({ code: 'folder-in-use', data: { folder, holder } })
  const lock = await readLock(folder)
  expect(lock).toEqual({ holder })
  expect(lock?.holder?.since).toBeGreaterThanOrEqual(before)
  expect(lock?.holder?.since).toBeLessThanOrEqual(Date.now())
})

it('gives the folder to one at a time within a process too', async () => {
  const folder = await aFolder()
  const store = await openCounters(folder)
  await expect(openCounters(folder)).rejects.toMatchObject({ code: 'folder-in-use' })
  await store.close()
  await openCounters(folder)
})

it('says where the holder listens once it has said so', async () => {
  const folder = await aFolder()
  const store = await openCounters(folder)
  await store.announce({ url: 'http://127.0.0.1:4400' })
  expect((await readLock(folder))?.holder).toMatchObject({ pid: process.pid, url: 'http://127.0.0.1:4400' })
})

it('knows of nobody where nobody is: no folder, a new one, one that was closed', async () => {
  const folder = await aFolder()
  expect(await readLock(join(folder, 'none'))).toBeNull()
  expect(await readLock(folder)).toBeNull()
  const store = await openCounters(folder)
  await store.close()
  expect(await readLock(folder)).toBeNull()
})

it('takes the folder of a killed process at once', { timeout: 60_000 }, async () => {
  const folder = await aFolder()
  const child = startChild('hold', folder)
  expect(await next(child)).toBe('held')
  child.kill()
  await child.ended
  expect(await readLock(folder)).toBeNull()
  await openCounters(folder)
  expect((await readLock(folder))?.holder).toMatchObject({ pid: process.pid, program: 'serveur' })
})

it(
  'gives the folder of a killed process to one of those that ask at the same moment',
  { timeout: 60_000 },
  async () => {
    const folder = await aFolder()
    const dead = startChild('hold', folder)
    expect(await next(dead)).toBe('held')
    dead.kill()
    await dead.ended
    const answers = await Promise.all([1, 2, 3, 4].map(() => next(startChild('hold', folder))))
    const refused = answers.filter((answer) => answer !== 'held').map((answer) => JSON.parse(answer) as unknown)
    expect(answers).toContain('held')
    expect(refused).toEqual(Array(3).fill(expect.objectContaining({ code: 'folder-in-use' })))
  },
)

it(
  'does not take the last words of a dead process for those of the one that has the folder now',
  { timeout: 60_000 },
  async () => {
    const folder = await aFolder()
    const dead = startChild('hold', folder)
    await next(dead)
    dead.kill()
    await dead.ended
    const silent = new DatabaseSync(join(folder, 'lock.db'))
    onTestFinished(() => silent.close())
    silent.exec('BEGIN EXCLUSIVE')
    expect(await readLock(folder)).toEqual({ holder: null })
    await expect(takeLock(folder, 'serveur')).rejects.toMatchObject({ code: 'folder-in-use', data: { holder: null } })
  },
)

it('says so when the lock cannot be made, instead of going on without', async () => {
  const folder = await aFolder()
  const file = join(folder, 'lock.db')
  await writeFile(file, 'this is no lock, and somebody put it here')
  await expect(takeLock(folder, 'serveur')).rejects.toMatchObject({ code: 'storage-failed', data: { file } })
})
