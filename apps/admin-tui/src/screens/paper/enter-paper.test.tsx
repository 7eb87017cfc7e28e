import { valuesOf } from '@delibere/core'
import { aHouse } from '@delibere/server/testing'
import { describe, expect, it } from 'vitest'
import { closingAfterEach } from '../../testing/each-closed.ts'
import { openTerminal } from '../../testing/terminal.tsx'

const closing = closingAfterEach()

async function openPaper(size = {}) {
  const house = closing(await aHouse())
  const sitting = await house.makeSession([{ birthName: 'Wałęsa' }])
  const terminal = closing(openTerminal(house, size))
  await terminal.see('S-2026-001')
  terminal.press('gs')
  await terminal.see('› S-2026-001')
  terminal.press('return')
  await terminal.see('Délibéré › Séance S-2026-001', 'Camille Wałęsa')
  terminal.press('s')
  await terminal.see('Saisir le secours papier, séance S-2026-001', 'Candidat n° 1, Camille Wałęsa')
  return { house, sitting, terminal }
}

describe('the paper of a session', () => {
  it('is typed sheet by sheet, read once more, and entered: the session is closed', async () => {
    const { house, sitting, terminal } = await openPaper({ rows: 40 })
    terminal.press('return')
    await terminal.see('Émargement', 'Dominique Garnier')
    for (let member = 0; member < 4; member += 1) terminal.press('oui', 'return')
    await terminal.see('Motif de la dérogation')
    terminal.press('Garnier', 'return', 'return')
    await terminal.see('Récusés')
    terminal.press('return')
    for (let domain = 0; domain < 5; domain += 1) terminal.press('right', 'return')
    terminal.press('return', 'return', 'return', 'return', 'Garnier', 'return', 'Belkacem', 'return', 'return')
    await terminal.see('Délibéré › Procès-verbal')
    for (let member = 0; member < 4; member += 1) terminal.press('right', 'return')
    await terminal.see('Récapitulation, séance S-2026-001', 'Rien ne s’oppose à la saisie.')
    terminal.press('return')
    await terminal.see('La séance S-2026-001 est saisie et close.')
    await house.until(({ archive }) => archive[sitting.sessionId] !== undefined)
    const [archived] = valuesOf(house.server.engine.world.archive)
    expect(archived?.hearings[0]).toMatchObject({ stage: 'signed', outcome: 'full' })
  })

  it('says what stands against it, with its candidate, and keeps what is typed when one leaves', async () => {
    const { terminal } = await openPaper()
    terminal.press('down', 'down', 'return')
    await terminal.see('Passage')
    terminal.press('down', 'right')
    await terminal.see('‹ acquis ›')
    terminal.press('escape')
    await terminal.see('1 sur 13')
    terminal.press('ctrl+s')
    await terminal.see(
      'Récapitulation',
      'Ce qui manque',
      'Candidat n° 1, Camille Wałęsa, Signé, présidence : à remplir.',
    )
    terminal.press('escape')
    await terminal.see('1 sur 13')
    terminal.press('escape')
    await terminal.see('Délibéré › Séance S-2026-001')
    terminal.press('s')
    await terminal.see('1 sur 13')
  })
})
