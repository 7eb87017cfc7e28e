import { valuesOf } from '@delibere/core'
import { expect, it } from 'vitest'
import { closingAfterEach } from './testing/each-closed.ts'
import { anOffice } from './testing/office.ts'
import { openTerminal } from './testing/terminal.tsx'

const closing = closingAfterEach()

async function withdrawn() {
  const house = closing(await anOffice({ candidates: ['Aubry'] }))
  const terminal = closing(openTerminal(house))
  await terminal.see('● à jour')
  terminal.press('gc')
  await terminal.see('› Camille')
  terminal.press('return')
  await terminal.see('[1 Identité]')
  terminal.press('r')
  await terminal.see('Retirer la candidature')
  terminal.press('return')
  await terminal.see('est retirée. (u : annuler)')
  const isWithdrawn = () => valuesOf(house.server.engine.world.candidates)[0]!.withdrawn !== null
  return { terminal, isWithdrawn }
}

it('what was done last can be undone after other keys and on other screens, and says so', async () => {
  const { terminal, isWithdrawn } = await withdrawn()
  terminal.press('6')
  await terminal.see('[6 Historique]', 'est retirée. (u : annuler)')
  terminal.press('escape')
  await terminal.see('Délibéré › Candidats', 'est retirée. (u : annuler)')
  terminal.press('?')
  await terminal.see('Aide : Candidats', 'u               annuler ce qui vient d’être fait')
  terminal.press('escape')
  await terminal.see('Tri : nom')
  terminal.press('u')
  await terminal.see('C’est annulé.')
  expect(isWithdrawn()).toBe(false)
})

it('the key that undoes is a letter like another where letters are typed, and is not announced there', async () => {
  const { terminal, isWithdrawn } = await withdrawn()
  terminal.press('escape')
  await terminal.see('Tri : nom')
  terminal.press('/u')
  await terminal.see('Chercher : u▏')
  expect(terminal.screen()).not.toMatch(/est retirée|annuler/)
  expect(isWithdrawn()).toBe(true)
})

it('a sentence that tells of nothing to undo is gone at the next key', async () => {
  const { terminal } = await withdrawn()
  terminal.press('u')
  await terminal.see('C’est annulé.')
  terminal.press('2')
  await terminal.seeNoMore('C’est annulé.')
})
