import { fstatSync } from 'node:fs'
import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryDocumentFiles, openAttachmentFiles, openDocumentFiles } from './document-files.ts'

const aPicture = new TextEncoder().encode('image')

let folder: string
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'delibere-attachments-')), 'attachments')
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(join(folder, '..'), { recursive: true })
})

/** Counts the folders and the files that were flushed while something is done. */
async function flushedWhile(done: () => Promise<unknown>): Promise<{ folders: number; files: number }> {
  const handle = await open(join(folder, '..'), 'r')
  const prototype = Object.getPrototypeOf(handle) as typeof handle
  await handle.close()
  const flushed = { folders: 0, files: 0 }
  const sync = prototype.sync
  const spy = vi.spyOn(prototype, 'sync').mockImplementation(function (this: typeof handle) {
    flushed[fstatSync(this.fd).isDirectory() ? 'folders' : 'files'] += 1
    return sync.call(this)
  })
  await done()
  spy.mockRestore()
  return flushed
}

describe.each([
  ['on the disk', () => openAttachmentFiles(folder)],
  ['in memory', async () => memoryDocumentFiles()],
])('attachments %s', (_, openFiles) => {
  it('are kept, found, and gone once removed, however often', async () => {
    const files = await openFiles()
    const { sha256 } = await files.save(aPicture)
    expect(Buffer.from((await files.read(sha256))!)).toEqual(Buffer.from(aPicture))
    expect([await files.has(sha256), await files.has('0'.repeat(64)), await files.has('../x')]).toEqual([
      true,
      false,
      false,
    ])
    await files.remove(sha256)
    await files.remove(sha256)
    expect([await files.read(sha256), await files.has(sha256)]).toEqual([null, false])
    expect(await files.save(aPicture)).toEqual({ sha256, bytes: 5 })
  })
})

describe('attachments on the disk', () => {
  it('lie once under their SHA-256 without more, for their owner alone', async () => {
    const files = await openAttachmentFiles(folder)
    const { sha256 } = await files.save(aPicture)
    await files.save(aPicture)
    expect(await readdir(folder)).toEqual([sha256])
    expect((await stat(join(folder, sha256))).mode & 0o777).toBe(0o600)
  })

  it('are removed only by a name that is one of theirs', async () => {
    const files = await openAttachmentFiles(folder)
    const { sha256 } = await files.save(aPicture)
    await files.remove(`../attachments/${sha256}`)
    expect(await readdir(folder)).toEqual([sha256])
  })

  it.each([
    ['attachments', openAttachmentFiles],
    ['documents', openDocumentFiles],
  ])('%s are flushed with the entry of their folder, also when they were there', async (_, openFiles) => {
    const files = await openFiles(folder)
    expect(await flushedWhile(() => files.save(aPicture))).toEqual({ folders: 1, files: 1 })
    expect(await flushedWhile(() => files.save(aPicture))).toEqual({ folders: 1, files: 0 })
  })

  it('have the entry of their folder flushed when they go', async () => {
    const files = await openAttachmentFiles(folder)
    const { sha256 } = await files.save(aPicture)
    expect(await flushedWhile(() => files.remove(sha256))).toEqual({ folders: 1, files: 0 })
  })
})
