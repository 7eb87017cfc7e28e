import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HearingId, JurorId } from '@delibere/core'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { openNoteFiles } from './note-files.ts'
import { type KeptNote, memoryNoteFiles, type NoteFiles } from './notes/note-files.ts'

const aNote = (text: string, version = 1): KeptNote => ({
  jurorId: JurorId.parse('aubry'),
  hearingId: HearingId.parse('h1'),
  domain: 'general',
  version,
  text,
})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'delibere-notes-'))
  return () => rm(folder, { recursive: true, force: true })
})

const kinds: readonly (readonly [string, () => Promise<NoteFiles>])[] = [
  ['in memory', async () => memoryNoteFiles()],
  ['in a folder', () => openNoteFiles(join(folder, 'notes'))],
]

describe.each(kinds)('private notes %s', (_where, open) => {
  it('are given back as they were written, session by session', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1 }), async (texts) => {
        const files = await open()
        for (const [index, text] of texts.entries()) await files.write(`s${index % 3}`, [aNote(text, index + 1)])
        for (const [index, text] of [...texts.entries()].slice(-3)) {
          expect(await files.read(`s${index % 3}`)).toEqual([aNote(text, index + 1)])
        }
      }),
      { numRuns: 15 },
    )
  })

  it('are none before any was written, nor once they are removed, as often as one asks', async () => {
    const files = await open()
    expect([await files.read('s1'), await files.sessions()]).toEqual([[], []])
    await files.write('s1', [aNote('Écoute.')])
    expect(await files.sessions()).toEqual(['s1'])
    await files.remove('s1')
    await files.remove('s1')
    expect([await files.read('s1'), await files.sessions()]).toEqual([[], []])
  })

  it('are not changed by what becomes of what was given', async () => {
    const files = await open()
    const given = [{ ...aNote('Écoute.') }]
    await files.write('s1', given)
    given[0]!.text = 'autre'
    expect(await files.read('s1')).toEqual([aNote('Écoute.')])
  })
})

describe('in a folder', () => {
  const notes = () => join(folder, 'notes')

  it('they are for their owner’s eyes alone, and no copy stays of what was before', async () => {
    const files = await openNoteFiles(notes())
    await files.write('s1', [aNote('avant')])
    await files.write('s1', [aNote('après')])
    expect(await readdir(notes())).toEqual(['s1.json'])
    expect((await stat(join(notes(), 's1.json'))).mode & 0o777).toBe(0o600)
    expect(await readFile(join(notes(), 's1.json'), 'utf8')).not.toContain('avant')
  })

  it('a file that is not what was written is neither believed nor written over', async () => {
    const files = await openNoteFiles(notes())
    await files.write('s1', [aNote('Écoute.')])
    const file = join(notes(), 's1.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('Écoute', 'Dormir'))
    await expect(files.read('s1')).rejects.toMatchObject({ code: 'storage-failed' })
  })

  it('what a crash left half-written is gone at the next opening', async () => {
    await openNoteFiles(notes())
    await writeFile(join(notes(), 's1.json.next'), '{"notes":[')
    const files = await openNoteFiles(notes())
    expect([await readdir(notes()), await files.sessions()]).toEqual([[], []])
  })
})
