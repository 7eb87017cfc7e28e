import { candidateHeadings } from '@delibere/core'
import { candidateCells } from '@delibere/core/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { candidatesBook, oneCandidateBook } from '../testing/candidate-workbook.ts'
import { csvBytes, plainForm } from '../testing/csv.ts'
import { anOfficeFolder } from '../testing/office-folder.ts'
import { textRow } from '../testing/xlsx.ts'

const { delibere, put, path, journal, remove } = await anOfficeFolder()
afterAll(remove)
const csv = (...lines: readonly (readonly string[])[]) => csvBytes([candidateHeadings, ...lines])

describe('what a spreadsheet does by itself is read for what it means', () => {
  it('formulas by their value, dates as numbers, lost zeros, spaces, dates of two forms; with a warning where it matters', async () => {
    const file = put(
      'tableur.xlsx',
      oneCandidateBook(
        {
          'Nom de naissance': '<c t="str"><f>UPPER("oury")</f><v>OURY</v></c>',
          'Date d’inscription': '<c t="str"><v> 2025-11-03 </v></c>',
          'Date de naissance': '<c s="1"><v>31513</v></c>',
          'Code INSEE de naissance': '<c/>',
          'Code postal de naissance': '<c><v>1000</v></c>',
          'Commune de naissance': '<c t="str"><v>  Bourg-en-Bresse\u00A0 </v></c>',
          Employeur: '<c t="str"><v>Mutuelle</v></c>',
          SIRET: '<c><v>5580190200010</v></c>',
        },
        { formats: ['dd/mm/yyyy'], from1904: true },
      ),
    )
    const { code, err } = await delibere('candidates', 'import', file)
    expect([code, err.split('\n').filter((line) => line !== '')]).toEqual([
      0,
      [
        'À vérifier. Ligne 2, colonne « Nom de naissance » : la case contient une formule ; sa valeur « OURY » est lue. Vérifiez-la.',
        'À vérifier. Ligne 2, colonne « Code postal de naissance » : le zéro du début s’était perdu : « 1000 » est lu « 01000 ».',
        'À vérifier. Ligne 2, colonne « SIRET » : le zéro du début s’était perdu : « 5580190200010 » est lu « 05580190200010 ».',
      ],
    ])
    const { candidate } = JSON.parse((await delibere('candidate', 'show', 'Anne Oury', '--json')).out)
    expect(candidate).toMatchObject({
      registeredOn: '2025-11-03',
      person: {
        birthName: 'OURY',
        birthDate: '1990-04-12',
        birthPlace: { postalCode: '01000', commune: 'Bourg-en-Bresse' },
        employer: { siret: '05580190200010' },
      },
    })
  })

  it('Windows-1252, tabs, headings in another order, names of every kind', async () => {
    const reversed = [candidateHeadings, candidateCells({ birthName: 'D’Œuvre' })].map((line) => line.toReversed())
    const names = ['Łukasiewicz-O’Neill', "D'Arc 🎉", 'e\u0301te\u0301']
    const files = [
      put('ordre.csv', csvBytes(reversed, { ...plainForm, delimiter: '\t', encoding: 'windows-1252' })),
      put('noms.csv', csv(...names.map((one) => candidateCells({ birthName: one })))),
    ]
    for (const file of files) expect(await delibere('candidates', 'import', file)).toMatchObject({ code: 0, err: '' })
    const { out } = await delibere('candidates', 'list', '--json')
    expect((JSON.parse(out) as { name: string }[]).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Anne D’Œuvre', 'Anne Łukasiewicz-O’Neill', "Anne D'Arc 🎉", 'Anne été']),
    )
  })

  it('the same list again does nothing, in whatever form', async () => {
    const cells = candidateCells({ birthName: 'Vidal', employer: 'Maison Riou' })
    await delibere('candidates', 'import', put('une.csv', csv(cells)))
    const before = (await delibere('candidate', 'show', 'Anne Vidal', '--json')).out
    for (const file of [path('une.csv'), put('une.xlsx', candidatesBook(textRow(2, ...cells)))]) {
      expect(await delibere('candidates', 'import', file)).toEqual({
        code: 0,
        out: 'Rien de nouveau : le registre dit déjà la même chose.\n',
        err: '',
      })
      expect(JSON.parse(journal().trimEnd().split('\n').at(-1)!)).toMatchObject({ facts: [] })
    }
    expect((await delibere('candidate', 'show', 'Anne Vidal', '--json')).out).toBe(before)
  })
})
