import { candidateHeadings, dayOf, instant } from '@delibere/core'
import { candidateCells } from '@delibere/core/testing'
import { formatLongDate, formatShortDate } from '@delibere/core/fr'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvBytes } from '../testing/csv.ts'
import { anOfficeFolder } from '../testing/office-folder.ts'

const { delibere, put, remove } = await anOfficeFolder()
afterAll(remove)

const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')
// The program lives in the time of this machine; at midnight both ask anew.
const day = () => dayOf(instant(Date.now()), 'Europe/Paris')

async function register(name: string, college: string): Promise<void> {
  const person = ['--given-name', 'Dominique', '--family-name', name, '--college', college]
  const more = ['--organisation', `Maison ${name}`, '--certificate', 'AC', '--from', '01/01/2026']
  expect(await delibere('jurors', 'register', ...person, ...more)).toMatchObject({ code: 0 })
}

describe('delibere today', () => {
  beforeAll(async () => {
    const file = put('séance.csv', csvBytes([candidateHeadings, candidateCells({ birthName: 'Riou' })]))
    await delibere('candidates', 'import', file)
    await delibere('file', 'receive', 'Anne Riou', 'toutes', '--on', formatShortDate(day()))
    for (const name of ['Garnier', 'Oury']) await register(name, 'employeur')
    for (const name of ['Belkacem', 'Kermarrec']) await register(name, 'salarié')
    const jury = ['Garnier', 'Oury', 'Belkacem', 'Kermarrec'].flatMap((name) => ['--juror', `Dominique ${name}`])
    const where = ['--date', formatShortDate(day()), '--at', '0h00', '--place', 'Angers']
    const made = await delibere('session', 'make', ...where, '--candidate', 'Anne Riou', ...jury)
    expect(made).toMatchObject({ code: 0 })
  }, 60_000)

  it('writes once what the board shows: where each session stands, how late it is, who is there', async () => {
    const { code, out } = await delibere('today')
    expect(code).toBe(0)
    expect(out).toContain(plain(formatLongDate(day())))
    expect(out).toMatch(
      /S-\d{4}-001, Angers, 0 h · préparée · passages 0\/1( · retard \+[\dhmin ]+)? · connectés 0\/5\n/,
    )
    expect(out).toMatch(/ {2}Qui +Émargement +Écran +Horloge +Appareils\n/)
    expect(out).toMatch(/ {2}Dominique Garnier +pas encore +– aucun écran +0\n/)
    expect(out).toMatch(/ {2}Écran de salle +– aucun écran +0\n/)
  })

  it('says what has been written to the room, and that nobody has read it yet', async () => {
    const number = /S-\d{4}-001/.exec((await delibere('today')).out)![0]
    expect(await delibere('session', 'tell', number, 'Le candidat est en bas')).toEqual({
      ...{ code: 0, err: '' },
      out: `Message envoyé à la salle de ${number}.\n`,
    })
    expect((await delibere('today')).out).toMatch(/Message de [\d h]+, pas encore lu : « Le candidat est en bas »\n/)
    expect(await delibere('session', 'tell', number, ' ')).toMatchObject({ code: 1, err: 'Le message est vide.\n' })
    expect(await delibere('session', 'tell', number, 'a'.repeat(201))).toMatchObject({
      code: 1,
      err: 'Le message a 201 lettres : 200 au plus.\n',
    })
  })

  it('gives programs the same as JSON, with the time it was', async () => {
    const { code, out } = await delibere('today', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      now: expect.any(Number),
      kind: 'board',
      date: day(),
      sessions: [{ place: 'Angers', status: 'planned', hearings: { ended: 0, of: 1 }, presence: {} }],
    })
  })
})
