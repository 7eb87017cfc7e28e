import { todayIn, valuesOf } from '@delibere/core'
import { describe, expect, it, vi } from 'vitest'
import { closingAfterEach } from '../testing/each-closed.ts'
import { anOffice, newCandidate, newJuror } from '../testing/office.ts'
import { officeClient, openTerminal } from '../testing/terminal.tsx'

const closing = closingAfterEach()

describe('the register of candidates', () => {
  it('draws of a long list only what is in sight, wherever that is', async () => {
    const names = Array.from({ length: 2_000 }, (_, index) => `Nom${index}`)
    const terminal = closing(openTerminal(closing(await anOffice({ candidates: names }))))
    await terminal.see('2000 candidats')
    terminal.press('gc')
    await terminal.see('Camille Nom0 ', '1–15 sur 2000')
    terminal.press('end')
    const screen = await terminal.see('› Camille Nom999 ', '1986–2000 sur 2000')
    expect(screen.split('\n')).toHaveLength(24)
    terminal.press('up', 'pageUp')
    await terminal.see('› Camille Nom985')
  })

  it('is searched without accents, by words in any order', async () => {
    const house = closing(await anOffice({ candidates: ['Étang', 'Lefort'] }))
    const terminal = closing(openTerminal(house))
    await terminal.see('● à jour')
    terminal.press('gc/')
    terminal.press('ac etang')
    await terminal.see('1 sur 2 candidats', 'Camille Étang')
    terminal.press('escape')
    await terminal.see('2 candidats', 'Camille Lefort')
  })

  it('is found as it was left by who opens somebody and comes back, and anew by who comes from elsewhere', async () => {
    const house = closing(await anOffice({ candidates: ['Aubry', 'Lefort', 'Lefur'] }))
    const terminal = closing(openTerminal(house))
    await terminal.see('● à jour')
    terminal.press('gc/', 'lef', 'return', 'down', 'return')
    await terminal.see('Délibéré › Camille Lefur')
    terminal.press('escape')
    await terminal.see('2 sur 3 candidats', '› Camille Lefur')
    terminal.press('gagc')
    await terminal.see('3 candidats', 'Camille Aubry')
  })

  it('keeps what home narrowed it to and somebody narrowed further, while one is elsewhere', async () => {
    const terminal = closing(openTerminal(closing(await anOffice({ candidates: ['Aubry', 'Lefort'] }))))
    await terminal.see('› 2 candidats sans séance, dossier complet.')
    terminal.press('return')
    await terminal.see('· Filtre : sans séance, dossier complet')
    terminal.press('f', 'right', 'ctrl+s')
    await terminal.see('· Filtre : CM, sans séance', '0 sur 2')
    terminal.press('f', 'right')
    await terminal.see('Chargé(e) d’accueil')
    terminal.press('escape')
    await terminal.see('· Filtre : CM, sans séance', '0 sur 2')
    terminal.press('i')
    await terminal.see('Importer des candidats')
    terminal.press('escape')
    await terminal.see('· Filtre : CM, sans séance', '0 sur 2')
  })

  it('shows the deadline and how near it is (C3)', async () => {
    const house = closing(await anOffice({ candidates: [] }))
    const rows = ['2025-11-03', '2024-01-15', '2023-01-15'].map((date, index) => ({
      line: index + 2,
      candidate: newCandidate(`Nom${index}`, { registeredOn: date as never }),
    }))
    await officeClient(house).order({ type: 'candidates.import', rows })
    const terminal = closing(openTerminal(house))
    await terminal.see('1 candidat sans séance, échéance dépassée.', '1 candidat sans séance, échéance proche.')
    terminal.press('gc')
    await terminal.see('03/11/2028', '15/01/2027 proche', '15/01/2026 passée')
  })

  it('opens from home on exactly those of whom a piece was returned (C2)', async () => {
    const house = closing(await anOffice({ candidates: ['Aubry', 'Lefort'] }))
    const [, lefort] = valuesOf(house.server.engine.world.candidates)
    await officeClient(house).order({
      type: 'piece.record',
      candidateId: lefort!.id,
      pieces: ['trainingRecord'],
      state: 'returned',
      on: todayIn(house.server.engine.world, house.server.engine.now()),
      reason: 'Page 2 illisible',
    })
    const terminal = closing(openTerminal(house))
    await terminal.see('› 1 candidat avec une pièce retournée.')
    terminal.press('return')
    await terminal.see('1 sur 2 candidats', 'Filtre : avec une pièce retournée', '› Camille Lefort')
    expect(terminal.screen()).not.toContain('Aubry')
  })

  it('shows somebody who was registered elsewhere as soon as they are', async () => {
    const house = closing(await anOffice())
    const terminal = closing(openTerminal(house))
    await terminal.see('● à jour')
    terminal.press('gc')
    await terminal.see('Camille Lefort')
    await officeClient(house).order({ type: 'candidates.import', rows: [{ line: 2, candidate: newCandidate('Riou') }] })
    await terminal.see('3 candidats', 'Camille Riou')
  })
})

describe('the register of jurors', () => {
  it('is searched by college too', async () => {
    const terminal = closing(openTerminal(closing(await anOffice())))
    await terminal.see('● à jour')
    terminal.press('gj/salarie')
    const screen = await terminal.see('2 jurés', 'Dominique Belkacem')
    expect(screen).not.toContain('Garnier')
  })
})

describe('the journal', () => {
  it('comes in pages, as far back as the first entry', async () => {
    const jurors = Array.from({ length: 130 }, (_, index) => newJuror(`Nom${index}`, 'employer'))
    const terminal = closing(openTerminal(closing(await anOffice({ candidates: [], jurors }))))
    await terminal.see('130 jurés')
    terminal.press('gl')
    await terminal.see('› 130 ', 'Juré inscrit : Dominique Nom129.')
    const toTheEnd = () => {
      terminal.press('end')
      expect(terminal.screen()).toContain('› 1 ')
    }
    await vi.waitFor(toTheEnd, { timeout: 10_000 })
    expect(terminal.screen()).toContain('Juré inscrit : Dominique Nom0.')
    terminal.press('home')
    await terminal.see('› 130 ')
  })

  it('opens an entry that did much at once', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `Nom${index}`)
    const terminal = closing(openTerminal(closing(await anOffice({ candidates: names, jurors: [], files: 'awaited' }))))
    await terminal.see('30 candidats')
    terminal.press('gl')
    await terminal.see('(30) Candidat inscrit')
    terminal.press('return')
    await terminal.see('Entrée 1, 23 novembre 2026 à 9 h, OEMM', '… et 18 autres.')
  })
})
