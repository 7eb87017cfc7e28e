import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exampleFramework } from '@delibere/core/testing'
import type { House } from '@delibere/server/testing'
import { describe, expect, it } from 'vitest'
import { closingAfterEach } from '../../testing/each-closed.ts'
import { anOffice } from '../../testing/office.ts'
import { officeClient, openTerminal } from '../../testing/terminal.tsx'

const closing = closingAfterEach()
const folder = mkdtempSync(join(tmpdir(), 'delibere-framework-'))
const { publishedOn: _day, ...file } = exampleFramework({ version: '2026.3' })

function aFile(name: string, content: object): string {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(content))
  return path
}

async function openOn(draft: object | null = null, size = {}) {
  const house = closing(await anOffice({ candidates: [] }))
  if (draft) await officeClient(house).order({ type: 'framework.import', framework: exampleFramework(draft) })
  const terminal = closing(openTerminal(house, size))
  await terminal.see('● à jour')
  terminal.press('gf')
  await terminal.see('Délibéré › Référentiels', '› CM')
  return { house, terminal }
}
async function read(path: string) {
  const { house, terminal } = await openOn()
  terminal.press('i')
  await terminal.see('Chemin du fichier JSON')
  terminal.paste(path)
  terminal.press('return')
  return { house, terminal }
}
const drafts = ({ server }: House) => Object.keys(server.engine.world.frameworkDrafts)
const published = ({ server }: House) => Object.keys(server.engine.world.frameworks)

describe('the frameworks', () => {
  it('are the five with their versions, what is in force and since when, and what waits to be published', async () => {
    const { terminal } = await openOn({ version: '2026.2' })
    const screen = await terminal.see('à publier · se dit exemple', 'p publier')
    expect(screen).toMatch(/› CM +CQP Conseiller\(ère\) mutual… +2026\.2 +3 +à publier/)
    expect(screen).toMatch(/AC +CQP Assistant\(e\) commercia… +2013\.1 +5 +en vigueur +01\/01\/2013/)
    for (const code of ['CA', 'TC', 'SP']) expect(screen).toMatch(new RegExp(` ${code} .* aucun +référentiel vide`))
    terminal.press('down')
    await terminal.see('en vigueur depuis le 01/01/2013 · référentiel vide')
    await terminal.seeNoMore('p publier')
  })

  it('are read in full, to the last line', async () => {
    const { terminal } = await openOn()
    terminal.press('down', 'down', 'down', 'return')
    await terminal.see(
      'Référentiel AC 2013.1',
      'en vigueur depuis le 01/01/2013',
      'CQP Assistant(e) commercial(e), version 2013.1',
      '1–18 sur 476',
    )
    terminal.press('pageDown', 'pageDown')
    await terminal.see('Formation : de 280 à 320 heures')
    terminal.press('home')
    await terminal.see('› CQP Assistant')
    terminal.press('tab')
    await terminal.see('› D1 ')
    terminal.press('tab')
    expect((await terminal.see('› D2 ')).split('\n')[3]).toMatch(/^› D2 /)
    terminal.press('end')
    await terminal.see('finale est positive.', 'Évaluation, phase 3 :', '459–476 sur 476')
    terminal.press('escape')
    await terminal.see('› AC')
  })

  it('that were loaded are published after a word, and then change no more (F3, F5)', async () => {
    const { house, terminal } = await openOn({ version: '2026.2' })
    terminal.press('return')
    await terminal.see('Référentiel CM 2026.2', 'à publier')
    terminal.press('p')
    await terminal.see('Publier CM version 2026.2 ?', 'servirait à de vraies décisions', 'tapez EXEMPLE')
    terminal.press('publier', 'return')
    await terminal.see('Rien n’est publié : il faut le mot EXEMPLE.', 'publier▏')
    expect(published(house)).not.toContain('CM@2026.2')
    terminal.press('ctrl+u', 'exemple', 'return')
    await terminal.see('CM version 2026.2 est publié.', 'en vigueur depuis le 23/11/2026')
    await terminal.seeNoMore('p publier')
    expect(published(house)).toContain('CM@2026.2')
  })

  it('that are no example ask for another word, and for domains', async () => {
    const { house, terminal } = await openOn({ version: '2026.2', example: false, domains: [] })
    terminal.press('p')
    await terminal.see('tapez PUBLIER')
    terminal.press('publier', 'return')
    await terminal.see('n’a pas de domaine de compétences', 'publier▏')
    expect(drafts(house)).toEqual(['CM@2026.2'])
  })

  it('that were loaded are read anew when somebody else loads them again', async () => {
    const { house, terminal } = await openOn({ version: '2026.2' })
    terminal.press('return')
    await terminal.see('Référentiel CM 2026.2', '– Servir d’exemple')
    const framework = exampleFramework({ version: '2026.2', purpose: ['Servir autrement'] })
    await officeClient(house).order({ type: 'framework.import', framework })
    await terminal.see('– Servir autrement')
  })

  it('that were loaded are thrown away, and can be taken back', async () => {
    const { house, terminal } = await openOn({ version: '2026.2' })
    terminal.press('a')
    await terminal.see('Abandonner CM version 2026.2 ?')
    terminal.press('escape')
    await terminal.see('› CM')
    expect(drafts(house)).toEqual(['CM@2026.2'])
    terminal.press('a', 'return')
    await terminal.see('CM version 2026.2 est abandonné. (u : annuler)')
    await terminal.seeNoMore('à publier')
    terminal.press('u')
    await terminal.see('C’est annulé.', 'à publier')
    expect(drafts(house)).toEqual(['CM@2026.2'])
  })
})

