import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { candidateHeadings } from '@delibere/core'
import { candidateCells } from '@delibere/core/testing'
import { openServer } from '@delibere/server'
import { type Program, readLock } from '@delibere/server/store'
import { aFolder } from '@delibere/server/testing'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { bin } from './testing/bin.ts'
import { csvBytes } from './testing/csv.ts'
import { closingAfterEach } from './testing/each-closed.ts'
import { openPseudoTerminal } from './testing/pseudo-terminal.ts'

const { folder, remove } = await aFolder()
afterAll(remove)
const closing = closingAfterEach()
const open = (name: string, options = {}) => closing(openPseudoTerminal(join(folder, name), options))

/** A folder that somebody has who does not say where they listen. */
const held = (name: string, program: Program) =>
  openServer({
    folder: join(folder, name),
    publicUrl: 'http://127.0.0.1',
    program,
    log: { info: () => {}, error: () => {} },
  })

const jurors = [
  ['Garnier', ''],
  ['Oury', ''],
  ['Belkacem', '\u001B[C'],
  ['Kermarrec', '\u001B[C'],
] as const

describe('in a real terminal', { timeout: 120_000 }, () => {
  it('a command says how it ended in the place of its bar, not behind it', async () => {
    const list = join(folder, 'longue.csv')
    const names = Array.from({ length: 3_000 }, (_, at) =>
      candidateCells({ birthName: `Nom${String(at).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)}` }),
    )
    writeFileSync(list, csvBytes([candidateHeadings, ...names]))
    const terminal = open('bar', { args: [bin, 'candidates', 'import', list] })
    await terminal.ended()
    expect(terminal.sent()).toContain('█')
    expect(terminal.screen()).toMatch(/^3000 candidats importés\.$/m)
    expect(terminal.screen()).not.toContain('█')
  })

  it('the office goes from an empty folder to a session and its link', async () => {
    const list = join(folder, 'candidats.csv')
    writeFileSync(
      list,
      csvBytes([candidateHeadings, candidateCells({ birthName: 'Aubry' }), candidateCells({ birthName: 'Lefort' })]),
    )
    const terminal = open('office')
    await terminal.see('Aucun candidat encore : importez une liste.')

    terminal.write('\r')
    await terminal.see('Chemin du fichier CSV')
    terminal.write(`\u001B[200~${list}\u001B[201~\r`)
    await terminal.see('2 candidats lus.', 'Anne Lefort')
    terminal.write('\r')
    await terminal.see('2 candidats importés.')

    for (const name of ['Aubry', 'Lefort']) {
      terminal.write('\r')
      await terminal.see(`Délibéré › Anne ${name}`, '[1 Identité]')
      terminal.write('2')
      await terminal.see('Il manque 3 pièces.', 'E tout est reçu')
      terminal.write('E')
      await terminal.see('Tout ce qui manque est reçu le')
      terminal.write('\r')
      await terminal.see('Le dossier est complet.')
      terminal.write('\u001B')
      await terminal.see('Délibéré › Candidats')
      terminal.write('\u001B[B')
      await terminal.see('› Anne Lefort')
    }

    terminal.write('gj')
    for (const [name, college] of jurors) {
      await terminal.see('Délibéré › Jurés')
      terminal.write('n')
      await terminal.see('Inscrire un juré')
      terminal.write(`Dominique\r${name}\r${college}\rMaison ${name}\r\r\u001B[C\u001B[C\u001B[C \r\u001501/01/2026`)
      await terminal.see(`Maison ${name}`, '[x] AC')
      terminal.write('\u0013')
      await terminal.see(`Dominique ${name}`)
    }

    terminal.write('gn')
    await terminal.see('[1 Date et lieu]')
    terminal.write('01/12/2099\r\rSalle Sully, Angers\r')
    await terminal.see('[2 Candidats]', 'Anne Aubry')
    terminal.write(' \u001B[B \t')
    await terminal.see('[3 Jury]', 'Dominique Kermarrec')
    terminal.write(' \u001B[B \u001B[B \u001B[B ')
    await terminal.see('Rien ne s’oppose à cette séance.')
    terminal.write('\t')
    await terminal.see('créer la séance')
    terminal.write('\r')
    await terminal.see('S-2099-001')

    terminal.write('\r')
    await terminal.see('Délibéré › Séance S-2099-001', 'aucun')
    terminal.write('l')
    expect(await terminal.see('Lien personnel pour Dominique Garnier')).toMatch(
      /^ http:\/\/127\.0\.0\.1:4310\/entrer#[\w-]{22}$/m,
    )
    terminal.write('v')
    await terminal.see('Entrée ou Échap pour revenir à Délibéré.')
    terminal.write('\u001B[B')
    terminal.write('\r')
    await terminal.see('Lien personnel pour Dominique Garnier')
    terminal.write('c')
    await terminal.see('Le terminal a reçu le texte pour le presse-papiers.')
    terminal.write('\r')
    await terminal.see('0 appareil')

    terminal.write('q')
    await terminal.see('Quitter Délibéré ?', 'Tout est enregistré.')
    terminal.write('\r')
    expect(await terminal.ended()).toEqual({ exitCode: 0 })
    expect(terminal.isRestored()).toBe(true)
    // Of the link that was shown alone nothing is left behind, nor was a key written over it.
    expect(terminal.screen()).not.toContain('entrer#')
    expect(terminal.sent()).not.toContain('^[[B')
    expect(terminal.screen()).toContain('Jeton de l’OEMM, affiché cette seule fois')
    expect(await readLock(join(folder, 'office'))).toBeNull()
  })

  it('the screen follows the size of the window', async () => {
    const terminal = open('size')
    await terminal.see('─'.repeat(80), 'À faire')
    terminal.resize(120, 30)
    await terminal.see('─'.repeat(120), 'À faire')
    terminal.resize(60, 20)
    const screen = await terminal.see('À faire', `\n${'─'.repeat(60)}\n`)
    expect(screen.split('\n')[0]).toMatch(/^ Délibéré › Accueil/)
  })

  it('what was typed before the first screen is done, and leaves no trace on it', async () => {
    const terminal = open('early')
    terminal.write('gj\r')
    const screen = await terminal.see('Aucun juré.')
    expect(screen.split('\n').slice(0, 2)).toEqual([expect.stringMatching(/^ Délibéré › Jurés /), '─'.repeat(80)])
  })

  it('the first frame does not wait for the registers, and what is typed on it is for the first screen', async () => {
    const server = await held('opening', 'serveur')
    const terminal = open('opening')
    await terminal.see('Délibéré › Accueil', 'Ouverture des registres…', 'Ctrl+C quitter')
    terminal.write('gj')
    await server.close()
    await terminal.see('Délibéré › Jurés', 'Aucun juré.')
  })

  it('Ctrl+C on the first frame gives terminal and folder back', async () => {
    const server = await held('leaving', 'serveur')
    const terminal = open('leaving')
    await terminal.see('Ouverture des registres…')
    terminal.write('\u0003')
    await vi.waitUntil(() => terminal.isRestored(), { timeout: 60_000 })
    await server.close()
    expect(await terminal.ended()).toEqual({ exitCode: 0 })
    expect(await readLock(join(folder, 'leaving'))).toBeNull()
  })

  it('a folder that is in use gives the terminal back, and says by whom', async () => {
    const server = await held('used', 'terminal')
    const terminal = open('used')
    expect(await terminal.ended()).toEqual({ exitCode: 1 })
    expect(terminal.isRestored()).toBe(true)
    expect(terminal.screen()).toContain('est déjà utilisé')
    await server.close()
  })

  it('nothing but what changes is drawn again, and the screen is never wiped', async () => {
    const terminal = open('still')
    await terminal.see('À faire')
    terminal.write('j')
    await terminal.see('Aucun juré.')
    terminal.write('/')
    await terminal.see('Échap effacer la recherche')
    const before = terminal.sent().length
    terminal.write('x')
    await terminal.see('Chercher : x▏')
    const sent = terminal.sent().slice(before)
    expect(['[J', '[0J', '[1J', '[2J', '[3J'].filter((erase) => sent.includes(`\u001B${erase}`))).toEqual([])
    expect(sent.length).toBeLessThan(400)
  })

  it.each([
    ['', true],
    ['1', false],
  ])('colours are written unless NO_COLOR says not to (%j)', async (NO_COLOR, coloured) => {
    const terminal = open(`colour${NO_COLOR}`, { env: { NO_COLOR } })
    await terminal.see('À faire', '› Aucun candidat')
    // Only 39 and 49, which go back to the terminal's own colours, are written in any case.
    expect(/\[(?:\d+;)*(?:3[0-8]|4[0-8]|9\d|10\d)m/.test(terminal.sent())).toBe(coloured)
  })

  it.each([
    ['Ctrl+C', (terminal: ReturnType<typeof open>) => terminal.write('\u0003'), 0],
    ['a signal', (terminal: ReturnType<typeof open>) => terminal.kill('SIGTERM'), 143],
  ] as const)('%s gives terminal and folder back', async (how, stop, exitCode) => {
    const terminal = open(how)
    await terminal.see('À faire')
    expect(terminal.isRestored()).toBe(false)
    stop(terminal)
    expect(await terminal.ended()).toEqual({ exitCode })
    expect(terminal.isRestored()).toBe(true)
    expect(await readLock(join(folder, how))).toBeNull()
  })

  // The built screens over a client that breaks: while they are drawn, or a moment later outside of them.
  it.each([
    ['while drawing', `followOffice: () => { throw new Error('boum') }`],
    ['later', `followOffice: () => { setTimeout(() => { throw new Error('boum') }, 300); return () => {} }`],
  ])('a fault of ours %s gives the terminal back and is told', async (_when, client) => {
    const screens = JSON.stringify(bin.replace('main.js', 'open-screens.js'))
    const script = `import(${screens}).then(async ({ openScreens }) => {
      const { code, fault } = await openScreens(async () => ({ ok: true, value: { client: { candidates: async () => ({ ok: true, value: [] }), ${client} }, place: { kind: 'inside', name: '' } } }))
      process.stdout.write('told: ' + fault.message)
      process.exit(code)
    })`
    const terminal = open('fault', { args: ['-e', script] })
    expect(await terminal.ended()).toEqual({ exitCode: 1 })
    expect(terminal.isRestored()).toBe(true)
    expect(terminal.screen()).toContain('told: boum')
  })
})
