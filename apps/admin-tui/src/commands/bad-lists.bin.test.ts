import { mkdirSync } from 'node:fs'
import { candidateHeadings } from '@delibere/core'
import { type CandidateCells, candidateCells } from '@delibere/core/testing'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { candidatesBook, oneCandidateBook } from '../testing/candidate-workbook.ts'
import { csvBytes } from '../testing/csv.ts'
import { anOfficeFolder, aPipe, saidIn } from '../testing/office-folder.ts'

// Files that no office should send and every office does, given to the built program.

const dry = await anOfficeFolder()
const real = await anOfficeFolder()
afterAll(() => Promise.all([dry.remove(), real.remove()]))
const { put, path } = real

/** What the program says against a file: the same dry and in earnest, and nothing is stored. */
async function refusal(file: string): Promise<readonly string[]> {
  const before = real.journal()
  const [considered, given] = await Promise.all([
    dry.delibere('candidates', 'import', file, '--dry-run', '--json'),
    real.delibere('candidates', 'import', file),
  ])
  const told = saidIn(considered.out)
  expect([considered.code, given.code, given.out]).toEqual([1, 1, ''])
  expect(given.err).toBe([...told, 'Rien n’est enregistré.', ''].join('\n'))
  expect(real.journal()).toBe(before)
  return told
}

const csv = (...lines: readonly (readonly string[])[]) => csvBytes([candidateHeadings, ...lines])
const oneCsv = (cells: CandidateCells) => csv(candidateCells(cells))
const oneText = new TextDecoder().decode(oneCsv({}))
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0)
const ods = zipSync({
  mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
  'content.xml': strToU8('<x/>'),
})

const oldOrLocked =
  'Le fichier est un classeur ancien (.xls) ou protégé par un mot de passe. Enregistrez-le au format XLSX, sans mot de passe.'
const tooLarge = 'Le tableau est trop grand (50000 lignes et 200 colonnes au plus).'
const notText = 'Le fichier n’est pas un fichier de texte. Il faut un fichier CSV ou XLSX.'
const siret = (cell: string) => oneCandidateBook({ Employeur: '<c t="str"><v>Mutuelle</v></c>', SIRET: cell })
const rounded = (text: string) =>
  `Ligne 2, colonne « SIRET » : le tableur a arrondi le SIRET en « ${text} ». Mettez la colonne au format texte et saisissez-le à nouveau.`
const birth = (says: string) => `Ligne 2, colonne « Date de naissance » : ${says}`
const birthName = (says: string) => `Ligne 2, colonne « Nom de naissance » : ${says}`

