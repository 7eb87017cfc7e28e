import { aHouse } from '@delibere/server/testing'
import { it } from 'vitest'
import { closingAfterEach } from '../../testing/each-closed.ts'
import { openTerminal } from '../../testing/terminal.tsx'

const closing = closingAfterEach()

it('openings are added, corrected, undone and closed on their screen (B2)', async () => {
  const house = await aHouse()
  const terminal = closing(openTerminal(house))
  terminal.press('g', 'o')
  await terminal.see('Aucune ouverture.')
  terminal.press('n')
  await terminal.see('Ajouter une ouverture')
  terminal.press('31/02/2099', 'return', 'Salle Sully, Angers', 'return', 'Pays de la Loire', 'ctrl+s')
  await terminal.see('n’existe pas', 'Rien n’est enregistré')
  terminal.press('up', 'up', 'ctrl+u', '11/01/2099', 'ctrl+s')
  await terminal.see('L’ouverture est ajoutée.', '11/01/2099', 'Salle Sully, Angers', '9 h – 12 h 30', 'libre')
  terminal.press('return')
  await terminal.see('Corriger une ouverture du 11/01/2099', '09:00-12:30')
  terminal.press('down', 'ctrl+u', 'Salle Anjou, Angers', 'ctrl+s')
  await terminal.see('L’ouverture est à jour.', 'Salle Anjou, Angers')
  terminal.press('u')
  await terminal.see('Salle Sully, Angers')
  terminal.press('f')
  await terminal.see('fermée', 'f rouvrir')
})
