import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { valuesOf } from '@delibere/core'
import { aHouse } from '@delibere/server/testing'
import { describe, expect, it, vi } from 'vitest'
import { closingAfterEach } from '../../testing/each-closed.ts'
import { newJuror, sessionsOf } from '../../testing/office.ts'
import { officeClient, openTerminal } from '../../testing/terminal.tsx'

const closing = closingAfterEach()

async function openSession(size = {}) {
  const house = closing(await aHouse())
  const sitting = await house.makeSession([{ birthName: 'Aubry' }, { birthName: 'Riou', route: 'vae' }])
  const terminal = closing(openTerminal(house, size))
  await terminal.see('S-2026-001')
  terminal.press('gs')
  await terminal.see('› S-2026-001')
  terminal.press('return')
  await terminal.see('Délibéré › Séance S-2026-001', 'Camille Aubry', '9 h, 1 appareil')
  return { house, sitting, terminal }
}

describe('the sheet of a session', () => {
  it('says who is awaited before it opens, and who has come', async () => {
    const { sitting, terminal } = await openSession()
    await terminal.see('préparée', 'n’ont pas encore émargé', 'Le président n’est pas encore', 'pas encore')
    await sitting.members[0]!.must({ type: 'attendance.sign', sessionId: sitting.sessionId })
    await terminal.see('signé à 9 h')
  })

  it('says what has come to stand against it since it was prepared, and so do home and the juror’s entry (J4, J5)', async () => {
    const { house, terminal } = await openSession()
    const { candidates, jurors } = house.server.engine.world
    const [candidate] = valuesOf(candidates)
    const [juror] = valuesOf(jurors)
    const { id: candidateId, version, ...known } = candidate!
    const person = { ...known.person, employer: juror!.organisation }
    const order = { type: 'candidate.correct', candidateId, version, candidate: { ...known, person } } as const
    expect((await officeClient(house).order(order)).ok).toBe(true)
    await terminal.see(
      `Dominique ${juror!.person.familyName} ne peut pas juger Camille Aubry`,
      'même',
      'Avant l’ouverture',
    )
    terminal.press('ga')
    await terminal.see('Séance S-2026-001 du 23/11/2026 : 1 obstacle apparu depuis sa préparation.')
    terminal.press('gj')
    await terminal.see(`› Dominique`)
    terminal.press('/', juror!.person.familyName, 'return', 'return')
    await terminal.see('[1 Identité]')
    terminal.press('3')
    await terminal.see('Attention, séance S-2026-001 du 23/11/2026 : Dominique')
    terminal.press('2', 'n')
    await terminal.see('Du')
    terminal.press('23/11/2026', 'down', '23/11/2026', 'ctrl+s')
    await terminal.see('À jour, mais 2 obstacles à S-2026-001 : onglet Séances. (u : annuler)')
  })

  it('follows the hearing: stage, clock, president, and of the opinions a count alone (H4)', async () => {
    const { sitting, terminal } = await openSession()
    await sitting.play((view) => view.current?.phases[0]?.timer?.startedAt !== undefined)
    await terminal.see(
      'ouverte',
      'N° 1 Camille Aubry, en entretien',
      'Entretien 20:00 sur 20 min ▶',
      'avis complets : 0 sur 4',
    )
    await vi.waitFor(() => expect(terminal.screen()).toMatch(/Entretien 19:5[5-9]/), { timeout: 5_000 })
    const at = { sessionId: sitting.sessionId, hearingId: sitting.hearingIds[0]! }
    await sitting.members[0]!.must({ type: 'timer.pause', ...at, phase: 'interview' })
    await terminal.see('‖ en pause')
  })

  it('makes a link, shows it this once and in full, and says it exists', async () => {
    const { terminal } = await openSession()
    terminal.press('l')
    await terminal.see('Faire un nouveau lien pour Dominique Garnier ?', 'Le lien précédent n’ouvrira plus rien')
    terminal.press('return')
    const screen = await terminal.see('Lien personnel pour Dominique Garnier', 'Il est affiché cette seule fois')
    expect(screen).toMatch(/^ http:\/\/localhost:4310\/entrer#[\w-]{22} *$/m)
    terminal.press('escape')
    await terminal.see('9 h, 0 appareil')
    expect(terminal.screen()).not.toContain('entrer#')
  })

  it('takes a link back', async () => {
    const { sitting, terminal } = await openSession()
    terminal.press('r')
    await terminal.see('Retirer le lien donné à Dominique Garnier ?')
    terminal.press('return')
    await terminal.see('Le lien donné à Dominique Garnier est retiré.', 'aucun')
    const refused = await sitting.members[0]!.order({ type: 'attendance.sign', sessionId: sitting.sessionId })
    expect(refused.status).toBe(401)
  })

  it('replaces a member who has not come by one of the same college (J3)', async () => {
    const { house, terminal } = await openSession()
    const client = officeClient(house)
    await client.order({ type: 'juror.register', juror: newJuror('Vasseur', 'employer', { certificates: ['CM'] }) })
    await client.order({ type: 'juror.register', juror: newJuror('Caron', 'employer') })
    await client.order({ type: 'juror.register', juror: newJuror('Ferrand', 'employee') })
    terminal.press('x')
    await terminal.see('Remplacer Dominique Garnier', 'Dominique Caron', 'Dominique Vasseur n’est pas habilité')
    expect(terminal.screen()).not.toContain('Ferrand')
    terminal.press('return', 'down')
    await terminal.see('Entrée remplacer')
    terminal.press('return')
    await terminal.see('Dominique Caron remplace Dominique Garnier.', 'Délibéré › Séance S-2026-001')
  })

  it('notes in the middle that a member has left, or is back, and replaces them (J3)', async () => {
    const { house, sitting, terminal } = await openSession()
    await officeClient(house).order({ type: 'juror.register', juror: newJuror('Caron', 'employer') })
    await sitting.play(({ hearings }) => hearings[0]?.stage === 'signed')
    await terminal.see('ouverte', 'd noter le départ')
    terminal.press('d')
    await terminal.see('Noter que Dominique Garnier a quitté la séance ?', 'noté')
    terminal.press('return')
    await terminal.handled()
    expect(sessionsOf(house)[0]?.departures).toEqual([])
    terminal.press('o')
    await terminal.see('Le départ de Dominique Garnier est noté.', 'parti à 9 h')
    terminal.press('d')
    await terminal.see('Noter que Dominique Garnier est de retour ?')
    terminal.press('o')
    await terminal.see('Dominique Garnier siège de nouveau.', 'signé à 9 h')
    terminal.press('d', 'o')
    await terminal.see('parti à 9 h', 'x remplacer')
    terminal.press('x')
    await terminal.see('Remplacer Dominique Garnier', '› Dominique Caron', 'Entrée remplacer')
    terminal.press('return')
    await terminal.see('Dominique Caron remplace Dominique Garnier. Donnez-lui son lien (l).', 'pas encore')
    await terminal.seeNoMore('x remplacer')
  })

  it('passes the presidency to another member, for a room that cannot (J2)', async () => {
    const { house, sitting, terminal } = await openSession({ columns: 120 })
    await sitting.play(({ hearings }) => hearings[0]?.stage === 'signed')
    const [first] = sitting.jurorIds
    // The first line presides: the second is chosen.
    expect(sessionsOf(house)[0]?.presidency?.presidentId).toBe(first)
    await terminal.see('d noter le départ')
    expect(terminal.screen()).not.toContain('h faire présider')
    terminal.press('down')
    await terminal.see('h faire présider')
    terminal.press('h')
    await terminal.see('Passer la présidence à Dominique', 'Si le président ne répond plus')
    terminal.press('o')
    await terminal.see('préside à présent.')
    expect(sessionsOf(house)[0]?.presidency?.presidentId).toBe(sitting.jurorIds[1])
  })

  it('publishes a session that is sealed, once it is sure, and home asks for it no more (H10)', async () => {
    const { house, sitting, terminal } = await openSession()
    await sitting.play()
    await house.until(({ archive }) => archive[sitting.sessionId] !== undefined)
    terminal.press('ga')
    await terminal.see('Séance S-2026-001 du 23/11/2026 : close et scellée, à publier.')
    terminal.press('return')
    await terminal.see('close et scellée, à publier', 'p publier')
    terminal.press('p')
    await terminal.see('Publier la séance S-2026-001 ?', 'les notes privées', 'C’est définitif')
    terminal.press('return')
    await terminal.handled()
    expect(house.server.engine.world.archive[sitting.sessionId]?.publishedAt).toBeNull()
    terminal.press('o')
    await terminal.see('La séance S-2026-001 est publiée.', 'publiée le 23/11/2026')
    terminal.press('ga')
    await terminal.see('Accueil')
    await terminal.seeNoMore('à publier')
  })

  it('takes a candidate out of it before it opens, but not the last one', async () => {
    const { house, terminal } = await openSession()
    terminal.press('end')
    await terminal.see('x retirer de la séance')
    terminal.press('x')
    await terminal.see('Retirer Camille Riou de la séance S-2026-001 ?', 'renoncer')
    terminal.press('o')
    await terminal.see('Camille Riou n’est plus dans la séance S-2026-001.')
    expect(sessionsOf(house)[0]?.hearings).toHaveLength(1)
    terminal.press('end', 'x')
    await terminal.see('Retirer Camille Aubry de la séance')
    terminal.press('o')
    await terminal.see('C’est le seul candidat de la séance S-2026-001 : annulez plutôt la séance.')
    terminal.press('escape')
    await terminal.see('x retirer de la séance')
    terminal.press('x')
    await terminal.see('Retirer Camille Aubry de la séance', 'o               le retirer')
    expect(sessionsOf(house)[0]?.hearings).toHaveLength(1)
  })

  it('cancels a session that nobody has signed into, once it is sure', async () => {
    const { house, terminal } = await openSession()
    terminal.press('a')
    await terminal.see('Annuler la séance S-2026-001 ?', 'C’est définitif.')
    terminal.press('return')
    expect(sessionsOf(house)).toHaveLength(1)
    terminal.press('o')
    await terminal.see('La séance S-2026-001 est annulée', 'Aucune séance.')
    expect(sessionsOf(house)).toEqual([])
  })

  it('says why a session that has opened in the meantime is not cancelled', async () => {
    const { house, sitting, terminal } = await openSession()
    terminal.press('a')
    await terminal.see('Annuler la séance')
    await sitting.play(({ status }) => status === 'open')
    terminal.press('o')
    await terminal.see('La séance a été ouverte : elle ne peut plus être annulée.')
    expect(terminal.screen()).not.toContain('annuler la séance')
    expect(sessionsOf(house)).toHaveLength(1)
  })

  it('saves the PDFs of the signed sheets into a folder', async () => {
    const { house, sitting, terminal } = await openSession({ columns: 120, rows: 30 })
    await sitting.play()
    await house.until(({ archive }) => archive[sitting.sessionId] !== undefined)
    await terminal.see('close et scellée', 'Délivrance totale', 'FD-2026-0002')
    const folder = join(mkdtempSync(join(tmpdir(), 'delibere-fiches-')), 'juin')
    terminal.press('t')
    await terminal.see('Enregistrer 2 fiches de décision (PDF)')
    terminal.press('ctrl+u')
    terminal.paste(folder)
    terminal.press('return')
    await terminal.see('2 fiches enregistrées')
    expect(readFileSync(join(folder, 'FD-2026-0001.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(existsSync(join(folder, 'FD-2026-0002.pdf'))).toBe(true)
  })

  it('says so when a document cannot be written', async () => {
    const { house, sitting, terminal } = await openSession()
    await sitting.play()
    await house.until(({ archive }) => archive[sitting.sessionId] !== undefined)
    await terminal.see('close et scellée')
    terminal.press('f')
    await terminal.see('Enregistrer 1 fiche')
    terminal.press('ctrl+u', '/dev/null/x\r')
    await terminal.see('Impossible d’écrire « /dev/null/x » (ENOTDIR)')
  })
})
