import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aFolder } from '@delibere/server/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { delibereOn } from '../testing/bin.ts'

const { folder, remove } = await aFolder()
afterAll(remove)
const delibere = delibereOn(join(folder, 'data'))
const set = (...fields: readonly string[]) => fields.flatMap((field) => ['--set', field])

describe('openings, as plain commands (B2)', () => {
  it('are added, imported, listed, closed and opened again', async () => {
    const { out } = await delibere('template', 'openings')
    expect(out.trim()).toBe('Date;Lieu;Région;Matin;Après-midi')
    const path = join(folder, 'ouvertures.csv')
    writeFileSync(path, `${out.trim()}\n11/01/2099;Salle Sully, Angers;Pays de la Loire;9h-12h30;13h30-17h\n`)
    expect(await delibere('openings', 'import', path)).toMatchObject({ code: 0, out: '1 ouverture ajoutée.\n' })
    expect((await delibere('openings', 'import', path)).out).toMatch(/^Rien de nouveau/)
    const fields = set('Date=12/01/2099', 'Lieu=Visio', 'Matin=9h-12h')
    expect(await delibere('opening', 'add', ...fields)).toMatchObject({ code: 0 })
    expect((await delibere('opening', 'close', '12/01/2099 visio')).out).toBe(
      'L’ouverture du 12/01/2099 Visio est fermée.\n',
    )
    const list = JSON.parse((await delibere('openings', 'list', '--json')).out)
    expect(list).toMatchObject([
      { date: '2099-01-11', region: 'Pays de la Loire', closed: false, session: null },
      { date: '2099-01-12', region: null, afternoon: null, closed: true },
    ])
    expect((await delibere('opening', 'reopen', list[1].id)).out).toMatch(/est ouverte\.$/m)
  })

  it.each([
    [
      ['opening', 'add', ...set('Date=29/02/2027', 'Lieu=A', 'Matin=9h-12h')],
      'Date : la date « 29/02/2027 » n’existe pas.',
    ],
    [
      ['opening', 'add', ...set('Date=12/01/2099', 'Lieu=VISIO', 'Matin=10h-11h')],
      'a déjà une ouverture le 12 janvier 2099',
    ],
    [['opening', 'add', ...set('Date=01/01/2020', 'Lieu=A', 'Matin=9h-12h')], 'est déjà passé'],
    [['opening', 'close', '13/01/2099 nulle part'], 'n’est pas connu.'],
  ])('refuse %j', async (words, sentence) => {
    const { code, err } = await delibere(...words)
    expect(code).toBe(1)
    expect(err.replace(/[\u00A0\u202F]/g, ' ')).toContain(sentence)
  })
})
