import { describe, expect, it } from 'vitest'
import { explainIntakeProblem } from '../fr/intake.ts'
import { openingsFile } from './openings-file.ts'
import { readAll, readingFile } from './register-file.ts'

const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')
const read = (date: string, place: string, region: string, morning: string, afternoon: string) => {
  const header = { line: 1, cells: ['Date', 'Lieu', 'Région', 'Matin', 'Après-midi'] }
  const table = { header, rows: [{ line: 2, cells: [date, place, region, morning, afternoon] }] }
  const { rows, problems } = readAll(readingFile(table, openingsFile))
  return { value: rows[0]?.value, said: problems.map((problem) => plain(explainIntakeProblem(problem))) }
}

describe('a file of openings (B2)', () => {
  it('gives every column, however hours and regions are written', () => {
    expect(read('01/12/2026', 'Salle Sully, Angers', 'pays-de-la-loire', '9h-12h30', '13:30 à 17:00')).toEqual({
      said: [],
      value: {
        date: '2026-12-01',
        place: 'Salle Sully, Angers',
        region: 'Pays de la Loire',
        morning: { from: '09:00', until: '12:30' },
        afternoon: { from: '13:30', until: '17:00' },
      },
    })
  })

  it('takes a line without a region as a session at a distance', () => {
    expect(read('29/02/2028', 'Visioconférence', '', '', '14h00–17h00').value).toMatchObject({
      date: '2028-02-29',
      region: null,
      morning: null,
    })
  })

  it.each([
    ['31/04/2027', 'A', '', '9h-12h', '', 'Ligne 2, colonne « Date » : la date « 31/04/2027 » n’existe pas.'],
    ['29/02/2027', 'A', '', '9h-12h', '', 'Ligne 2, colonne « Date » : la date « 29/02/2027 » n’existe pas.'],
    ['01/12/2026', 'A', 'Atlantide', '9h-12h', '', '« Atlantide » n’est pas une région de France métropolitaine.'],
    ['01/12/2026', 'A', '', '', '', 'Ligne 2, colonne « Matin » : la case est vide, elle doit être remplie.'],
    ['01/12/2026', 'A', '', 'matin', '', '« matin » n’est pas une demi-journée : écrivez par exemple 9h00-12h30.'],
    ['01/12/2026', 'A', '', '9h-25h', '', '« 9h-25h » n’est pas une demi-journée'],
    ['01/12/2026', 'A', '', '12h-9h', '', 'dans « 12h-9h », la fin n’est pas après le début.'],
    ['01/12/2026', 'A', '', '9h-13h', '12h-17h', 'l’après-midi commence avant la fin de la matinée.'],
  ])('says what is wrong with %s %s %s %s %s', (date, place, region, morning, afternoon, said) => {
    const found = read(date, place, region, morning, afternoon)
    expect(found.value).toBeUndefined()
    expect(found.said).toEqual([expect.stringContaining(said)])
  })
})
