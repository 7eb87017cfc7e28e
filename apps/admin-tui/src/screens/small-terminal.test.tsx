import { calendarDate } from '@delibere/core'
import { expect, it } from 'vitest'
import { closingAfterEach } from '../testing/each-closed.ts'
import { anOffice, newCandidate } from '../testing/office.ts'
import { officeClient, openTerminal } from '../testing/terminal.tsx'

const closing = closingAfterEach()

async function openCorrection() {
  const terminal = closing(openTerminal(closing(await anOffice({ candidates: ['Aubry'] }))))
  await terminal.see('● à jour')
  terminal.press('gc')
  await terminal.see('› Camille')
  terminal.press('return')
  await terminal.see('[1 Identité]')
  terminal.press('c')
  return terminal
}

it('home says that there is more to do than is in sight, and comes to all of it', async () => {
  const house = closing(await anOffice({ candidates: ['Aubry'] }))
  const rows = ['2022-01-10', '2024-01-10', '2026-10-01'].map((day, at) => ({
    line: at + 2,
    candidate: newCandidate(`Riou${'abc'.charAt(at)}`, { registeredOn: calendarDate(day) }),
  }))
  await officeClient(house).order({ type: 'candidates.import', rows })
  const terminal = closing(openTerminal(house, { columns: 60, rows: 15 }))
  await terminal.see('À faire  1–4 sur 6', 'échéance dépassée', 'Séances du jour et à venir', 'Aucune séance à venir.')
  expect(terminal.screen()).not.toContain('Aucune séance n’est préparée.')
  terminal.press('down', 'down', 'down', 'down', 'down')
  await terminal.see('À faire  3–6 sur 6', '› Aucune séance n’est préparée.')
})

it('a form says which of its fields are in sight, and keeps its labels off what is typed', async () => {
  const terminal = await openCorrection()
  const screen = await terminal.see('Corriger un candidat', '› CQP', 'sur 20')
  expect(screen).toMatch(/champs 1–\d+ sur 20/)
  expect(screen).toMatch(/Code INSEE de naissance +\d/)
})

it('what is wrong with a field is told in whole where there is no room beside it', async () => {
  const terminal = await openCorrection()
  await terminal.see('› CQP')
  terminal.press('down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down')
  await terminal.see('› Code postal de naissance')
  terminal.press('ctrl+u', 'pas-un-code-du-tout', 'ctrl+s')
  await terminal.see(
    'pas-un-code-du-tout▏ ← « pas',
    '« pas-un-code-du-tout » n’est pas un code postal français (5 chiffres).',
    'Rien n’est enregistré',
  )
})
