import { createClient } from '@delibere/client'
import { calendarDate, NewJuror, valuesOf } from '@delibere/core'
import type { House } from '@delibere/server/testing'
import { describe, expect, it } from 'vitest'
import { closingAfterEach } from '../../testing/each-closed.ts'
import { anOffice, newJuror } from '../../testing/office.ts'
import { openTerminal } from '../../testing/terminal.tsx'

const closing = closingAfterEach()

async function openOn(size = {}) {
  const organisation = { name: 'Mutuelle de Aubry', siret: '44399165800016' }
  const jurors = [newJuror('Garnier', 'employer', { organisation, region: 'Bretagne', certificates: ['AC', 'TC'] })]
  const house = closing(await anOffice({ candidates: ['Aubry'], jurors }))
  const terminal = closing(openTerminal(house, size))
  await terminal.see('● à jour')
  terminal.press('gj')
  await terminal.see('› Dominique Garnier')
  terminal.press('return')
  await terminal.see('[1 Identité]')
  return { house, terminal }
}
const jurorIn = ({ server }: House) => valuesOf(server.engine.world.jurors)[0]!
/** Somebody else of the office changes the juror. */
async function elsewhere(house: House, change: Partial<NewJuror>) {
  const { id: jurorId, version, ...known } = jurorIn(house)
  const client = createClient({
    url: 'http://localhost:4310',
    fetch: house.server.request,
    token: 'key-of-this-machine',
    agent: 's.petit',
  })
  const juror = NewJuror.parse({ ...known, ...change })
  expect((await client.order({ type: 'juror.correct', jurorId, version, juror })).ok).toBe(true)
}
const range = (from: string, until = from) => ({ from: calendarDate(from), until: calendarDate(until) })

describe('a juror', () => {
  it('is shown in parts: who they are, days, sessions, conflicts, history', async () => {
    const { terminal } = await openOn()
    await terminal.see(
      'Dominique Garnier',
      'Collège : collège employeur',
      'Mutuelle de Aubry',
      'SIRET : 44399165800016',
      'Mandat : depuis le 01/01/2020, sans fin',
      'Région : Bretagne',
      'A siégé : 0 fois',
      'Habilité pour : CQP Assistant(e) commercial(e)',
    )
    terminal.press('2')
    await terminal.see('[2 Disponibilités]', 'Peut siéger tous les autres jours.')
    terminal.press('tab')
    await terminal.see('[3 Séances]', 'Aucune séance.')
    terminal.press('4')
    await terminal.see('Camille Aubry, CQP AC : même organisation, Mutuelle de Aubry (même nom)')
    terminal.press('5')
    await terminal.see('inscription')
    terminal.press('escape')
    await terminal.see('Délibéré › Jurés')
  })

  it('is corrected; the correction can be undone', async () => {
    const { house, terminal } = await openOn()
    terminal.press('c')
    await terminal.see('Corriger un juré : Dominique Garnier', '› Prénom')
    terminal.press('down', 'ctrl+u', 'Lefèvre', 'ctrl+s')
    await terminal.see('est à jour. (u : annuler)', 'Dominique Lefèvre')
    expect(jurorIn(house).person.familyName).toBe('Lefèvre')
    terminal.press('u')
    await terminal.see('C’est annulé.')
    expect(jurorIn(house)).toMatchObject({ version: 3, person: { familyName: 'Garnier' } })
  })

  it('keeps what was typed when somebody else corrects them meanwhile, and says who changed what', async () => {
    const { house, terminal } = await openOn()
    terminal.press('c')
    await terminal.see('› Prénom')
    terminal.press('down', 'ctrl+u', 'Lefèvre')
    await terminal.see('Lefèvre▏')
    await elsewhere(house, { region: 'Corse', person: { ...jurorIn(house).person, familyName: 'Garnié' } })
    terminal.press('ctrl+s')
    await terminal.see('Modifié entre-temps', 's.petit', 'Lefèvre▏', 'ailleurs : « Garnié »')
    terminal.press('ctrl+s')
    await terminal.see('est à jour.')
    expect(jurorIn(house)).toMatchObject({ version: 3, region: 'Corse', person: { familyName: 'Lefèvre' } })
    terminal.press('q')
    await terminal.see('Tout est enregistré.')
  })
})

describe('two jurors of one name', () => {
  it('are corrected apart: what is typed of one and left is not found with the other', async () => {
    const jurors = [newJuror('Garnier', 'employer'), newJuror('Garnier', 'employee')]
    const terminal = closing(openTerminal(closing(await anOffice({ jurors }))))
    await terminal.see('● à jour')
    terminal.press('gj')
    for (const [way, organisation] of [
      [[], 'Union mutualiste Garnier'],
      [['down'], 'Syndicat Garnier'],
    ] as const) {
      await terminal.see('› Dominique Garnier')
      terminal.press(...way, 'return')
      await terminal.see('[1 Identité]', organisation)
      terminal.press('c')
      await terminal.see('› Prénom                Dominique▏')
      terminal.press('ctrl+u', 'Alix')
      await terminal.see('› Prénom                Alix▏', organisation)
      terminal.press('escape')
      await terminal.see('[1 Identité]')
      terminal.press('escape')
      await terminal.see('Délibéré › Jurés')
    }
  })
})

describe('the days of a juror', () => {
  it('are added, changed and taken off one by one; each can be undone', async () => {
    const { house, terminal } = await openOn()
    terminal.press('2')
    await terminal.see('[2 Disponibilités]')
    terminal.press('n')
    await terminal.see('› Ces jours-là')
    terminal.press('down', '24/12/2026', 'tab', '02/01/2027', 'return')
    await terminal.see('sont à jour. (u : annuler)', '24/12/2026', '02/01/2027', 'indisponible')
    terminal.press('n')
    await terminal.see('› Ces jours-là')
    terminal.press('right', 'down', '01/12/2026', 'ctrl+s')
    await terminal.see('› 01/12/2026', 'Ne peut siéger que les jours où il est dit disponible.')
    expect(jurorIn(house).availability).toEqual({
      available: [range('2026-12-01')],
      unavailable: [range('2026-12-24', '2027-01-02')],
    })
    terminal.press('return')
    await terminal.see('01/12/2026', '› Ces jours-là')
    terminal.press('down', 'down', '03/12/2026', 'ctrl+s')
    await terminal.see('› 01/12/2026  03/12/2026')
    terminal.press('d')
    await terminal.seeNoMore('01/12/2026')
    await terminal.see('(u : annuler)')
    expect(jurorIn(house).availability.available).toEqual([])
    terminal.press('u')
    await terminal.see('C’est annulé.', '› 01/12/2026  03/12/2026')
    expect(jurorIn(house).availability.available).toEqual([range('2026-12-01', '2026-12-03')])
  })

  it('tells what is wrong beside the field, and stores nothing', async () => {
    const { house, terminal } = await openOn()
    terminal.press('2n')
    await terminal.see('› Ces jours-là')
    terminal.press('down', '02/01/2027', 'tab', '24/12/2026', 'ctrl+s')
    await terminal.see('← la fin est avant le début.')
    terminal.press('ctrl+u', '31/02/2027', 'ctrl+s')
    await terminal.see('n’existe pas')
    expect(jurorIn(house).version).toBe(1)
  })
})
