import { existsSync, mkdirSync, readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { candidateHeadings } from '@delibere/core'
import { candidateCells } from '@delibere/core/testing'
import { aPdf } from '@delibere/server/testing'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvBytes } from '../testing/csv.ts'
import { anOfficeFolder, aPipe } from '../testing/office-folder.ts'

const { delibere, put, path, folder, journal, remove } = await anOfficeFolder()
afterAll(remove)
beforeAll(() =>
  delibere(
    'candidates',
    'import',
    put('liste.csv', csvBytes([candidateHeadings, candidateCells()])),
    '--agent',
    'a.le-goff',
  ),
)
const shown = async () => JSON.parse((await delibere('candidate', 'show', 'Anne Aubry', '--json')).out)
const kept = () => {
  const documents = join(folder, 'data', 'attachments')
  return existsSync(documents) ? readdirSync(documents) : []
}

describe('a document for a piece (C2) is refused, and nothing is kept of it', () => {
  const notOne = 'Ce fichier n’est ni un PDF, ni une image PNG ou JPEG, ou il est incomplet.'
  const pdf = aPdf('parcours')
  it.each<[string, () => string, string]>([
    ['a text by the name of a PDF', () => put('texte.pdf', 'Parcours individualisé'), notOne],
    ['a text that begins as a PDF', () => put('début.pdf', '%PDF-1.7 rien'), notOne],
    ['a PDF cut short', () => put('coupé.pdf', pdf.slice(0, pdf.length / 2)), notOne],
    ['a program', () => put('programme.pdf', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0)), notOne],
    ['an archive', () => put('archive.pdf', zipSync({ 'parcours.pdf': pdf })), notOne],
    ['an empty file', () => put('vide.pdf', ''), notOne],
    [
      'a PDF of 60 MB',
      () => {
        truncateSync(put('gros.pdf', pdf), 60_000_000)
        return path('gros.pdf')
      },
      'Le fichier est trop gros (15 Mo au plus).',
    ],
    ['a file that is not there', () => path('absent.pdf'), `Le fichier « ${path('absent.pdf')} » n’existe pas.`],
    [
      'a folder',
      () => {
        mkdirSync(path('dossier.pdf'))
        return path('dossier.pdf')
      },
      `Le fichier « ${path('dossier.pdf')} » ne peut pas être lu (dossier, ou droits insuffisants).`,
    ],
    [
      'a pipe that nobody fills',
      () => aPipe(path('tube.pdf')),
      `« ${path('tube.pdf')} » n’est pas un fichier ordinaire (tube ou périphérique).`,
    ],
  ])('%s', async (_what, file, sentence) => {
    const before = journal()
    const attached = await delibere('file', 'attach', 'Anne Aubry', 'individualPath', file())
    expect(attached).toEqual({ code: 1, out: '', err: `${sentence}\n` })
    expect(journal()).toBe(before)
    expect(kept()).toEqual([])
  })
})

describe('what is entered or attached is refused where it would be kept otherwise than meant', () => {
  it('a JSON file that is not in UTF-8, which would lose its accents', async () => {
    const framework = { certificate: 'AC', version: '2013.1' }
    const dates = { from: '2026-03-02', until: '2026-03-06' }
    const modules = [{ title: 'Accueil, été', domain: null, dates, hours: 14 }]
    const latin = Buffer.from(JSON.stringify({ framework, modules, results: [] }), 'latin1')
    const before = journal()
    const entered = await delibere('file', 'enter', 'Anne Aubry', 'training', put('latin.json', latin))
    expect(entered).toEqual({ code: 1, out: '', err: 'Le fichier n’est pas en UTF-8 : enregistrez-le en UTF-8.\n' })
    expect(journal()).toBe(before)
  })

  it('a document for all pieces at once', async () => {
    const before = journal()
    const file = put('bon.pdf', aPdf('parcours'))
    expect(await delibere('file', 'attach', 'Anne Aubry', 'toutes', file)).toEqual({
      code: 2,
      out: '',
      err: 'Un document est joint à une seule pièce.\n',
    })
    expect(journal()).toBe(before)
    expect(kept()).toEqual([])
  })
})

describe('two people who work on the same candidate', () => {
  it('correct it: the second is told what changed and by whom, and overwrites nothing', async () => {
    const { version } = (await shown()).candidate
    const correct = (agent: string, set: string, ...more: readonly string[]) =>
      delibere('candidate', 'correct', 'Anne Aubry', '--set', set, '--agent', agent, ...more)
    const first = await correct('s.petit', 'Téléphone=0611223344', '--if-version', String(version))
    expect(first).toMatchObject({ code: 0 })
    const second = await correct('m.durand', 'Téléphone=0699887766', '--if-version', String(version))
    expect(second.code).toBe(1)
    expect(second.err).toMatch(/^Modifié entre-temps : .*s\.petit \(téléphone\)\. Votre saisie est gardée/)
    expect((await shown()).candidate.person.phone).toBe('0611223344')
    await correct('m.durand', 'E-mail=a.aubry@exemple.fr')
    expect((await shown()).candidate).toMatchObject({
      version: version + 2,
      person: { phone: '0611223344', email: 'a.aubry@exemple.fr' },
    })
  })

  it('enter the same part of the file: the second is told, and what was typed is still in its file', async () => {
    const { fileVersion } = await shown()
    const module = (hours: number) => ({
      title: 'Accueil',
      domain: null,
      dates: { from: '2026-03-02', until: '2026-03-06' },
      hours,
    })
    const record = (hours: number) => {
      const framework = { certificate: 'AC', version: '2013.1' }
      return put(`suivi-${hours}.json`, JSON.stringify({ framework, modules: [module(hours)], results: [] }))
    }
    const enter = (agent: string, hours: number, ...more: readonly string[]) =>
      delibere('file', 'enter', 'Anne Aubry', 'training', record(hours), '--agent', agent, ...more)
    expect(await enter('s.petit', 14, '--if-version', String(fileVersion))).toMatchObject({ code: 0, err: '' })
    const second = await enter('m.durand', 21, '--if-version', String(fileVersion))
    expect(second.code).toBe(1)
    expect(second.err).toMatch(/^Modifié entre-temps : .*s\.petit \(suivi de la formation\)/)
    const { file, fileVersion: now } = await shown()
    expect([now, file.training.modules[0].hours]).toEqual([fileVersion + 1, 14])
  })

  it('name a version that is none', async () => {
    const correct = (version: string) =>
      delibere('candidate', 'correct', 'Anne Aubry', '--set', 'Région=Corse', '--if-version', version)
    expect(await correct('99')).toMatchObject({
      code: 1,
      err: expect.stringContaining('La version indiquée n’existe pas'),
    })
    expect(await correct('deux')).toMatchObject({
      code: 2,
      err: '--if-version : « deux » n’est pas un numéro de version.\n',
    })
  })
})
