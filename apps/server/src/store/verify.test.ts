import { createHash } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { chmod, copyFile, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkedJson } from './checked-json.ts'
import { added, closed, counters, eraseNotes, gone, handOf, noted, opened } from './testing/counters.ts'
import { aFolder, contentsOf, copyOf } from './testing/folder.ts'
import { folderWithTail } from './testing/folder-with-tail.ts'
import { openCounters } from './testing/open-counters.ts'
import { verify } from './verify.ts'
import { writeWhole } from './whole-file.ts'

/** What is found in a folder as a killed process leaves it, after it was spoilt. */
async function found(spoil: (path: (name: string) => string) => Promise<unknown>) {
  const { folder } = await folderWithTail()
  const path = (name: string) => join(folder, name)
  await spoil(path)
  const { problems } = await verify(folder, counters)
  return { path, problems: problems.map(({ code, data }) => ({ code, data })) }
}

const edit = async (file: string, from: string | RegExp, to: string) => {
  const text = await readFile(file, 'utf8')
  expect(text).toMatch(from)
  await chmod(file, 0o600)
  await writeFile(file, text.replace(from, to))
}

describe('verify', () => {
  it('finds nothing wrong in a folder as a killed process leaves it, and changes nothing', async () => {
    const { folder } = await folderWithTail()
    await writeFile(join(folder, 'journal.ndjson'), '{"torn', { flag: 'a' })
    const before = await contentsOf(folder)
    expect(await verify(folder, counters)).toEqual({
      entries: 6,
      sealed: 1,
      documents: 0,
      attachments: 0,
      problems: [],
    })
    expect(await contentsOf(folder)).toEqual(before)
  })

  it('works on a folder in use, while entries are written', { timeout: 60_000 }, async () => {
    const folder = await aFolder()
    const store = await openCounters(folder, { delay: 1 })
    const give = handOf(store)
    const session = (n: number) => ({ type: 'closed', session: `s-${n}` }) as const
    for (let n = 1; n <= 60; n += 1) {
      const given = [give(added('a', 1)), give(session(n))]
      expect((await verify(folder, counters)).problems).toEqual([])
      await Promise.all(given)
    }
    expect(await verify(folder, counters)).toMatchObject({ entries: 120, problems: [] })
  })

  it('finds nothing in an empty folder, and says when there is none', async () => {
    const folder = await aFolder()
    expect(await verify(folder, counters)).toEqual({
      entries: 0,
      sealed: 0,
      documents: 0,
      attachments: 0,
      problems: [],
    })
    const data = { folder: join(folder, 'none'), errno: 'ENOENT' }
    await expect(verify(join(folder, 'none'), counters)).rejects.toMatchObject({ code: 'folder-unreadable', data })
  })

  it('finds every line that has changed, also before the records, and judges the others by themselves', async () => {
    const { problems, path } = await found(async (path) => {
      await edit(path('journal.ndjson'), '"by":1', '"by":2')
      await edit(path('journal.ndjson'), '"revision":4', '"revision":4,')
      await edit(path('journal.ndjson'), 'n 6', 'n 9')
    })
    const file = path('journal.ndjson')
    expect(problems).toEqual([
      { code: 'journal-damaged', data: { file, line: 1, reason: 'hash' } },
      { code: 'journal-damaged', data: { file, line: 4, reason: 'json' } },
      { code: 'journal-damaged', data: { file, line: 6, reason: 'personal' } },
    ])
  })

  it('finds that a line was forged with a hash of its own', async () => {
    const other = await folderWithTail()
    const [, forged = ''] = (await readFile(join(other.folder, 'journal.ndjson'), 'utf8')).split('\n')
    const { problems, path } = await found(async (path) => {
      const lines = (await readFile(path('journal.ndjson'), 'utf8')).split('\n')
      await writeFile(path('journal.ndjson'), lines.with(1, forged).join('\n'))
    })
    const file = path('journal.ndjson')
    expect(problems).toEqual([
      { code: 'journal-damaged', data: { file, line: 2, reason: 'chain' } },
      { code: 'journal-damaged', data: { file, line: 3, reason: 'chain' } },
      // It was line 2 that sealed it.
      { code: 'sealed-damaged', data: { file: path('sealed/s.json'), id: 's', reason: 'unknown' } },
    ])
  })

  it('finds facts that cannot be carried out on the records', async () => {
    const { folder } = await folderWithTail()
    const evolve = () => {
      throw new Error('what is this?')
    }
    const { problems } = await verify(folder, { ...counters, evolve })
    expect(problems).toMatchObject([{ code: 'journal-damaged', data: { line: 4, reason: 'fact' } }])
  })

  it('does not blame what comes after a damaged line for what that line did not do', async () => {
    const { folder } = await folderWithTail()
    await edit(join(folder, 'journal.ndjson'), '"by":4', '"by":0')
    const evolve: typeof counters.evolve = (world, fact) => {
      if (fact.type === 'added' && fact.by === 5) expect(world.counters).toEqual({ a: 5 })
      return counters.evolve(world, fact)
    }
    const { problems } = await verify(folder, { ...counters, evolve })
    expect(problems).toMatchObject([{ code: 'journal-damaged', data: { line: 4, reason: 'hash' } }])
  })

  it('finds records of another journal', async () => {
    const other = await folderWithTail()
    const { problems } = await found((path) => copyFile(join(other.folder, 'records.json'), path('records.json')))
    expect(problems).toMatchObject([{ code: 'journal-damaged', data: { line: 3, reason: 'chain' } }])
  })

  it('finds damaged records, and reads everything else all the same', async () => {
    const { problems, path } = await found(async (path) => {
      await edit(path('records.json'), '"a":1', '"a":2')
      await edit(path('journal.ndjson'), '"by":4', '"by":5')
      await edit(path('sealed/s.json'), 'first', 'First')
    })
    expect(problems).toMatchObject([
      { code: 'records-damaged', data: { file: path('records.json'), copy: path('records.previous.json') } },
      { code: 'journal-damaged', data: { line: 4 } },
      { code: 'sealed-damaged', data: { file: path('sealed/s.json'), id: 's', reason: 'bytes' } },
    ])
  })

  it('finds a journal that is shorter than the records say, and what is sealed beyond it', async () => {
    const { problems, path } = await found((path) => truncate(path('journal.ndjson'), 600))
    expect(problems).toMatchObject([
      { code: 'journal-behind', data: { file: path('journal.ndjson'), revision: 3 } },
      { code: 'sealed-damaged', data: { id: 's', reason: 'unknown' } },
    ])
  })

  it.each<[string, (file: string) => Promise<unknown>]>([
    ['missing', (file) => rm(file)],
    [
      'content',
      (file) => writeWhole(file, checkedJson({ id: 's', revision: 2, content: { notes: ['forged'] } }), 0o444),
    ],
    ['bytes', (file) => writeWhole(file, checkedJson({ id: 'other', revision: 2, content: {} }), 0o444)],
  ])('finds a sealed session that is not what the journal says (%s)', async (reason, spoil) => {
    const { problems, path } = await found((path) => spoil(path('sealed/s.json')))
    expect(problems).toEqual([{ code: 'sealed-damaged', data: { file: path('sealed/s.json'), id: 's', reason } }])
  })

  it('finds a sealed session of which the journal knows nothing', async () => {
    const { problems } = await found((path) =>
      writeWhole(path('sealed/x.json'), checkedJson({ id: 'x', revision: 2, content: {} }), 0o444),
    )
    expect(problems).toMatchObject([{ code: 'sealed-damaged', data: { id: 'x', reason: 'unknown' } }])
  })

  it('finds a document that is not what its name says', async () => {
    const { problems, path } = await found(async (path) => {
      await mkdir(path('documents'))
      const name = createHash('sha256').update('a sheet').digest('hex')
      await writeFile(path(`documents/${name}.pdf`), 'a sheet')
      await copyFile(path(`documents/${name}.pdf`), path('documents/sheet.pdf'))
      await writeFile(path('documents/being-written.pdf.next'), '')
    })
    expect(problems).toEqual([{ code: 'document-damaged', data: { file: path('documents/sheet.pdf') } }])
  })

  it('finds a document that the journal says was kept and that is gone', async () => {
    const folder = await aFolder()
    const store = await openCounters(folder)
    const sha256 = createHash('sha256').update('a sheet').digest('hex')
    await handOf(store)({ type: 'kept', sha256 })
    await store.close()
    const file = join(folder, 'documents', `${sha256}.pdf`)
    expect((await verify(folder, counters)).problems).toMatchObject([{ code: 'document-missing', data: { file } }])
    await mkdir(join(folder, 'documents'))
    await writeFile(file, 'a sheet')
    expect((await verify(folder, counters)).problems).toEqual([])
  })

  it('finds nothing wrong in what was erased, and everything else as before', async () => {
    const { folder } = await folderWithTail()
    const store = await openCounters(folder)
    const give = handOf(store)
    await eraseNotes(store, give, 's')
    await eraseNotes(store, give, 't')
    await store.close()
    expect(await verify(folder, counters)).toMatchObject({ entries: 8, sealed: 1, problems: [] })
    const path = (name: string) => join(folder, name)
    await edit(path('journal.ndjson'), '"by":4', '"by":5')
    await edit(path('sealed/s.json'), gone, 'gone')
    expect((await verify(folder, counters)).problems).toMatchObject([
      { code: 'journal-damaged', data: { line: 4, reason: 'hash' } },
      { code: 'sealed-damaged', data: { id: 's', reason: 'bytes' } },
    ])
  })

  it('finds a sealed session that still has, or has again, what the journal says was erased', async () => {
    const { folder } = await folderWithTail()
    const file = join(folder, 'sealed/s.json')
    const before = await readFile(file)
    const store = await openCounters(folder)
    await eraseNotes(store, handOf(store), 's')
    await store.close()
    await writeWhole(file, [before.toString()], 0o444)
    expect((await verify(folder, counters)).problems).toMatchObject([{ code: 'erasure-unfinished', data: { file } }])
    await writeWhole(file, checkedJson({ id: 's', revision: 2, content: { notes: ['forged'] } }), 0o444)
    expect((await verify(folder, counters)).problems).toMatchObject([
      { code: 'sealed-damaged', data: { id: 's', reason: 'content' } },
    ])
  })

  it.each([
    ['documents', 'kept', '.pdf'],
    ['attachments', 'attached', ''],
  ] as const)('looks for what is in %s, and not for what was erased', async (name, type, extension) => {
    const folder = await aFolder()
    const store = await openCounters(folder)
    const give = handOf(store)
    const sha256 = createHash('sha256').update('a file').digest('hex')
    const file = join(folder, name, `${sha256}${extension}`)
    const problems = async () => (await verify(folder, counters)).problems.map(({ code, data }) => ({ code, data }))
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, `${sha256}${extension}.1.writing`), 'a')
    await writeFile(file, 'a file')
    await give({ type, sha256 })
    expect(await problems()).toEqual([])
    expect(await verify(folder, counters)).toMatchObject({ documents: 0, attachments: 0, [name]: 1 })
    await writeFile(file, 'another')
    expect(await problems()).toEqual([{ code: 'document-damaged', data: { file } }])
    await give({ type: 'dropped', sha256 })
    expect(await problems()).toEqual([{ code: 'erasure-unfinished', data: { file } }])
    await rm(file)
    expect(await problems()).toEqual([])
    await give({ type, sha256 })
    expect(await problems()).toEqual([{ code: 'document-missing', data: { file } }])
    await writeFile(file, 'a file')
    expect(await problems()).toEqual([])
  })

  it('does not blame a session for what was erased from it since the journal was read', async () => {
    const { folder } = await folderWithTail()
    const before = await copyOf(folder)
    const store = await openCounters(folder)
    await eraseNotes(store, handOf(store), 's')
    const sealed = (of: string) => join(of, 'sealed/s.json')
    const documents: typeof counters.documents = () => {
      rmSync(sealed(before), { force: true })
      copyFileSync(sealed(folder), sealed(before))
      return []
    }
    expect((await verify(before, { ...counters, documents })).problems).toEqual([])
    expect((await verify(before, counters)).problems).toMatchObject([{ code: 'sealed-damaged' }])
  })

  it('works on a folder in use, while things are erased', { timeout: 60_000 }, async () => {
    const folder = await aFolder()
    const store = await openCounters(folder, { delay: 1 })
    const give = handOf(store)
    let going = true
    const checking = (async () => {
      for (let n = 0; going || n === 0; n += 1) {
        const { problems } = await verify(folder, counters)
        // Between what the journal says and what is done about it, this is so.
        expect(problems.filter(({ code }) => code !== 'erasure-unfinished')).toEqual([])
      }
    })()
    for (let n = 1; n <= 25; n += 1) {
      await give(opened(`s-${n}`), noted(`s-${n}`, 'Élise'))
      await give(closed(`s-${n}`))
      await eraseNotes(store, give, `s-${n}`)
    }
    going = false
    await checking
    expect((await verify(folder, counters)).problems).toEqual([])
  })
})