describe('a list is refused in a sentence with its place, dry and in earnest', () => {
  it.each<[string, string, Uint8Array | string, string]>([
    ['empty', 'vide.csv', '', 'Le fichier est vide.'],
    ['of headings alone', 'titres.csv', csv(), 'Le fichier a une ligne de titres mais rien dessous.'],
    ['UTF-16', 'utf16.csv', utf16(oneText), 'Le fichier est en UTF-16. Enregistrez-le au format « CSV UTF-8 ».'],
    ['with a zero byte', 'nul.csv', oneText.replace('Anne', 'An\0ne'), notText],
    ['a PDF that is text from end to end', 'liste.csv', '%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n', notText],
    ['a picture by another name', 'image.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), notText],
    [
      'a quotation mark left open',
      'guillemet.csv',
      oneText.replace('Aubry', '"Aubry'),
      'Ligne 2 : un guillemet ouvert n’est pas refermé. Le reste du fichier ne peut pas être lu.',
    ],
    [
      'a column nobody knows',
      'inconnue.csv',
      csvBytes([
        [...candidateHeadings, 'Couleur'],
        [...candidateCells(), 'bleu'],
      ]),
      'Ligne 1, colonne « Couleur » : cette colonne n’est pas connue.',
    ],
    [
      'a column twice',
      'double.csv',
      csvBytes([
        [...candidateHeadings, 'Sexe'],
        [...candidateCells(), 'F'],
      ]),
      'Ligne 1, colonne « Sexe » : cette colonne est là deux fois.',
    ],
    [
      '16,385 cells on a line',
      'large.csv',
      csv([...candidateCells(), ...Array.from({ length: 16_365 }, () => 'x')]),
      'Ligne 2 : 16385 cases au lieu de 20. Un séparateur est en trop ou manque sur cette ligne.',
    ],
    [
      '16,385 headings',
      'titres-larges.csv',
      csvBytes([[...candidateHeadings, ...Array.from({ length: 16_365 }, (_, at) => `Titre ${at}`)], candidateCells()]),
      tooLarge,
    ],
    [
      'a workbook with a cell in its last column',
      'large.xlsx',
      candidatesBook('<row r="2"><c r="XFD2"><v>1</v></c></row>'),
      tooLarge,
    ],
    ['an old workbook', 'ancien.xls', old, oldOrLocked],
    ['a workbook with a password', 'protégé.xlsx', old, oldOrLocked],
    [
      'an OpenDocument renamed',
      'libre.xlsx',
      ods,
      'Le fichier n’est pas un classeur XLSX. Enregistrez-le au format XLSX ou CSV.',
    ],
    [
      'a formula without its value',
      'formule.xlsx',
      oneCandidateBook({ 'Nom d’usage': '<c><f>UPPER("aubry")</f></c>' }),
      'Ligne 2, colonne « Nom d’usage » : la case contient une formule dont la valeur n’est pas dans le fichier. Remplacez la formule par sa valeur.',
    ],
    [
      'merged cells',
      'fusion.xlsx',
      oneCandidateBook({}, { sheet: { after: '<mergeCells><mergeCell ref="D2:E2"/></mergeCells>' } }),
      'Ligne 2 : les cases D2:E2 sont fusionnées. Annulez la fusion, pour que chaque case ait sa valeur.',
    ],
    [
      'a date as a bare number',
      'nombre.xlsx',
      oneCandidateBook({ 'Date de naissance': '<c><v>32975</v></c>' }),
      birth('« 32975 » n’est pas une date au format JJ/MM/AAAA.'),
    ],
    [
      'the day that 1900 has in Excel alone',
      'excel-1900.xlsx',
      oneCandidateBook({ 'Date de naissance': '<c s="1"><v>60</v></c>' }, { formats: ['dd/mm/yyyy'] }),
      birth('la date « 29/02/1900 » n’existe pas.'),
    ],
    ['31 February', 'février.csv', oneCsv({ birthDate: '31/02/1990' }), birth('la date « 31/02/1990 » n’existe pas.')],
    [
      '29 February 1990',
      'bissextile.csv',
      oneCsv({ birthDate: '29/02/1990' }),
      birth('la date « 29/02/1990 » n’existe pas.'),
    ],
    [
      'a month first',
      'américaine.csv',
      oneCsv({ birthDate: '04/13/1990' }),
      birth('la date « 04/13/1990 » n’existe pas.'),
    ],
    [
      'a year of two digits',
      'année.csv',
      oneCsv({ birthDate: '12/04/90' }),
      birth('« 12/04/90 » n’est pas une date au format JJ/MM/AAAA.'),
    ],
    ['a SIRET as a power of ten', 'siret.csv', oneCsv({ employer: 'M', siret: '1.23E+13' }), rounded('1.23E+13')],
    ['the same once saved again as a number', 'siret.xlsx', siret('<c><v>1.23E13</v></c>'), rounded('12300000000000')],
    [
      'a name with a character of command',
      'commande.csv',
      oneCsv({ birthName: 'Aubry\u001B[31m' }),
      birthName('le texte contient un caractère de commande, invisible à l’écran. Saisissez-le à nouveau.'),
    ],
    [
      'a name of 5,000 letters',
      'nom.csv',
      oneCsv({ birthName: 'a'.repeat(5000) }),
      birthName('le texte est trop long (200 caractères au plus).'),
    ],
  ])('%s', async (_what, name, content, sentence) => {
    expect(await refusal(put(name, content))).toEqual([sentence])
  })

  it('what is no file to be read: nothing, a folder, a pipe that nobody fills', async () => {
    mkdirSync(path('dossier.csv'))
    expect(await refusal(path('absent.csv'))).toEqual([`Le fichier « ${path('absent.csv')} » n’existe pas.`])
    expect(await refusal(path('dossier.csv'))).toEqual([
      `Le fichier « ${path('dossier.csv')} » ne peut pas être lu (dossier, ou droits insuffisants).`,
    ])
    expect(await refusal(aPipe(path('tube.csv')))).toEqual([
      `« ${path('tube.csv')} » n’est pas un fichier ordinaire (tube ou périphérique).`,
    ])
  })
})
