import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jurorsFile, resultsFile, valuesOf } from '@delibere/core'
import { describe, expect, it } from 'vitest'
import { csvBytes } from '../testing/csv.ts'
import { closingAfterEach } from '../testing/each-closed.ts'
import { anOffice } from '../testing/office.ts'
import { openTerminal } from '../testing/terminal.tsx'

// What is the same for every kind of file is tested with candidates; here is what jurors and past results have of their own.

const closing = closingAfterEach()
const folder = mkdtempSync(join(tmpdir(), 'delibere-imports-'))

function aFile(name: string, headings: readonly string[], ...lines: readonly (readonly string[])[]): string {
  const path = join(folder, name)
  writeFileSync(path, csvBytes([headings, ...lines.map((cells) => headings.map((_heading, at) => cells[at] ?? ''))]))
  return path
}
const jurors = (name: string, ...lines: readonly (readonly string[])[]) =>
  aFile(name, jurorsFile.columns.headings, ...lines)
const results = (name: string, ...lines: readonly (readonly string[])[]) =>
  aFile(name, resultsFile.columns.headings, ...lines)
const juror = (name: string, certificates = 'AC', more: readonly string[] = []) => [
  'Dominique',
  name,
  'employeur',
  `Maison ${name}`,
  '',
  certificates,
  '01/01/2026',
  ...more,
]

async function openOn(keys: readonly string[], house = anOffice({ candidates: ['Aubry'], jurors: [] })) {
  const office = closing(await house)
  const terminal = closing(openTerminal(office))
  await terminal.see('● à jour')
  const read = async (path: string) => {
    terminal.press('ga')
    await terminal.see('Délibéré › Accueil')
    terminal.press(keys[0]!)
    await terminal.see(keys[1]!)
    terminal.press('i')
    await terminal.see('Chemin du fichier CSV')
    terminal.press('ctrl+u')
    terminal.paste(path)
    terminal.press('return')
  }
  return { world: () => office.server.engine.world, terminal, read }
}

describe('importing jurors', () => {
  const way = ['gj', 'Délibéré › Jurés']

  it('shows who is in the file, and stores them when it is confirmed; a second time nothing', async () => {
    const { world, terminal, read } = await openOn(way)
    const path = jurors('jurés.csv', juror('Oury', 'AC, TC'), juror('Garnier'))
    await read(path)
    await terminal.see('Importer des jurés', '2 jurés lus. Rien n’est encore enregistré', 'Maison Oury', 'AC TC')
    expect(valuesOf(world().jurors)).toEqual([])
    terminal.press('return')
    await terminal.see('Délibéré › Jurés', '2 jurés inscrits.', 'Dominique Garnier')
    await read(path)
    await terminal.see('2 jurés lus. Rien de nouveau : le registre dit déjà la même chose.')
    terminal.press('return')
    await terminal.see('Délibéré › Jurés', 'Rien de nouveau')
    expect(valuesOf(world().jurors).map(({ version }) => version)).toEqual([1, 1])
  })

  it('asks of each who is there otherwise: left or corrected, never kept twice', async () => {
    const { world, terminal, read } = await openOn(way)
    await read(jurors('jurés.csv', juror('Oury'), juror('Garnier')))
    await terminal.see('2 jurés lus.')
    terminal.press('return')
    await terminal.see('2 jurés inscrits.')
    await read(jurors('suite.csv', juror('Oury', 'TC'), juror('Garnier', 'TC')))
    const screen = await terminal.see('2 lignes à décider', '[déjà inscrits 2]', 'par : habilitations')
    expect(screen).not.toContain('garder les deux')
    terminal.press('u')
    await terminal.see('1 ligne à décider', 'mettre à jour')
    terminal.press('down', 's')
    await terminal.see('importer (1 juré)')
    terminal.press('return')
    await terminal.see('1 juré corrigé.')
    expect(valuesOf(world().jurors).map(({ certificates }) => certificates)).toEqual([['TC'], ['AC']])
  })

  it('tells every problem, of the file and of the same juror on two lines, and stores nobody', async () => {
    const { world, terminal, read } = await openOn(way)
    await read(jurors('mauvais.csv', juror('Oury'), juror('Riou', 'Jongleur'), juror('Oury', 'TC')))
    await terminal.see(
      '2 jurés lus, 2 problèmes : rien ne peut être enregistré.',
      'Ligne 3, colonne « Habilitations »',
      'Ligne 4 : Dominique Oury figure déjà ligne 2.',
    )
    terminal.press('return')
    terminal.press('tab')
    await terminal.see('[jurés 2]')
    expect(valuesOf(world().jurors)).toEqual([])
  })
})

describe('taking in past results', () => {
  const way = ['ge', 'Domaines qui expirent']
  const result = (domain: string, day = '10/03/2022') => ['Aubry', 'Camille', '12/04/1990', 'AC', domain, day]

  it('shows them, and stores them when it is confirmed; a second time nothing', async () => {
    const { world, terminal, read } = await openOn(way)
    const path = results('résultats.csv', result('D1'), result('D2'))
    await read(path)
    await terminal.see(
      'Reprendre des résultats antérieurs',
      '2 résultats lus',
      'Camille Aubry',
      '10/03/2022',
      'règlement',
    )
    expect(world().pastResults).toEqual({})
    terminal.press('return')
    await terminal.see('Délibéré › Candidats', '2 résultats repris.')
    expect(Object.values(world().pastResults)[0]).toHaveLength(2)
    await read(path)
    await terminal.see('Rien de nouveau : le registre dit déjà la même chose.')
  })

  it('tells what cannot be, of the cells and of the rules, all at once', async () => {
    const { world, terminal, read } = await openOn(way)
    await read(results('mauvais.csv', result('D9'), result('D1', '31/02/2022'), result('D2', '01/01/2099')))
    await terminal.see(
      '2 résultats lus, 3 problèmes',
      'Ligne 2 : le CQP Assistant(e) commercial(e) n’a pas de domaine D9.',
      'Ligne 3, colonne « Décision du »',
      'Ligne 4 : le 1er janvier 2099 n’est pas encore passé.',
    )
    expect(world().pastResults).toEqual({})
  })
})
