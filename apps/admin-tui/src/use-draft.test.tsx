import { writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { candidateHeadings, valuesOf } from '@delibere/core'
import { candidateCells } from '@delibere/core/testing'
import { describe, expect, it } from 'vitest'
import { csvBytes } from './testing/csv.ts'
import { closingAfterEach } from './testing/each-closed.ts'
import { anOffice } from './testing/office.ts'
import { openTerminal } from './testing/terminal.tsx'

const closing = closingAfterEach()
async function openOffice(candidates: readonly string[]) {
  const house = closing(await anOffice({ candidates }))
  const terminal = closing(openTerminal(house))
  await terminal.see('● à jour')
  return { house, terminal }
}

describe('a draft', () => {
  it('says that it is one when it is found again, and can be thrown away', async () => {
    const { house, terminal } = await openOffice(['Aubry'])
    terminal.press('gc')
    await terminal.see('› Camille')
    terminal.press('return')
    await terminal.see('[1 Identité]')
    terminal.press('c')
    expect(await terminal.see('Corriger un candidat', '› CQP')).not.toContain('(brouillon)')
    terminal.press('down', 'down', 'down', 'ctrl+u', 'Lefèvre')
    await terminal.see('Lefèvre▏', 'Corriger un candidat : Camille Aubry (brouillon)')
    terminal.press('escape')
    await terminal.see('[1 Identité]')
    terminal.press('c')
    await terminal.see('Corriger un candidat : Camille Aubry (brouillon)', 'Lefèvre', 'Ctrl+X')
    terminal.press('\u0018')
    await terminal.see('Abandonner ce brouillon ?', 'est perdu')
    terminal.press('n')
    await terminal.see('Lefèvre')
    terminal.press('\u0018')
    await terminal.see('Abandonner ce brouillon ?')
    terminal.press('o')
    await terminal.see('Nom de naissance', 'Aubry')
    await terminal.seeNoMore('(brouillon)')
    expect(terminal.screen()).not.toContain('Lefèvre')
    expect(valuesOf(house.server.engine.world.candidates)[0]?.version).toBe(1)
    terminal.press('escape')
    await terminal.see('[1 Identité]')
    terminal.press('q')
    await terminal.see('Quitter Délibéré ?', 'Tout est enregistré.')
  })

  it('is none any more once what was typed is as it was', async () => {
    const { terminal } = await openOffice([])
    terminal.press('gn')
    await terminal.see('Préparer une séance')
    terminal.press('01')
    await terminal.see('Préparer une séance (brouillon)')
    terminal.press('ctrl+u')
    await terminal.seeNoMore('(brouillon)')
  })

  it('is not the path of a file, neither before it is imported nor after', async () => {
    const { terminal } = await openOffice([])
    const list = join(mkdtempSync(join(tmpdir(), 'delibere-draft-')), 'candidats.csv')
    writeFileSync(list, csvBytes([candidateHeadings, candidateCells({ birthName: 'Aubry' })]))
    const readList = async () => {
      terminal.press('gi')
      await terminal.see('Chemin du fichier')
      terminal.paste(list)
      terminal.press('return')
    }
    const seeNothingLost = async () => {
      terminal.press('q')
      await terminal.see('Quitter Délibéré ?', 'Tout est enregistré.')
      terminal.press('n')
    }
    await readList()
    await terminal.see('1 candidat lu')
    terminal.press('return')
    await terminal.see('1 candidat importé.')
    await seeNothingLost()
    await readList()
    await terminal.see('Rien de nouveau')
    terminal.press('gc')
    await terminal.see('Délibéré › Candidats')
    await seeNothingLost()
  })
})
