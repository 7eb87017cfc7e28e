import { describe, expect, it } from 'vitest'
import { explainIntakeProblem } from '../fr/intake.ts'
import { jurorsFile } from './jurors-file.ts'
import { readAll, readingFile } from './register-file.ts'
import { resultsFile } from './results-file.ts'

const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')

function reader(kind: typeof jurorsFile | typeof resultsFile, valid: Readonly<Record<string, string>>) {
  return (given: Readonly<Record<string, string>> = {}) => {
    const cells = kind.columns.headings.map((heading) => ({ ...valid, ...given })[heading] ?? '')
    const table = { header: { line: 1, cells: kind.columns.headings }, rows: [{ line: 2, cells }] }
    const { rows, problems } = readAll(readingFile<never, unknown>(table, kind as never))
    return { value: rows[0]?.value, said: problems.map((problem) => plain(explainIntakeProblem(problem))) }
  }
}

describe('a jurors file (J5)', () => {
  const juror = reader(jurorsFile, {
    Prénom: 'Hélène',
    Nom: 'Garnier',
    Collège: 'Employeur',
    Organisation: 'Union Exemple',
    Habilitations: 'AC',
    'Mandat depuis le': '01/01/2026',
  })

  it('gives every column', () => {
    const given = {
      Collège: 'collège salarié',
      SIRET: '44399165800032',
      Habilitations: 'AC, CQP Téléconseiller(ère)',
      'Mandat jusqu’au': '31/12/2027',
      Région: 'Corse',
      'E-mail': 'h.garnier@exemple.fr',
      Téléphone: '06 12 34 56 78',
      Disponible: '01/12/2026, 03/01/2027-15/01/2027',
      Indisponible: 'du 10/01/2027 au 11/01/2027',
    }
    expect(juror(given)).toEqual({
      said: [],
      value: {
        college: 'employee',
        organisation: { name: 'Union Exemple', siret: '44399165800032' },
        certificates: ['AC', 'TC'],
        mandate: { from: '2026-01-01', until: '2027-12-31' },
        region: 'Corse',
        availability: {
          available: [
            { from: '2026-12-01', until: '2026-12-01' },
            { from: '2027-01-03', until: '2027-01-15' },
          ],
          unavailable: [{ from: '2027-01-10', until: '2027-01-11' }],
        },
        person: { givenName: 'Hélène', familyName: 'Garnier', email: 'h.garnier@exemple.fr', phone: '06 12 34 56 78' },
      },
    })
  })

  it.each([
    [
      { Collège: 'patronat' },
      'Ligne 2, colonne « Collège » : « patronat » n’est pas un collège : écrivez employeur ou salarié.',
    ],
    [
      { Habilitations: 'ZZ' },
      'Ligne 2, colonne « Habilitations » : « ZZ » n’est pas l’un des cinq CQP (titre complet, ou code CM, CA, TC, AC, SP).',
    ],
    [{ Habilitations: ' , ' }, 'Ligne 2, colonne « Habilitations » : la case est vide, elle doit être remplie.'],
    [
      { 'Mandat jusqu’au': '31/12/2025' },
      'Ligne 2, colonne « Mandat jusqu’au » : la fin du mandat est avant son début.',
    ],
    [
      { Disponible: '05/01/2027-03/01/2027' },
      'Ligne 2, colonne « Disponible » : dans « 05/01/2027-03/01/2027 », la fin est avant le début.',
    ],
    [
      { Indisponible: 'en août' },
      'Ligne 2, colonne « Indisponible » : « en août » n’est pas une date au format JJ/MM/AAAA.',
    ],
    [{ Nom: '' }, 'Ligne 2, colonne « Nom » : la case est vide, elle doit être remplie.'],
  ])('says what is wrong with %j', (given, sentence) => expect(juror(given).said).toEqual([sentence]))
})

describe('a file of past results (C5)', () => {
  const result = reader(resultsFile, {
    'Nom de naissance': 'Morel',
    Prénom: 'Camille',
    'Date de naissance': '12/04/1990',
    CQP: 'AC',
    Domaine: 'D2',
    'Décision du': '06/05/2024',
  })

  it.each(['D2', 'd2', '2', 'Domaine 2'])('knows the domain written %s', (Domaine) => {
    expect(result({ Domaine })).toEqual({
      said: [],
      value: {
        person: { birthName: 'Morel', givenName: 'Camille', birthDate: '1990-04-12' },
        certificate: 'AC',
        domain: 'D2',
        decidedOn: '2024-05-06',
        validUntil: null,
      },
    })
  })

  it('says what is wrong', () => {
    expect(result({ Domaine: 'accueil', 'Décision du': '31/02/2024' }).said).toEqual([
      'Ligne 2, colonne « Domaine » : « accueil » n’est pas un domaine : écrivez D1, D2…',
      'Ligne 2, colonne « Décision du » : la date « 31/02/2024 » n’existe pas.',
    ])
  })
})
