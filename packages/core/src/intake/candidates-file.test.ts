import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainIntakeProblem } from '../fr/intake.ts'
import { NewCandidate } from '../model/candidate.ts'
import { candidateCells, candidatesTable, type CandidateCells, today } from '../testing/index.ts'
import { candidateHeadings } from './candidate-columns.ts'
import { candidatesFile, readCandidates } from './candidates-file.ts'
import { readingFile } from './register-file.ts'

const read = (...lines: readonly CandidateCells[]) => readCandidates(candidatesTable(...lines), { today })
/** The sentences as people read them, with ordinary spaces. */
const sentences = (file: ReturnType<typeof read>) =>
  file.problems.map((problem) => explainIntakeProblem(problem).replace(/[\u00A0\u202F]/g, ' '))
const said = (cells: CandidateCells) => sentences(read(cells))
const candidate = (cells: CandidateCells) => read(cells).rows[0]?.candidate

describe('a candidates file', () => {
  it('gives each candidate with the line it stands on', () => {
    expect(read({}, { birthName: 'Lefort' })).toEqual({
      problems: [],
      rows: [
        {
          line: 2,
          candidate: expect.objectContaining({ certificate: 'AC', route: 'training', registeredOn: '2025-11-03' }),
        },
        { line: 3, candidate: expect.objectContaining({ person: expect.objectContaining({ birthName: 'Lefort' }) }) },
      ],
    })
  })

  it('can be read line by line, to the same end', () => {
    const table = candidatesTable({}, { sex: 'x' }, { birthName: 'Lefort' })
    const reading = readingFile(table, candidatesFile(today))
    expect([reading.next(), reading.next(), reading.next()].map(({ value }) => value)).toEqual([
      { done: 1, of: 3 },
      { done: 2, of: 3 },
      { done: 3, of: 3 },
    ])
    const { rows, problems } = readCandidates(table, { today })
    const value = { rows: rows.map(({ line, candidate }) => ({ line, value: candidate })), problems, absent: [] }
    expect(reading.next()).toEqual({ done: true, value })
  })

  it('reads every column (C7)', () => {
    const cells = {
      certificate: 'CQP Téléconseiller(ère)',
      route: 'VAE',
      usageName: 'Lefort',
      givenNames: 'Anne, Marie Claire',
      civility: 'Madame',
      inseeCode: '2a004',
      commune: 'Ajaccio',
      country: 'FRANCE',
      email: 'anne.aubry@exemple.fr',
      phone: '06 12 34 56 78',
      employer: 'Mutuelle de l’Anjou',
      siret: '443 991 658 00032',
      region: 'Corse',
      extraTime: 'Oui',
      unavailable: '14/12/2026, 02/12/2026',
    }
    expect(candidate(cells)).toEqual({
      certificate: 'TC',
      route: 'vae',
      registeredOn: '2025-11-03',
      region: 'Corse',
      person: {
        birthName: 'Aubry',
        usageName: 'Lefort',
        givenNames: ['Anne', 'Marie Claire'],
        sex: 'F',
        civility: 'Madame',
        birthDate: '1990-04-12',
        birthPlace: { commune: 'Ajaccio', inseeCode: '2A004', postalCode: null, country: 'France' },
        email: 'anne.aubry@exemple.fr',
        phone: '06 12 34 56 78',
        employer: { name: 'Mutuelle de l’Anjou', siret: '44399165800032' },
        extraTime: true,
        unavailable: ['2026-12-02', '2026-12-14'],
      },
    })
  })

  it('leaves out the lines that hold nothing', () => {
    const table = candidatesTable({})
    const blank = { line: 3, cells: candidateHeadings.map(() => ' ') }
    expect(readCandidates({ ...table, rows: [...table.rows, blank] }, { today })).toMatchObject({
      problems: [],
      rows: [{ line: 2 }],
    })
  })

  it('takes cells after the last heading for nothing while they are empty', () => {
    const { header, rows } = candidatesTable({})
    const wide = {
      header: { line: 1, cells: [...header!.cells, ''] },
      rows: rows.map((row) => ({ ...row, cells: [...row.cells, ''] })),
    }
    expect(readCandidates(wide, { today }).problems).toEqual([])
    const full = { ...wide, rows: rows.map((row) => ({ ...row, cells: [...row.cells, 'x'] })) }
    expect(sentences(readCandidates(full, { today }))).toEqual([
      'Ligne 2 : 21 cases au lieu de 20. Un séparateur est en trop ou manque sur cette ligne.',
    ])
  })
})

