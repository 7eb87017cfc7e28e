import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { candidateHeadings } from '@delibere/core'
import { type CandidateCells, candidateCells } from '@delibere/core/testing'
import { aFolder } from '@delibere/server/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { delibereOn } from '../testing/bin.ts'
import { csvBytes } from '../testing/csv.ts'

const { folder, remove } = await aFolder()
afterAll(remove)
const delibere = delibereOn(join(folder, 'data'))

function aFile(name: string, ...lines: readonly CandidateCells[]): string {
  const path = join(folder, name)
  writeFileSync(path, csvBytes([candidateHeadings, ...lines.map(candidateCells)]))
  return path
}
const candidates = async () =>
  JSON.parse((await delibere('candidates', 'list', '--json')).out) as readonly { name: string }[]

describe('delibere', () => {
  it('says what it can do, and which version it is', async () => {
    const help = await delibere('--help')
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toMatch(/candidates import +inscrit les candidats d’un fichier CSV/)
    expect(await delibere('--version')).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' })
  })

  it('says of one command how it is used', async () => {
    const asked = [await delibere('candidates', 'import', '--help'), await delibere('help', 'candidates', 'import')]
    for (const { code, out } of asked) {
      expect(code).toBe(0)
      expect(out).toContain(
        'Usage : delibere candidates import FICHIER [--dry-run] [--duplicates passer|mettre-à-jour|en-plus] [--json]',
      )
    }
  })

  it.each([
    [['jongler'], 'La commande « jongler » n’existe pas.'],
    [['verify', '--vite'], 'L’option --vite n’existe pas ici.'],
    [['candidates', 'import'], 'Il manque quelque chose après « candidates import ».'],
    [['sheet', 'S-2026-001', '1', '2'], '« 2 » est de trop.'],
    [['verify', '--data'], 'L’option --data est mal employée'],
    [['journal', '--limit', 'dix'], '--limit : un nombre de 1 à 200.'],
  ])('is misused by %j', async (args, sentence) => {
    const { code, out, err } = await delibere(...args)
    expect(err).toContain(sentence)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  it('opens no screen where there is no terminal', async () => {
    const { code, out, err } = await delibere()
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('a besoin d’un vrai terminal. Sans écran : voir delibere --help.')
  })
})

describe('delibere candidates import', () => {
  it('tells every problem, line by line, and stores nothing', async () => {
    const { code, out, err } = await delibere(
      'candidates',
      'import',
      aFile('mauvais.csv', { sex: '?' }, {}, { birthDate: '31/02/1990' }),
    )
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('Ligne 2, colonne « Sexe » : « ? » n’est pas attendu ici : écrivez M ou F.\n')
    expect(err).toContain('Ligne 4, colonne « Date de naissance » : la date « 31/02/1990 » n’existe pas.\n')
    expect(err).toContain('Rien n’est enregistré.')
    expect(await candidates()).toEqual([])
  })

  it('tries without storing, for people and for programs', async () => {
    const path = aFile('essai.csv', { inseeCode: '1053' })
    const tried = await delibere('candidates', 'import', path, '--dry-run')
    expect(tried).toMatchObject({ code: 0, out: '1 candidat à importer. Rien n’est enregistré (--dry-run).\n' })
    const { code, out } = await delibere('candidates', 'import', path, '--dry-run', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      rows: 1,
      created: 1,
      updated: 0,
      unchanged: 0,
      skipped: 0,
      stored: false,
      problems: [{ line: 2, column: 'Code INSEE de naissance', severity: 'warning', code: 'zero-put-back' }],
    })
    expect(await candidates()).toEqual([])
  })

  it('stores them all, and none of them twice', async () => {
    const path = aFile('bon.csv', { birthName: 'Aubry' }, { birthName: 'Lefort' })
    expect(await delibere('candidates', 'import', path)).toEqual({ code: 0, out: '2 candidats importés.\n', err: '' })
    const again = await delibere('candidates', 'import', path)
    expect(again).toEqual({ code: 0, out: 'Rien de nouveau : le registre dit déjà la même chose.\n', err: '' })
    const other = aFile('autre.csv', { birthName: 'AUBRY', region: 'Corse' })
    const open = await delibere('candidates', 'import', other)
    expect(open).toMatchObject({ code: 1, out: '' })
    expect(open.err).toContain('Ligne 2 : Anne AUBRY a le même nom de naissance')
    expect(open.err).toContain('Choisissez avec --duplicates : « passer », « mettre-à-jour », « en-plus ».')
    const both = aFile('deux.csv', { birthName: 'AUBRY', region: 'Corse' }, { sex: '?' })
    expect((await delibere('candidates', 'import', both)).err).toContain(
      'Corrigez d’abord le fichier. Ensuite, pour qui est déjà au registre, choisissez avec --duplicates : « passer »',
    )
    const corrected = await delibere('candidates', 'import', other, '--duplicates', 'update')
    expect(corrected).toMatchObject({ code: 0, out: '1 candidat corrigé.\n' })
    const back = aFile('bon.csv', { birthName: 'Aubry' }, { birthName: 'Lefort' })
    expect((await delibere('candidates', 'import', back, '--duplicates', 'update')).out).toBe('1 candidat corrigé.\n')
    expect((await candidates()).map(({ name }) => name)).toEqual(['Anne Aubry', 'Anne Lefort'])
    expect((await delibere('candidates', 'list')).out).toMatch(/^Nom +CQP +Parcours/)
  })
})

describe('a session, from scripts', () => {
  const juror = (name: string, college: string) =>
    delibere(
      'jurors',
      'register',
      '--given-name',
      'Dominique',
      '--family-name',
      name,
      '--college',
      college,
      '--organisation',
      `Maison ${name}`,
      '--certificate',
      'AC',
      '--from',
      '01/01/2026',
    )

  beforeAll(async () => {
    await delibere('candidates', 'import', aFile('séance.csv', { birthName: 'Riou' }))
    const received = await delibere('file', 'receive', 'Anne Riou', 'toutes', '--on', '20/11/2026')
    expect(received).toEqual({ code: 0, out: 'Anne Riou : 3 pièces notées.\n', err: '' })
    for (const [name, college] of [
      ['Garnier', 'employeur'],
      ['Oury', 'employeur'],
      ['Belkacem', 'salarié'],
    ] as const) {
      expect(await juror(name, college)).toMatchObject({
        code: 0,
        out: `Dominique ${name} est au registre des jurés.\n`,
      })
    }
  }, 60_000)

  const make = (...more: readonly string[]) =>
    delibere(
      'session',
      'make',
      '--date',
      '01/12/2099',
      '--at',
      '9h30',
      '--place',
      'Angers',
      '--candidate',
      'Anne Riou',
      '--juror',
      'dominique garnier',
      '--juror',
      'Dominique Oury',
      '--juror',
      'Dominique Belkacem',
      ...more,
    )

  it('is refused with every fault in words', async () => {
    expect(await make()).toEqual({ code: 1, out: '', err: 'Il faut 2 membres du collège salarié ; il y en a 1.\n' })
    expect(await make('--juror', 'Personne')).toMatchObject({ code: 1, err: '« Personne » n’est pas connu.\n' })
    expect(await juror('X', 'patronat')).toMatchObject({ code: 2, err: '--college : écrivez employeur ou salarié.\n' })
  })

  it('is made, and gives out links', async () => {
    await juror('Kermarrec', 'salarié')
    expect(await make('--juror', 'Dominique Kermarrec')).toMatchObject({
      code: 0,
      out: 'Séance S-2099-001 préparée.\n',
    })
    expect((await delibere('sessions', 'list')).out).toContain('S-2099-001')
    const only = 'C’est le seul candidat de la séance S-2099-001 : annulez plutôt la séance.\n'
    expect(await delibere('session', 'release', 'S-2099-001', 'riou')).toMatchObject({ code: 1, err: only })
    expect(await delibere('session', 'release', 'S-2099-001', '2')).toMatchObject({
      code: 1,
      err: 'Séance S-2099-001 : « 2 » n’est pas connu.\n',
    })
    const link = await delibere('link', 'S-2099-001', 'Dominique Kermarrec')
    expect(link).toMatchObject({ code: 0, err: '' })
    expect(link.out).toMatch(/^http:\/\/127\.0\.0\.1:4310\/entrer#[\w-]{22}\n$/)
    expect((await delibere('link', 'S-2099-001', 'salle')).out).toMatch(/^http/)
    expect(await delibere('link', 'S-2099-009', 'salle')).toMatchObject({
      code: 1,
      err: 'Séance : « S-2099-009 » n’est pas connu.\n',
    })
  })

  it('has no sheet before one is signed', async () => {
    const { code, err } = await delibere('sheet', 'S-2099-001', '1')
    expect({ code, err }).toEqual({ code: 1, err: 'Anne Riou n’a pas encore de fiche signée en PDF.\n' })
  })

  it('is in the journal', async () => {
    const { code, out } = await delibere('journal', '--limit', '1')
    expect(code).toBe(0)
    expect(out).toMatch(/^\d+ {2}.* OEMM \(.+\)\n {4}Séance S-2099-001 : lien personnel créé pour/)
  })
})

describe('delibere verify', () => {
  it('finds a folder as it was written, and says what is not', async () => {
    const whole = await delibere('verify')
    expect(whole).toMatchObject({ code: 0, err: '' })
    expect(whole.out).toContain('Tout est tel qu’il a été écrit.')
    const journal = join(folder, 'data', 'journal.ndjson')
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('candidates.import', 'candidates.omport'))
    const { code, out } = await delibere('verify')
    expect(code).toBe(1)
    expect(out).toContain('– La ligne 1 du journal')
    expect(JSON.parse((await delibere('verify', '--json')).out).problems).toHaveLength(1)
  })

  it('does not make a folder that is not there', async () => {
    const { code, err } = await delibere('verify', '--data', join(folder, 'rien'))
    expect(code).toBe(1)
    expect(err).toBe(
      `Le dossier de données ${join(folder, 'rien')} n’existe pas. Rien n’a été vérifié. Indiquez le bon dossier (--data ou DELIBERE_DATA).\n`,
    )
  })
})
