import { describe, expect, it } from 'vitest'
import { closingAfterEach } from '../testing/each-closed.ts'
import { anOffice } from '../testing/office.ts'
import { openTerminal } from '../testing/terminal.tsx'

const closing = closingAfterEach()

describe('a rehearsal', () => {
  it('is begun from home, which shows its address', async () => {
    const place = { kind: 'server', name: 'http://localhost:4310' } as const
    const house = closing(await anOffice())
    const before = house.server.engine.revision
    const terminal = closing(openTerminal(house, { place }))
    await terminal.see('● à jour')
    terminal.press('x')
    const screen = await terminal.see('Une répétition est prête', 'http://localhost:4310/repetition/')
    expect(screen).toContain('rien n’en est enregistré')
    terminal.press('escape')
    await terminal.see('À faire')
    expect(house.server.engine.revision).toBe(before)
  })

  it('needs a server that listens', async () => {
    const terminal = closing(openTerminal(closing(await anOffice())))
    await terminal.see('● à jour')
    terminal.press('x')
    await terminal.see('Une répétition a besoin d’un serveur qui tourne')
  })
})