describe('a line', () => {
  it('that repeats the headings is told of as such', () => {
    const table = candidatesTable({})
    const again = { line: 3, cells: candidateHeadings }
    expect(sentences(readCandidates({ ...table, rows: [...table.rows, again] }, { today }))).toEqual([
      'Ligne 3 : la ligne des titres est là une deuxième fois.',
    ])
  })

  it('with a cell too few is not guessed at', () => {
    const table = candidatesTable({})
    const short = { line: 3, cells: candidateCells().slice(1) }
    expect(sentences(readCandidates({ ...table, rows: [short] }, { today }))).toEqual([
      'Ligne 3 : 19 cases au lieu de 20. Un séparateur est en trop ou manque sur cette ligne.',
    ])
  })
})

describe('the file as a whole', () => {
  it.each([
    [{ header: null, rows: [] }, ['Le fichier est vide.']],
    [candidatesTable(), ['Le fichier a une ligne de titres mais rien dessous.']],
  ])('has something in it', (table, expected) => {
    expect(sentences(readCandidates(table, { today }))).toEqual(expected)
  })

  it('has as many candidates as one command registers, at most', () => {
    const rows = Array.from({ length: 20_001 }, (_, index) => ({ line: index + 2, cells: candidateCells() }))
    expect(sentences(readCandidates({ ...candidatesTable({}), rows }, { today }))).toEqual([
      'Le fichier a 20001 lignes, 20000 au plus peuvent être importées à la fois.',
    ])
  })
})

describe('the headings', () => {
  const withHeadings = (change: (headings: readonly string[]) => readonly string[]) => {
    const { rows } = candidatesTable({})
    const cells = change(candidateHeadings)
    const same = rows.map((row) => ({
      ...row,
      cells: cells.map((heading, at) => row.cells[candidateHeadings.indexOf(heading)] ?? row.cells[at] ?? ''),
    }))
    return readCandidates({ header: { line: 1, cells }, rows: same }, { today })
  }
  const instead = (heading: string, other: string) => (headings: readonly string[]) =>
    headings.map((one) => (one === heading ? other : one))

  it.each([
    ['Nom de naissance', '* NOM DE NAISSANCE'],
    ['Date de naissance', 'date de naissance (format : JJ/MM/AAAA)'],
    ['Prénoms', 'Prenom'],
    ['E-mail', 'Courriel'],
    ['Date d’inscription', "Date d'inscription"],
  ])('know « %s » written « %s »', (heading, written) => {
    expect(withHeadings(instead(heading, written)).problems).toEqual([])
  })

  it.each([
    ['unknown', instead('Région', 'Couleur'), ['Ligne 1, colonne « Couleur » : cette colonne n’est pas connue.']],
    ['there twice', instead('Région', 'SIRET'), ['Ligne 1, colonne « SIRET » : cette colonne est là deux fois.']],
    ['without a name', instead('Région', ' '), ['Ligne 1 : la 18ᵉ colonne n’a pas de titre.']],
    [
      'missing',
      instead('Sexe', 'Civilite'),
      [
        'Ligne 1, colonne « Civilité » : cette colonne est là deux fois.',
        'Ligne 1, colonne « Sexe » : cette colonne manque.',
      ],
    ],
  ])('tell of a column that is %s', (_what, change, expected) => {
    const file = withHeadings(change)
    expect(sentences(file)).toEqual(expected)
    expect(file.problems.every(({ severity }) => severity === 'blocking')).toBe(true)
  })
})

