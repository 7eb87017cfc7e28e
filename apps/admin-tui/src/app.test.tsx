import { describe, expect, it } from 'vitest'
import { aLineTo } from './testing/network.ts'
import { anOffice, newCandidate } from './testing/office.ts'
import { closingAfterEach } from './testing/each-closed.ts'
import { officeClient, openTerminal } from './testing/terminal.tsx'

const closing = closingAfterEach()
const open = async (office: Parameters<typeof anOffice>[0] = {}, size = {}) =>
  closing(openTerminal(closing(await anOffice(office)), size))

describe('the terminal', () => {
  it('begins with what there is to do', async () => {
    const terminal = await open({ candidates: [], jurors: [] })
    await terminal.see('lundi 23 novembre 2026', '0 candidat · 0 juré', 'Aucun candidat encore : importez une liste.')
    terminal.press('return')
    await terminal.see('Importer des candidats')
  })

  it('goes to a screen by g and a letter, and back by Échap', async () => {
    const terminal = await open()
    await terminal.see('À faire')
    terminal.press('g')
    await terminal.see('g a accueil  c candidats')
    terminal.press('j')
    await terminal.see('Délibéré › Jurés', '4 jurés')
    terminal.press('escape')
    await terminal.see('Délibéré › Accueil')
  })

  it('opens the list from a row of home on those it speaks of, whatever was shown before', async () => {
    const terminal = await open()
    await terminal.see('› 2 candidats sans séance, dossier complet.')
    terminal.press('return')
    await terminal.see('Délibéré › Candidats', '· Filtre : sans séance, dossier complet')
    terminal.press('xo')
    await terminal.see('Délibéré › Candidats', 'Tri : échéance')
    terminal.press('escape')
    await terminal.see('À faire')
    terminal.press('return')
    await terminal.see('Délibéré › Candidats', '· Filtre : sans séance, dossier complet')
  })

  it('takes keys that arrive together one after the other', async () => {
    const terminal = await open()
    await terminal.see('À faire')
    terminal.press('gc/lef')
    await terminal.see('Chercher : lef▏', 'Camille Lefort', '1 sur 2 candidats')
  })

  it('does nothing with what is pasted where nothing is typed', async () => {
    const terminal = await open()
    await terminal.see('À faire')
    terminal.paste('gcq')
    terminal.press('?')
    await terminal.see('Aide : Accueil')
  })

  it('says in its help every key that works, and no key that does not', async () => {
    const terminal = await open()
    await terminal.see('À faire')
    terminal.press('?')
    const help = await terminal.see('Aide : Accueil', 'Page↑ Page↓')
    expect(help).toContain('q               quitter')
    terminal.press('escape')
    await terminal.see('À faire')
    terminal.press('s')
    await terminal.see('Délibéré › Séances')
    terminal.press('?')
    const other = await terminal.see('Aide : Séances')
    expect(other).not.toContain('ouvrir')
  })

  it('finds again what was chosen in a list when one comes back to it', async () => {
    const terminal = await open()
    await terminal.see('À faire')
    terminal.press('gj')
    await terminal.see('› Dominique Garnier')
    terminal.press('down', 'down')
    await terminal.see('› Dominique Belkacem')
    terminal.press('n')
    await terminal.see('Inscrire un juré')
    terminal.press('escape')
    await terminal.see('› Dominique Belkacem')
  })

  it('asks before it quits, and tells what would be lost', async () => {
    const terminal = await open()
    await terminal.see('À faire')
    terminal.press('q')
    await terminal.see('Quitter Délibéré ?', 'Tout est enregistré.')
    terminal.press('n')
    await terminal.see('À faire')
    terminal.press('n')
    await terminal.see('Préparer une séance', 'Date et lieu')
    terminal.press('01/12/2026')
    await terminal.see('01/12/2026▏')
    terminal.press('escape')
    await terminal.see('Délibéré › Accueil')
    terminal.press('q')
    await terminal.see('pas encore enregistré sera perdu : Préparer une séance.')
  })

  it('fills 80 columns and 24 rows exactly, and follows the terminal when it changes', async () => {
    const terminal = await open()
    const rows = async () => (await terminal.see('À faire')).split('\n')
    expect(await rows()).toHaveLength(24)
    expect(Math.max(...(await rows()).map((row) => row.length))).toBe(80)
    terminal.resize(120, 40)
    await terminal.see('─'.repeat(120))
    expect(await rows()).toHaveLength(40)
  })

  it('says that it has lost the server, and goes on by itself when it is back', async () => {
    const house = closing(await anOffice())
    const line = aLineTo(house)
    const terminal = closing(openTerminal(line))
    await terminal.see('● à jour', '2 candidats')
    line.cut()
    await terminal.see('○ connexion perdue, nouvel essai', '2 candidats')
    await officeClient(house).order({ type: 'candidates.import', rows: [{ line: 2, candidate: newCandidate('Riou') }] })
    line.mend()
    await terminal.see('● à jour', '3 candidats')
  })
})