describe('a framework file', () => {
  it('is read in full before it is loaded, and loaded when it is confirmed', async () => {
    const { house, terminal } = await read(aFile('bon.json', file))
    await terminal.see('bon.json', 'Rien n’est encore chargé : Entrée pour charger.', 'version 2026.3 (exemple)')
    expect(drafts(house)).toEqual([])
    terminal.press('end')
    await terminal.see('Modalités 3 (exemple)')
    terminal.press('return')
    await terminal.see('Délibéré › Référentiels', 'CM version 2026.3 chargé, 3 domaines.')
    expect(drafts(house)).toEqual(['CM@2026.3'])
  })

  it('that has been loaded is the one chosen in the list', async () => {
    const { terminal } = await openOn()
    terminal.press('end')
    await terminal.see('› SP')
    terminal.press('i')
    await terminal.see('Chemin du fichier JSON')
    terminal.paste(aFile('choisi.json', file))
    terminal.press('return')
    await terminal.see('Rien n’est encore chargé', 'Entrée charger')
    terminal.press('return')
    expect(await terminal.see('Délibéré › Référentiels', '› CM')).toMatch(/› CM .* 2026\.3 +3 +à publier/)
  })

  it('tells every fault by its path, however many, and loads nothing; corrected, it is read again', async () => {
    const skills = Array(30).fill('')
    const path = aFile('mauvais.json', { ...file, title: undefined, domains: [{ ...file.domains[0], skills }] })
    const { house, terminal } = await read(path)
    await terminal.see('31 problèmes : rien ne peut être chargé.', 'title : cette valeur manque.', '1–15 sur 61')
    expect(terminal.screen()).not.toContain('Entrée charger')
    terminal.press('return', 'end')
    await terminal.see('domains[0].skills[29] : le texte est vide')
    expect(drafts(house)).toEqual([])
    aFile('mauvais.json', file)
    terminal.press('r')
    await terminal.see('Rien n’est encore chargé')
  })

  it('of a version that is published is refused, and one of a version that waits replaces it', async () => {
    const { house, terminal } = await read(aFile('publie.json', { ...file, version: '2013.1' }))
    await terminal.see('La version 2013.1 du référentiel CM est publiée', 'Donnez un autre numéro de')
    expect(terminal.screen()).not.toContain('Entrée charger')
    await officeClient(house).order({ type: 'framework.import', framework: exampleFramework({ version: '2026.3' }) })
    terminal.press('escape')
    await terminal.see('publie.json▏')
    terminal.press('ctrl+u')
    terminal.paste(aFile('encore.json', file))
    terminal.press('return')
    await terminal.see('Entrée remplace la version de ce numéro déjà chargée.')
  })

  it('that is not there or is no text tells so, and what was typed stays', async () => {
    const { terminal } = await read(join(folder, 'absent.json'))
    await terminal.see('1 problème', 'absent.json » n’existe pas.')
    terminal.press('escape')
    await terminal.see('absent.json▏')
  })
})