describe('a cell', () => {
  it.each<[CandidateCells, string]>([
    [{ certificate: '' }, 'Ligne 2, colonne « CQP » : la case est vide, elle doit être remplie.'],
    [
      { certificate: 'CQP Jongleur' },
      'Ligne 2, colonne « CQP » : « CQP Jongleur » n’est pas l’un des cinq CQP (titre complet, ou code CM, CA, TC, AC, SP).',
    ],
    [{ route: 'stage' }, 'Ligne 2, colonne « Parcours » : « stage » n’est pas un parcours : écrivez formation ou VAE.'],
    // The name of what every object has is a word like any other.
    [{ sex: 'constructor' }, 'Ligne 2, colonne « Sexe » : « constructor » n’est pas attendu ici : écrivez M ou F.'],
    [
      { givenNames: `Anne, ${'a'.repeat(201)}` },
      'Ligne 2, colonne « Prénoms » : le texte est trop long (200 caractères au plus).',
    ],
    [{ sex: 'autre' }, 'Ligne 2, colonne « Sexe » : « autre » n’est pas attendu ici : écrivez M ou F.'],
    [{ birthDate: '31/02/1990' }, 'Ligne 2, colonne « Date de naissance » : la date « 31/02/1990 » n’existe pas.'],
    [
      { birthDate: '12 avril 1990' },
      'Ligne 2, colonne « Date de naissance » : « 12 avril 1990 » n’est pas une date au format JJ/MM/AAAA.',
    ],
    [
      { birthDate: '12/04/90' },
      'Ligne 2, colonne « Date de naissance » : « 12/04/90 » n’est pas une date au format JJ/MM/AAAA.',
    ],
    [
      { birthDate: '03/11/2025' },
      'Ligne 2, colonne « Date de naissance » : la date de naissance n’est pas avant la date d’inscription.',
    ],
    [
      { registeredOn: '24/11/2026' },
      'Ligne 2, colonne « Date d’inscription » : le 24 novembre 2026 n’est pas encore passé.',
    ],
    [
      { unavailable: '02/12/2026 32/12/2026' },
      'Ligne 2, colonne « Indisponibilités » : la date « 32/12/2026 » n’existe pas.',
    ],
    [
      { inseeCode: '' },
      'Ligne 2, colonne « Code INSEE de naissance » : pour une naissance en France, indiquez le code INSEE ou le code postal de la commune.',
    ],
    [
      { inseeCode: '2C004' },
      'Ligne 2, colonne « Code INSEE de naissance » : « 2C004 » n’est pas un code INSEE de commune (5 caractères, par exemple 49007 ou 2A004).',
    ],
    [
      { inseeCode: '', postalCode: '490' },
      'Ligne 2, colonne « Code postal de naissance » : « 490 » n’est pas un code postal français (5 chiffres).',
    ],
    [
      { inseeCode: '99109' },
      'Ligne 2, colonne « Pays de naissance » : le code INSEE est celui d’un pays étranger, indiquez le pays.',
    ],
    [
      { country: 'Maroc' },
      'Ligne 2, colonne « Code INSEE de naissance » : pour une naissance à l’étranger, laissez cette case vide (code INSEE 99 admis).',
    ],
    [
      { inseeCode: '', postalCode: '49000', country: 'Maroc' },
      'Ligne 2, colonne « Code postal de naissance » : pour une naissance à l’étranger, laissez cette case vide (code INSEE 99 admis).',
    ],
    [{ commune: '' }, 'Ligne 2, colonne « Commune de naissance » : la case est vide, elle doit être remplie.'],
    [{ email: 'anne.aubry' }, 'Ligne 2, colonne « E-mail » : « anne.aubry » n’est pas une adresse e-mail.'],
    [
      { employer: 'Mutuelle', siret: '4439916580003' },
      'Ligne 2, colonne « SIRET » : « 4439916580003 » n’est pas un SIRET (14 chiffres).',
    ],
    [
      { employer: 'Mutuelle', siret: '44399165800033' },
      'Ligne 2, colonne « SIRET » : le SIRET « 44399165800033 » comporte une erreur : sa clé de contrôle ne tombe pas juste.',
    ],
    [
      { employer: 'Mutuelle', siret: '4,43992E+13' },
      'Ligne 2, colonne « SIRET » : le tableur a arrondi le SIRET en « 4,43992E+13 ». Mettez la colonne au format texte et saisissez-le à nouveau.',
    ],
    [
      { siret: '44399165800032' },
      'Ligne 2, colonne « Employeur » : il y a un SIRET, il faut aussi le nom de l’employeur.',
    ],
    [
      { extraTime: 'peut-être' },
      'Ligne 2, colonne « Tiers temps » : « peut-être » n’est pas attendu ici : écrivez oui ou non.',
    ],
    [
      { birthName: 'a'.repeat(201) },
      'Ligne 2, colonne « Nom de naissance » : le texte est trop long (200 caractères au plus).',
    ],
    [
      { birthName: '\u001B[31mAubry' },
      'Ligne 2, colonne « Nom de naissance » : le texte contient un caractère de commande, invisible à l’écran. Saisissez-le à nouveau.',
    ],
    [
      { birthName: 'FÃ©lix' },
      'Ligne 2, colonne « Nom de naissance » : des lettres accentuées sont abîmées dans « FÃ©lix ». Enregistrez à nouveau le fichier en UTF-8.',
    ],
  ])('is refused: %o', (cells, sentence) => {
    expect(said(cells)).toEqual([sentence])
    expect(read(cells).rows).toEqual([])
  })

  it('tells all that is wrong with a place of birth at once', () => {
    expect(said({ commune: '', inseeCode: '' })).toEqual([
      'Ligne 2, colonne « Commune de naissance » : la case est vide, elle doit être remplie.',
      'Ligne 2, colonne « Code INSEE de naissance » : pour une naissance en France, indiquez le code INSEE ou le code postal de la commune.',
    ])
  })

  it.each<[CandidateCells, string]>([
    [
      { inseeCode: '1053' },
      'Ligne 2, colonne « Code INSEE de naissance » : le zéro du début s’était perdu : « 1053 » est lu « 01053 ».',
    ],
    [
      { inseeCode: '', postalCode: '1000' },
      'Ligne 2, colonne « Code postal de naissance » : le zéro du début s’était perdu : « 1000 » est lu « 01000 ».',
    ],
    [
      { phone: '612345678' },
      'Ligne 2, colonne « Téléphone » : le zéro du début s’était perdu : « 612345678 » est lu « 0612345678 ».',
    ],
    [
      { employer: 'Mutuelle', siret: '5580190200010' },
      'Ligne 2, colonne « SIRET » : le zéro du début s’était perdu : « 5580190200010 » est lu « 05580190200010 ».',
    ],
    [
      { phone: 'au bureau' },
      'Ligne 2, colonne « Téléphone » : « au bureau » ne ressemble pas à un numéro de téléphone. Il est gardé tel quel.',
    ],
    [
      { postalCode: '75001' },
      'Ligne 2, colonne « Code postal de naissance » : le code postal et le code INSEE ne sont pas du même département. Vérifiez-les.',
    ],
    [
      { birthDate: '12/04/2015' },
      'Ligne 2, colonne « Date de naissance » : 10 ans à l’inscription : vérifiez la date de naissance.',
    ],
  ])('is only pointed out: %o', (cells, sentence) => {
    expect(said(cells)).toEqual([sentence])
    expect(read(cells)).toMatchObject({ rows: [{ line: 2 }], problems: [{ severity: 'warning' }] })
  })

  it.each<[CandidateCells, unknown]>([
    [{ birthDate: '1990-04-12' }, { birthDate: '1990-04-12' }],
    [{ sex: 'H' }, { sex: 'M' }],
    [{ birthDate: '2/4/1990' }, { birthDate: '1990-04-02' }],
    [{ birthName: '  Du\u00A0 Pré\u200B ' }, { birthName: 'Du Pré' }],
    [
      { inseeCode: '', postalCode: '49 000' },
      { birthPlace: { inseeCode: null, postalCode: '49000', commune: 'Angers', country: 'France' } },
    ],
    [
      { inseeCode: '2A004', postalCode: '20000' },
      { birthPlace: { inseeCode: '2A004', postalCode: '20000', commune: 'Angers', country: 'France' } },
    ],
    [
      { inseeCode: '', commune: 'Rabat', country: 'Maroc' },
      { birthPlace: { inseeCode: null, postalCode: null, commune: 'Rabat', country: 'Maroc' } },
    ],
    [
      { inseeCode: '99', commune: 'Rabat', country: 'Maroc' },
      { birthPlace: { inseeCode: null, postalCode: null, commune: 'Rabat', country: 'Maroc' } },
    ],
    [
      { inseeCode: '99350', commune: 'Rabat', country: 'Maroc' },
      { birthPlace: { inseeCode: '99350', postalCode: null, commune: 'Rabat', country: 'Maroc' } },
    ],
    [{ employer: 'La Poste', siret: '35600000049837' }, { employer: { name: 'La Poste', siret: '35600000049837' } }],
    [{ extraTime: 'non' }, { extraTime: false }],
    [{ birthName: 'CONCEIÇÃO' }, { birthName: 'CONCEIÇÃO' }],
  ])('is read: %o', (cells, person) => {
    expect(said(cells)).toEqual([])
    expect(candidate(cells)?.person).toMatchObject(person as object)
  })
})

describe('whatever the cells', () => {
  const anyCells = fc.dictionary(
    fc.constantFrom(
      'birthName',
      'birthDate',
      'siret',
      'inseeCode',
      'country',
      'givenNames',
      'email',
      'unavailable',
      'certificate',
    ),
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('12/04/1990', '44399165800032', '49007', 'Maroc', 'AC')),
  )

  it('a line gives a candidate that the register takes, or a blocking problem on that very line', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const { rows, problems } = read({}, cells)
        const blocked = problems.filter(({ severity }) => severity === 'blocking')
        expect(rows.map(({ line }) => line)).toEqual(blocked.length > 0 ? [2] : [2, 3])
        expect(problems.every(({ line }) => line === 3)).toBe(true)
        for (const { candidate } of rows) expect(NewCandidate.parse(candidate)).toEqual(candidate)
      }),
    )
  })
})
