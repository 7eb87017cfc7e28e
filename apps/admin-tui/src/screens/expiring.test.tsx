import { calendarDate, valuesOf } from '@delibere/core'
import { describe, expect, it } from 'vitest'
import { closingAfterEach } from '../testing/each-closed.ts'
import { anOffice } from '../testing/office.ts'
import { officeClient, openTerminal } from '../testing/terminal.tsx'

const closing = closingAfterEach()

async function openWith(until: string | null) {
  const house = closing(await anOffice({ candidates: ['Aubry', 'Lefort'] }))
  const { birthName, birthDate } = valuesOf(house.server.engine.world.candidates)[1]!.person
  const person = { birthName, givenName: 'Camille', birthDate }
  const result = { person, certificate: 'AC', decidedOn: calendarDate('2022-03-10') } as const
  const rows = until === null ? [] : [{ line: 2, ...result, domain: 'D2' as never, validUntil: calendarDate(until) }]
  if (rows.length > 0) {
    const answer = await officeClient(house).order({ type: 'results.import', rows })
    expect(answer.ok).toBe(true)
  }
  const terminal = closing(openTerminal(house))
  await terminal.see('● à jour')
  return terminal
}

describe('the domains that expire soon (C5)', () => {
  it('say who holds which until when, and open the candidate', async () => {
    const terminal = await openWith('2026-12-31')
    terminal.press('ge')
    await terminal.see('Domaines qui expirent', '1 domaine', '› 31/12/2026', 'Camille Lefort', 'AC', 'D2')
    terminal.press('/', 'aubry')
    await terminal.see('0 domaine')
    terminal.press('escape')
    await terminal.see('› 31/12/2026')
    terminal.press('return')
    await terminal.see('Camille Lefort', '[1 Identité]')
    terminal.press('escape')
    await terminal.see('Domaines qui expirent')
  })

  it('are where home leads from what needs attention', async () => {
    const terminal = await openWith('2026-12-31')
    const lines = (await terminal.see('1 candidat avec un domaine qui expire bientôt.')).split('\n')
    const row = lines.findIndex((line) => line.includes('expire bientôt'))
    const first = lines.findIndex((line) => line.startsWith('›'))
    terminal.press(...Array.from({ length: row - first }, () => 'down' as const), 'return')
    await terminal.see('Délibéré › Domaines qui expirent')
  })

  it('are none where none does, and past results can be taken in from there', async () => {
    const terminal = await openWith(null)
    terminal.press('ge')
    await terminal.see('Aucun domaine acquis n’expire bientôt.')
    terminal.press('i')
    await terminal.see('Reprendre des résultats antérieurs', 'Chemin du fichier CSV')
  })
})
