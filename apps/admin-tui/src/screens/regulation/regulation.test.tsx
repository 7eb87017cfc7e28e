import { calendarDate } from '@delibere/core'
import type { House } from '@delibere/server/testing'
import { describe, expect, it } from 'vitest'
import { closingAfterEach } from '../../testing/each-closed.ts'
import { anOffice } from '../../testing/office.ts'
import { officeClient, openTerminal } from '../../testing/terminal.tsx'

const closing = closingAfterEach()

async function openOn(size = {}) {
  const house = closing(await anOffice())
  const terminal = closing(openTerminal(house, size))
  await terminal.see('● à jour')
  terminal.press('gr')
  await terminal.see('Délibéré › Règlement', '› Nom de l’organisme')
  return { house, terminal }
}
/** The same, with the validity of a domain opened. */
async function openValidity() {
  const { house, terminal } = await openOn()
  terminal.press(...Array(13).fill('down'), 'return')
  await terminal.see('Délibéré › Validité d’un domaine acquis', '› Valeur')
  return { house, terminal }
}
const changesOf = ({ server }: House) => server.engine.world.regulationChanges
const other = (house: House) => officeClient(house, 's.petit')
const theyChange = (house: House, domainValidityYears: number, effectiveFrom: string) =>
  other(house).order({
    type: 'regulation.change',
    effectiveFrom: calendarDate(effectiveFrom),
    settings: { domainValidityYears },
    version: changesOf(house).length,
  })

describe('the regulation', () => {
  it('shows every setting with its value, its default, its source and since when', async () => {
    const { terminal } = await openOn({ columns: 140, rows: 40 })
    const screen = await terminal.see('Conservation des données personnelles', 'Égalité des avis', 'À venir')
    expect(screen).toMatch(/Validité d’un domaine acquis +5 ans +01\/01\/2013 +5 ans +guide 2\.5/)
    expect(screen).toMatch(/Tiers temps +durée × 4\/3 +01\/01\/2013 +durée × 4\/3 +réglage/)
    expect(screen).toContain('Défaut : Observatoire de l’emploi et des métiers en mutualité (OEMM) · règle H9')
  })

  it('is shown as it will be on a day, and what is to come is told', async () => {
    const { house, terminal } = await openOn()
    await theyChange(house, 8, '2027-01-01')
    terminal.press(...Array(13).fill('down'))
    await terminal.see(
      'Validité d’un domaine acquis : 5 ans, depuis le 01/01/2013',
      'Défaut : 5 ans · règle C5 · source : guide 2.5',
      'À venir : 8 ans le 01/01/2027',
    )
    terminal.press('d', '31/02/2027', 'return')
    await terminal.see('la date « 31/02/2027 » n’existe pas.', '31/02/2027▏')
    terminal.press('ctrl+u', '01/01/2027', 'return')
    await terminal.see('Règlement au 01/01/2027', 'Validité d’un domaine acquis : 8 ans, depuis le 01/01/2027')
    terminal.press('x')
    await terminal.seeNoMore('Règlement au')
    await terminal.see('Validité d’un domaine acquis : 5 ans')
  })
})

describe('a setting', () => {
  it('is given another value from a day on; it can be undone', async () => {
    const { house, terminal } = await openValidity()
    await terminal.see('5▏', 'Se saisit : 5 (ans), ou à vie', '01/01/2013  5 ans', 'en vigueur', 'd’origine')
    terminal.press('ctrl+u', 'à vie', 'return', 'ctrl+u', '01/01/2099', 'ctrl+s')
    await terminal.see(
      'Délibéré › Règlement',
      'Réglage noté, à effet du 01/01/2099. (u : annuler)',
      'À venir : à vie le 01/01/2099',
    )
    expect(changesOf(house)).toMatchObject([{ effectiveFrom: '2099-01-01', settings: { domainValidityYears: null } }])
    terminal.press('u')
    await terminal.see('C’est annulé.')
    await terminal.seeNoMore('À venir')
  })

  it('is refused beside the field where it cannot be, and nothing typed is lost', async () => {
    const { house, terminal } = await openValidity()
    terminal.press('ctrl+s')
    await terminal.see('5 ← déjà la valeur à cette date.'.replace('5', '5▏'), 'Rien n’est enregistré')
    terminal.press('ctrl+u', '0', 'return', 'ctrl+u', '31/02/2027', 'ctrl+s')
    await terminal.see('0 ← valeur impossible. Exemple : 5 (ans), ou à vie.', '31/02/2027▏ ← la date')
    terminal.press('ctrl+u', '22/11/2026', 'up', 'ctrl+u', '7', 'ctrl+s')
    await terminal.see('7▏', '22/11/2026 ← déjà passé.', 'un réglage prend effet aujourd’hui au plus')
    expect(changesOf(house)).toEqual([])
  })

  it('tells that it cannot be beside the others', async () => {
    const { house, terminal } = await openOn()
    terminal.press(...Array(12).fill('down'), 'return')
    await terminal.see('Expérience exigée en VAE', '3, 12▏')
    terminal.press('ctrl+u', '13, 12', 'ctrl+s')
    await terminal.see('13, 12▏ ← pas possible.', 'La valeur donnée à « Expérience exigée en VAE » n’est pas possible.')
    expect(changesOf(house)).toEqual([])
  })

  it('that two people change: the second is told by whom and what, and loses nothing typed', async () => {
    const { house, terminal } = await openValidity()
    terminal.press('ctrl+u', '7', 'return', 'ctrl+u', '01/06/2027')
    await terminal.see('01/06/2027▏')
    await theyChange(house, 4, '2026-11-23')
    terminal.press('ctrl+s')
    await terminal.see('Modifié entre-temps', 's.petit (Validité d’un', '7 ← ailleurs : « 4 »', '01/06/2027▏')
    await terminal.see('23/11/2026  4 ans')
    expect(changesOf(house)).toHaveLength(1)
    terminal.press('ctrl+s')
    await terminal.see('Réglage noté, à effet du 01/06/2027.')
    expect(changesOf(house)).toMatchObject([
      { by: 's.petit', settings: { domainValidityYears: 4 } },
      { effectiveFrom: '2027-06-01', settings: { domainValidityYears: 7 } },
    ])
  })

  it('finds again what was typed when it was left', async () => {
    const { terminal } = await openValidity()
    terminal.press('ctrl+u', '9')
    await terminal.see('9▏')
    terminal.press('escape')
    await terminal.see('Délibéré › Règlement', '› Validité')
    terminal.press('return')
    await terminal.see('9▏')
  })
})
