import { describe, expect, it } from 'vitest'
import { closingAfterEach } from '../testing/each-closed.ts'
import { aLineTo } from '../testing/network.ts'
import { anOffice } from '../testing/office.ts'
import { openTerminal } from '../testing/terminal.tsx'

const closing = closingAfterEach()
async function openCandidates(names: readonly string[]) {
  const terminal = closing(openTerminal(closing(await anOffice({ candidates: names }))))
  await terminal.see('● à jour')
  terminal.press('gc')
  await terminal.see('Délibéré › Candidats', '› Camille')
  return terminal
}

describe('a search', () => {
  it('that finds nothing says so', async () => {
    const terminal = await openCandidates(['Aubry'])
    terminal.press('/zz')
    await terminal.see('Chercher : zz▏  rien ne correspond', '0 sur 1 candidat')
  })

  it('and the order of names take foreign letters for the plain ones', async () => {
    const terminal = await openCandidates(['Vieille', 'Ørsted', 'Nadal'])
    expect(terminal.screen()).toMatch(/Nadal[^]*Ørsted[^]*Vieille/)
    terminal.press('/orsted')
    await terminal.see('1 sur 3 candidats', 'Camille Ørsted')
  })
})

it('a register that cannot be read is not said to be empty', async () => {
  const house = closing(await anOffice())
  const line = aLineTo(house)
  const terminal = closing(openTerminal(line))
  await terminal.see('● à jour')
  line.cut()
  await terminal.see('○ connexion perdue')
  for (const [keys, title] of [
    ['gc', 'Candidats'],
    ['gj', 'Jurés'],
    ['ge', 'Domaines qui expirent'],
    ['gd', 'Données personnelles'],
  ] as const) {
    terminal.press(keys)
    await terminal.see(`Délibéré › ${title}`, 'Le serveur ne répond pas')
    expect(terminal.screen()).not.toMatch(/\b0 /)
  }
})
