import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calendarDate, candidateHeadings, candidatesFile, type NewCandidate } from '@delibere/core'
import { explainIntakeProblem } from '@delibere/core/fr'
import { candidateCells } from '@delibere/core/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCandidate } from '../testing/any-candidate.ts'
import { oneCandidateBook } from '../testing/candidate-workbook.ts'
import { cellsOf, csvBytes, type CsvForm, plainForm } from '../testing/csv.ts'
import { candidatesIn } from './candidates-file.ts'
import { openRows } from './rows-file.ts'
import type { Progress } from './turns.ts'
import { writeXlsx } from './write-xlsx.ts'

const today = calendarDate('2026-11-23')
const plain = (sentence: string) => sentence.replace(/[\u00A0\u202F]/g, ' ')
const sentences = async (bytes: Uint8Array) =>
  (await candidatesIn(bytes, today)).problems.map((one) => plain(explainIntakeProblem(one)))
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
  it('reads back the same in whatever form it was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyList, anyForm, async (candidates, form) => {
        const { rows, problems } = await candidatesIn(fileOf(candidates, form), today)
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

  it('with one line damaged has a problem on that line and no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyList,
        anyForm,
        fc.nat(),
        fc.constantFrom(...Object.keys(damages)),
        async (candidates, form, at, damage) => {
          const lines = candidates.map(cellsOf)
          const index = at % lines.length
          const damaged = lines.with(index, damages[damage]!(lines[index]!))
          const utf = form.encoding === 'windows-1252' ? { ...form, encoding: 'utf-8' as const } : form
          const { rows, problems } = await candidatesIn(csvBytes([candidateHeadings, ...damaged], utf), today)
          expect(problems).toMatchObject([{ line: index + 2, severity: 'blocking' }])
          expect(rows).toHaveLength(lines.length - 1)
        },
      ),
    )
  })

  it('counts lines as an editor does, past a cell of several lines', async () => {
    const lines = [candidateCells({ region: 'Pays\nde la\nLoire' }), candidateCells({ sex: 'x' })]
    expect(await sentences(csvBytes([candidateHeadings, ...lines]))).toEqual([
      'Ligne 5, colonne « Sexe » : « x » n’est pas attendu ici : écrivez M ou F.',
    ])
  })

  it('may stand below empty lines', async () => {
    const file = csvBytes([[''], ['', '', ''], candidateHeadings, candidateCells()], { ...plainForm, quotes: 'needed' })
    expect(await candidatesIn(file, today)).toMatchObject({ problems: [], rows: [{ line: 4 }] })
  })
})

describe('a list of candidates in a workbook', () => {
  const columns = candidateHeadings.map((heading) => ({ heading }))

  it('reads back the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyList, async (candidates) => {
        const bytes = await writeXlsx([{ name: 'Candidats', columns, rows: candidates.map(cellsOf), blankRows: 3 }])
        const { rows, problems } = await candidatesIn(bytes, today)
        expect(problems).toEqual([])
        expect(rows).toEqual(candidates.map((candidate, index) => ({ line: index + 2, candidate })))
      }),
      { numRuns: 30 },
    )
  })

  it('may hold dates and codes as numbers: zeros lost at the front are put back, with a warning', async () => {
    const bytes = oneCandidateBook(
      {
        'Date de naissance': '<c s="1"><v>32975</v></c>',
        'Date d’inscription': '<c t="str"><v> 2025-11-03 </v></c>',
        'Code INSEE de naissance': '<c/>',
        'Code postal de naissance': '<c><v>1000</v></c>',
        Employeur: '<c t="str"><v>Mutuelle</v></c>',
        SIRET: '<c><v>5580190200010</v></c>',
        Téléphone: '<c><v>612345678</v></c>',
      },
      { formats: ['dd/mm/yyyy'] },
    )
    const { rows, problems } = await candidatesIn(bytes, today)
    expect(rows).toMatchObject([
      {
        candidate: {
          registeredOn: '2025-11-03',
          person: {
            birthDate: '1990-04-12',
            birthPlace: { postalCode: '01000' },
            employer: { siret: '05580190200010' },
            phone: '0612345678',
          },
        },
      },
    ])
    expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'zero-put-back warning',
      'zero-put-back warning',
      'zero-put-back warning',
    ])
  })

  it('gives no candidate where a cell is an error of the spreadsheet’s', async () => {
    const bytes = oneCandidateBook({ 'Nom de naissance': '<c t="e"><f>A1</f><v>#N/A</v></c>' })
    expect(await candidatesIn(bytes, today)).toMatchObject({ rows: [], problems: [{ code: 'cell-error', line: 2 }] })
  })

  it('is followed from nothing to all, and stopped', async () => {
    const lines = Array.from({ length: 3000 }, () => candidateCells())
    const bytes = await writeXlsx([{ name: 'Candidats', columns, rows: lines }])
    const shares: number[] = []
    await candidatesIn(bytes, today, { onProgress: ({ done, of }) => shares.push(done / of) })
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares[0]).toBeLessThan(0.5)
    expect(shares.at(-1)).toBeGreaterThan(0.7)
    const stop = new AbortController()
    const onProgress = ({ done, of }: Progress) => done / of > 0.6 && stop.abort()
    await expect(candidatesIn(bytes, today, { onProgress, signal: stop.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})

describe('a file that is no list', () => {
  it.each<[string, Uint8Array, string]>([
    ['is empty', utf8(''), 'Le fichier est vide.'],
    ['holds blank lines', utf8('\r\n  \r\n'), 'Le fichier est vide.'],
    ['has headings only', csvBytes([candidateHeadings]), 'Le fichier a une ligne de titres mais rien dessous.'],
    [
      'is UTF-16',
      Uint8Array.of(0xff, 0xfe, 0x43, 0x00),
      'Le fichier est en UTF-16. Enregistrez-le au format « CSV UTF-8 ».',
    ],
    [
      'is an old or protected spreadsheet',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'Le fichier est un classeur ancien (.xls) ou protégé par un mot de passe. Enregistrez-le au format XLSX, sans mot de passe.',
    ],
    [
      'is binary',
      utf8('CQP;Parcours\nAC;\0'),
      'Le fichier n’est pas un fichier de texte. Il faut un fichier CSV ou XLSX.',
    ],
    [
      'is a PDF, be it text from end to end',
      utf8('%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n'),
      'Le fichier n’est pas un fichier de texte. Il faut un fichier CSV ou XLSX.',
    ],
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
  ])('%s', async (_what, bytes, sentence) => {
    expect(await sentences(bytes)).toEqual([sentence])
  })

  it('is something else altogether: every heading is told of', async () => {
    expect((await sentences(utf8('Nom,Note\nAubry,12\n'))).slice(0, 2)).toEqual([
      'Ligne 1, colonne « Nom » : cette colonne n’est pas connue.',
      'Ligne 1, colonne « Note » : cette colonne n’est pas connue.',
    ])
  })
})

describe('on the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'delibere-'))
  const problems = async (path: string) =>
    (await openRows(path, candidatesFile(today))).problems.map((one) => plain(explainIntakeProblem(one)))

  it('is read', async () => {
    const path = join(folder, 'liste.csv')
    writeFileSync(path, csvBytes([candidateHeadings, candidateCells()]))
    expect(await openRows(path, candidatesFile(today))).toMatchObject({ problems: [], rows: [{ line: 2 }] })
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
