import { valuesOf } from '@delibere/core'
import { describe, expect, it } from 'vitest'
import { closingAfterEach } from '../testing/each-closed.ts'
import { anOffice } from '../testing/office.ts'
import { openTerminal } from '../testing/terminal.tsx'

const closing = closingAfterEach()

async function openForm() {
  const house = closing(await anOffice())
  const terminal = closing(openTerminal(house))
  await terminal.see('● à jour')
  terminal.press('gjn')
  await terminal.see('› Prénom')
  return { house, terminal, jurors: () => valuesOf(house.server.engine.world.jurors) }
}

describe('registering a juror', () => {
  it('takes what is typed, chosen and ticked', async () => {
    const { terminal, jurors } = await openForm()
    terminal.press('Anne\rVasseur\r', 'right', '\rSyndicat Exemple\r\r', 'right', 'right', 'right', ' ')
    await terminal.see('collège salarié', '[x] AC')
    terminal.press('ctrl+s')
    await terminal.see('Délibéré › Jurés', 'Anne Vasseur est au registre des jurés.', 'Syndicat Exemple')
    expect(jurors().at(-1)).toMatchObject({
      college: 'employee',
      organisation: { name: 'Syndicat Exemple', siret: null },
      certificates: ['AC'],
      mandate: { from: '2026-11-23', until: null },
      person: { givenName: 'Anne', familyName: 'Vasseur' },
    })
  })

  it('says what is wrong beside each field, and registers nobody', async () => {
    const { terminal, jurors } = await openForm()
    terminal.press('ctrl+s')
    await terminal.see('Rien n’est enregistré', '← à remplir.', '← au moins un.')
    expect(jurors()).toHaveLength(4)
  })

  it('finds again what was typed when it was left', async () => {
    const { terminal } = await openForm()
    terminal.press('Anne')
    await terminal.see('Anne▏')
    terminal.press('escape')
    await terminal.see('Délibéré › Jurés')
    terminal.press('n')
    await terminal.see('Anne▏')
  })

  it('tells that somebody is registered already', async () => {
    const { terminal, jurors } = await openForm()
    terminal.press('Dominique\rGarnier\r\rUnion mutualiste Garnier\r\r ')
    await terminal.see('[x] CM')
    terminal.press('ctrl+s')
    await terminal.see('Dominique Garnier est déjà inscrit pour cette organisation.')
    expect(jurors()).toHaveLength(4)
  })
})
