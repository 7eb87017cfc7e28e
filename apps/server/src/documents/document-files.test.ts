import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isDamagedDocument, memoryDocumentFiles, openDocumentFiles } from './document-files.ts'

const aDocument = (text: string) => new TextEncoder().encode(text)
const sha256Of = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

let folder: string
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'delibere-documents-')), 'documents')
})
afterEach(() => rm(join(folder, '..'), { recursive: true }))

describe.each([
  ['on the disk', () => openDocumentFiles(folder)],
  ['in memory', async () => memoryDocumentFiles()],
])('documents %s', (_, open) => {
  it('are found again by the SHA-256 of their content', async () => {
    const files = await open()
    const document = aDocument('fiche')
    const kept = await files.save(document)
    expect(kept).toEqual({ sha256: sha256Of(document), bytes: 5 })
    expect(Buffer.from((await files.read(kept.sha256))!)).toEqual(Buffer.from(document))
  })

  it('may be saved twice, at once or one after the other', async () => {
    const files = await open()
    const [first, second] = await Promise.all([files.save(aDocument('fiche')), files.save(aDocument('fiche'))])
    expect(second).toEqual(first)
    expect(await files.save(aDocument('fiche'))).toEqual(first)
  })

  it('do not change with the bytes that were handed over', async () => {
    const files = await open()
    const document = aDocument('fiche')
    const { sha256 } = await files.save(document)
    document.fill(0)
    const read = await files.read(sha256)
    expect(Buffer.from(read!).toString()).toBe('fiche')
    read!.fill(0)
    expect(Buffer.from((await files.read(sha256))!).toString()).toBe('fiche')
  })

  it('are null where nothing was saved under that name', async () => {
    expect(await (await open()).read('0'.repeat(64))).toBe(null)
  })
})

describe('documents on the disk', () => {
  it('are there for the next process, each in a file of its name that its owner alone can read', async () => {
    const { sha256 } = await (await openDocumentFiles(folder)).save(aDocument('fiche'))
    expect(await readdir(folder)).toEqual([`${sha256}.pdf`])
    expect((await stat(join(folder, `${sha256}.pdf`))).mode & 0o777).toBe(0o600)
    const read = await (await openDocumentFiles(folder)).read(sha256)
    expect(Buffer.from(read!).toString()).toBe('fiche')
  })

  it('are never written again', async () => {
    const files = await openDocumentFiles(folder)
    const { sha256 } = await files.save(aDocument('fiche'))
    const before = await stat(join(folder, `${sha256}.pdf`), { bigint: true })
    await files.save(aDocument('fiche'))
    const after = await stat(join(folder, `${sha256}.pdf`), { bigint: true })
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs])
  })

  it('that were changed are neither given out nor mended in silence', async () => {
    const files = await openDocumentFiles(folder)
    const { sha256 } = await files.save(aDocument('fiche'))
    await writeFile(join(folder, `${sha256}.pdf`), 'autre')
    await expect(files.read(sha256)).rejects.toSatisfy(isDamagedDocument)
    await expect(files.save(aDocument('fiche'))).rejects.toSatisfy(isDamagedDocument)
    expect(await readFile(join(folder, `${sha256}.pdf`), 'utf8')).toBe('autre')
  })

  it('are all there is to read: nothing beside the folder, nothing that is no file', async () => {
    const files = await openDocumentFiles(folder)
    await writeFile(join(folder, '../beside.pdf'), 'fiche')
    expect(await files.read('../beside')).toBe(null)
    await mkdir(join(folder, `${'b'.repeat(64)}.pdf`))
    await expect(files.read('b'.repeat(64))).rejects.toThrow('EISDIR')
  })

  it('that a crash left half-written are gone at the next opening', async () => {
    const { sha256 } = await (await openDocumentFiles(folder)).save(aDocument('fiche'))
    await writeFile(join(folder, `${'a'.repeat(64)}.pdf.1.writing`), 'fi')
    await openDocumentFiles(folder)
    expect(await readdir(folder)).toEqual([`${sha256}.pdf`])
  })

  it('that the disk refuses are refused with its reason', async () => {
    const files = await openDocumentFiles(folder)
    await rm(folder, { recursive: true })
    await writeFile(folder, 'not a folder')
    await expect(files.save(aDocument('fiche'))).rejects.toThrow('ENOTDIR')
  })
})
