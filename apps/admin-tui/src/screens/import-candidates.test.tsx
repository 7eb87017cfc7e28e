import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { candidateHeadings, valuesOf } from '@delibere/core'
import { type CandidateCells, candidateCells } from '@delibere/core/testing'
import { describe, expect, it } from 'vitest'
import { csvBytes } from '../testing/csv.ts'
import { closingAfterEach } from '../testing/each-closed.ts'
import { aLineTo } from '../testing/network.ts'
import { anOffice, newCandidate } from '../testing/office.ts'
import { officeClient, openTerminal } from '../testing/terminal.tsx'

const closing = closingAfterEach()
const folder = mkdtempSync(join(tmpdir(), 'delibere-import-'))

function aFile(name: string, ...lines: readonly CandidateCells[]): string {
  const path = join(folder, name)
  writeFileSync(path, csvBytes([candidateHeadings, ...lines.map(candidateCells)]))
  return path
}

async function openOn(path: string, candidates: readonly string[] = []) {
  const house = closing(await anOffice({ candidates }))
  const line = aLineTo(house)
  const terminal = closing(openTerminal(line))
  await terminal.see('● à jour')
  terminal.press('gi')
  await terminal.see('Chemin du fichier CSV')
  terminal.paste(path)
  terminal.press('return')
  return { house, terminal, line }
}
const count = ({ server }: Awaited<ReturnType<typeof anOffice>>) => Object.keys(server.engine.world.candidates).length

describe('importing candidates', () => {
  it('shows who is in the file, and stores them when it is confirmed', async () => {
    const path = aFile('bon.csv', { birthName: 'Aubry' }, { birthName: 'Lefort', givenNames: 'Luc', route: 'VAE' })
    const { house, terminal } = await openOn(path)
    await terminal.see('bon.csv', '2 candidats lus. Rien n’est encore enregistré', 'Luc Lefort', '12/04/1990')
    expect(count(house)).toBe(0)
    terminal.press('return')
    await terminal.see('Délibéré › Candidats', '2 candidats importés.', 'Luc Lefort')
    expect(count(house)).toBe(2)
  })

  it('tells every problem with its line and column, and stores nothing', async () => {
    const path = aFile('mauvais.csv', { birthDate: '31/02/1990' }, {}, { certificate: 'Jongleur', sex: '?' })
    const { house, terminal } = await openOn(path)
    await terminal.see(
      '1 candidat lu, 3 problèmes : rien ne peut être enregistré.',
      'Ligne 2, colonne « Date de naissance » : la date « 31/02/1990 » n’existe',
      'Ligne 4, colonne « CQP » : « Jongleur » n’est pas l’un des cinq CQP',
      'Ligne 4, colonne « Sexe »',
    )
    expect(terminal.screen()).not.toContain('importer')
    terminal.press('return')
    terminal.press('tab')
    await terminal.see('[candidats 1]')
    expect(count(house)).toBe(0)
  })

  it('scrolls through as many problems as there are', async () => {
    const path = aFile('long.csv', ...Array.from({ length: 60 }, () => ({ sex: '?' })))
    const { terminal } = await openOn(path)
    await terminal.see('60 problèmes', 'Ligne 2,')
    terminal.press('end')
    await terminal.see('Ligne 61,')
  })

  it('keeps apart what is only to be looked at', async () => {
    const { house, terminal } = await openOn(aFile('zero.csv', { inseeCode: '1053' }))
    await terminal.see(
      '1 candidat lu, 1 point à vérifier avant.',
      'pour importer.',
      '[à vérifier 1]',
      '« 1053 » est lu « 01053 »',
    )
    terminal.press('return')
    await terminal.see('1 candidat importé.')
    expect(count(house)).toBe(1)
  })

  it('tells who is there twice, in the file or in the register', async () => {
    const path = aFile(
      'double.csv',
      { birthName: 'Riou' },
      { birthName: 'AUBRY', givenNames: 'Camille' },
      { birthName: 'Rioù' },
    )
    const { house, terminal } = await openOn(path, ['Aubry'])
    await terminal.see('2 lignes à décider', '[déjà inscrits 2]', 'Camille AUBRY a le même nom de naissance')
    terminal.press('u')
    await terminal.see('1 ligne à décider', 'mettre à jour')
    terminal.press('down', 's')
    await terminal.see('importer (2 candidats)', 'passer')
    terminal.press('return')
    await terminal.see('1 candidat importé, 1 candidat corrigé.')
    const { candidates } = house.server.engine.world
    expect(valuesOf(candidates).map(({ person }) => person.birthName)).toEqual(['AUBRY', 'Riou'])
  })

  it('does the same with all of them at once, and nothing a second time', async () => {
    const path = aFile('encore.csv', { birthName: 'Aubry', region: 'Corse' }, { birthName: 'Lefort', region: 'Corse' })
    const { house, terminal } = await openOn(path, ['Aubry', 'Lefort'])
    await terminal.see('2 lignes à décider')
    terminal.press('D')
    await terminal.see('importer (2 candidats)', 'garder les deux')
    terminal.press('return')
    await terminal.see('2 candidats importés.')
    expect(count(house)).toBe(4)
    const again = closing(openTerminal(house))
    await again.see('● à jour')
    again.press('gi')
    await again.see('Chemin du fichier')
    again.paste(path)
    again.press('return')
    await again.see('Rien de nouveau : le registre dit déjà la même chose.')
  })

  it('stores nothing by choices that have been changed since, while the server looks at the new ones', async () => {
    const path = aFile('vite.csv', { birthName: 'Aubry', region: 'Corse' }, { birthName: 'Lefort', region: 'Corse' })
    const { house, terminal, line } = await openOn(path, ['Aubry', 'Lefort'])
    await terminal.see('2 lignes à décider')
    terminal.press('U')
    await terminal.see('importer (2 candidats)')
    const release = line.hold()
    terminal.press('s', 'return')
    await terminal.see('passer', 'Un instant…')
    await terminal.handled()
    release()
    await terminal.see('importer (1 candidat)')
    expect(valuesOf(house.server.engine.world.candidates).map(({ version }) => version)).toEqual([1, 1])
    terminal.press('return')
    await terminal.see('1 candidat corrigé.')
  })

  it('tells who was registered by somebody else in the meantime, and stores nobody', async () => {
    const path = aFile('tard.csv', { birthName: 'Aubry', givenNames: 'Camille' }, { birthName: 'Lefort' })
    const { house, terminal } = await openOn(path)
    await terminal.see('2 candidats lus.')
    await officeClient(house).order({
      type: 'candidates.import',
      rows: [{ line: 2, candidate: newCandidate('Aubry') }],
    })
    terminal.press('return')
    await terminal.see('Ligne 2 : Camille Aubry est déjà inscrit')
    expect(count(house)).toBe(1)
  })

  it('keeps the path that was typed, to choose another file', async () => {
    const { terminal } = await openOn(join(folder, 'absent.csv'))
    await terminal.see('n’existe pas')
    terminal.press('escape')
    await terminal.see('absent.csv▏')
  })
})
