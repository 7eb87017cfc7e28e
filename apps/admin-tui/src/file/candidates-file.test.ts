import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calendarDate, candidateHeadings, type NewCandidate } from '@delibere/core'
import { explainIntakeProblem } from '@delibere/core/fr'
import { candidateCells } from '@delibere/core/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCandidate } from '../testing/any-candidate.ts'
import { cellsOf, csvBytes, type CsvForm, plainForm } from '../testing/csv.ts'
import { candidatesIn, openCandidatesFile } from './candidates-file.ts'

const today = calendarDate('2026-11-23')
const plain = (sentence: string) => sentence.replace(/[\u00A0\u202F]/g, ' ')
const sentences = (bytes: Uint8Array) =>
  candidatesIn(bytes, today).problems.map((one) => plain(explainIntakeProblem(one)))
const utf8 = (text: string) => new TextEncoder().encode(text)

const anyForm: fc.Arbitrary<CsvForm> = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t'),
  lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with a mark', 'windows-1252'),
  quotes: fc.constantFrom('all', 'needed'),
  endsWithBreak: fc.boolean(),
})
const anyList = fc.array(anyCandidate, { minLength: 1, maxLength: 6 })
const fileOf = (candidates: readonly NewCandidate[], form?: CsvForm) =>
  csvBytes([candidateHeadings, ...candidates.map(cellsOf)], form)

describe('a list of candidates', () => {
  it('reads back the same in whatever form it was written', () => {
    fc.assert(
      fc.property(anyList, anyForm, (candidates, form) => {
        const { rows, problems } = candidatesIn(fileOf(candidates, form), today)
        expect(problems).toEqual([])
        expect(rows.map(({ candidate }) => candidate)).toEqual(candidates)
        expect(rows.map(({ line }) => line)).toEqual(candidates.map((_, index) => index + 2))
      }),
    )
  })

  const damages: Readonly<Record<string, (cells: readonly string[]) => readonly string[]>> = {
    'a date that does not exist': (cells) => cells.with(8, '31/02/1990'),
    'a certificate nobody knows': (cells) => cells.with(0, 'Jongleur'),
    'an empty name': (cells) => cells.with(3, ''),
    'a cell too few': (cells) => cells.slice(1),
    'a cell too many': (cells) => [...cells, 'x'],
    'a wrong key': (cells) => cells.with(15, 'Mutuelle').with(16, '44399165800033'),
    'a letter lost': (cells) => cells.with(3, 'Lef\uFFFDvre'),
    'no address in the address': (cells) => cells.with(13, 'anne'),
    'the headings again': () => candidateHeadings,
  }

  it('with one line damaged has a problem on that line and no other', () => {
    fc.assert(
      fc.property(
        anyList,
        anyForm,
        fc.nat(),
        fc.constantFrom(...Object.keys(damages)),
        (candidates, form, at, damage) => {
          const lines = candidates.map(cellsOf)
          const index = at % lines.length
          const damaged = lines.with(index, damages[damage]!(lines[index]!))
          const utf = form.encoding === 'windows-1252' ? { ...form, encoding: 'utf-8' as const } : form
          const { rows, problems } = candidatesIn(csvBytes([candidateHeadings, ...damaged], utf), today)
          expect(problems).toMatchObject([{ line: index + 2, severity: 'blocking' }])
          expect(rows).toHaveLength(lines.length - 1)
        },
      ),
    )
  })

  it('counts lines as an editor does, past a cell of several lines', () => {
    const lines = [candidateCells({ region: 'Pays\nde la\nLoire' }), candidateCells({ sex: 'x' })]
    expect(sentences(csvBytes([candidateHeadings, ...lines]))).toEqual([
      'Ligne 5, colonne « Sexe » : « x » n’est pas attendu ici : écrivez M ou F.',
    ])
  })

  it('may stand below empty lines', () => {
    const file = csvBytes([[''], ['', '', ''], candidateHeadings, candidateCells()], { ...plainForm, quotes: 'needed' })
    expect(candidatesIn(file, today)).toMatchObject({ problems: [], rows: [{ line: 4 }] })
  })
})

describe('a file that is no list', () => {
  it.each<[string, Uint8Array, string]>([
    ['is empty', utf8(''), 'Le fichier est vide.'],
    ['holds blank lines', utf8('\r\n  \r\n'), 'Le fichier est vide.'],
    ['has headings only', csvBytes([candidateHeadings]), 'Le fichier a une ligne de titres mais aucun candidat.'],
    [
      'is UTF-16',
      Uint8Array.of(0xff, 0xfe, 0x43, 0x00),
      'Le fichier est en UTF-16. Enregistrez-le au format « CSV UTF-8 ».',
    ],
    [
      'is a spreadsheet',
      Uint8Array.of(0x50, 0x4b, 3, 4, 0),
      'Le fichier est un classeur de tableur. Enregistrez-le au format CSV.',
    ],
    ['is binary', utf8('CQP;Parcours\nAC;\0'), 'Le fichier n’est pas un fichier de texte. Il faut un fichier CSV.'],
    [
      'is in an unknown encoding',
      Uint8Array.of(0x43, 0x51, 0x50, 0x81),
      'L’encodage du fichier n’est pas reconnu. Enregistrez-le en CSV UTF-8.',
    ],
    [
      'leaves a quotation mark open',
      utf8('CQP;Parcours\nAC;"formation\nAC;VAE\n'),
      'Ligne 2 : un guillemet ouvert n’est pas refermé. Le reste du fichier ne peut pas être lu.',
    ],
    [
      'has a stray quotation mark',
      utf8('CQP;Parcours\nAC;VAE\nAC;"VA"E\n'),
      'Ligne 3 : un guillemet est mal placé. Dans une case entre guillemets, un guillemet s’écrit deux fois.',
    ],
  ])('%s', (_what, bytes, sentence) => {
    expect(sentences(bytes)).toEqual([sentence])
  })

  it('is something else altogether: every heading is told of', () => {
    expect(sentences(utf8('Nom,Note\nAubry,12\n')).slice(0, 2)).toEqual([
      'Ligne 1, colonne « Nom » : cette colonne n’est pas connue.',
      'Ligne 1, colonne « Note » : cette colonne n’est pas connue.',
    ])
  })
})

describe('on the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'delibere-'))
  const problems = async (path: string) =>
    (await openCandidatesFile(path, today)).problems.map((one) => plain(explainIntakeProblem(one)))

  it('is read', async () => {
    const path = join(folder, 'liste.csv')
    writeFileSync(path, csvBytes([candidateHeadings, candidateCells()]))
    expect(await openCandidatesFile(path, today)).toMatchObject({ problems: [], rows: [{ line: 2 }] })
  })

  it('is not there', async () => {
    expect(await problems(join(folder, 'rien.csv'))).toEqual([`Le fichier « ${folder}/rien.csv » n’existe pas.`])
  })

  it('is a folder', async () => {
    expect(await problems(folder)).toEqual([
      `Le fichier « ${folder} » ne peut pas être lu (dossier, ou droits insuffisants).`,
    ])
  })

  it('is larger than any list', async () => {
    const path = join(folder, 'gros.csv')
    writeFileSync(path, new Uint8Array(10_000_001))
    expect(await problems(path)).toEqual(['Le fichier est trop gros (10 Mo au plus).'])
  })
})
