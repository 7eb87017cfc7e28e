import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calendarDate, valuesOf } from '@delibere/core'
import { aNewCandidate, aPerson, today } from '@delibere/core/testing'
import { aPdf, type House } from '@delibere/server/testing'
import { describe, expect, it } from 'vitest'
import { closingAfterEach } from '../../testing/each-closed.ts'
import { aLineTo } from '../../testing/network.ts'
import { anOffice, newCandidate, newJuror } from '../../testing/office.ts'
import { officeClient, openTerminal } from '../../testing/terminal.tsx'

const closing = closingAfterEach()
const folder = mkdtempSync(join(tmpdir(), 'delibere-candidate-'))

async function openOn(office: Parameters<typeof anOffice>[0] = { candidates: ['Aubry'] }, size = {}) {
  const house = closing(await anOffice(office))
  const line = aLineTo(house)
  const terminal = closing(openTerminal(line, size))
  await terminal.see('● à jour')
  terminal.press('gc')
  await terminal.see('› Camille')
  terminal.press('return')
  await terminal.see('[1 Identité]')
  return { house, terminal, line }
}
/** The same on the file of somebody who comes by VAE. */
async function openVae() {
  const house = closing(await anOffice({ candidates: [], files: 'awaited' }))
  const candidate = newCandidate('Vidal', { route: 'vae', registeredOn: calendarDate('2026-10-01') })
  await officeClient(house).order({ type: 'candidates.import', rows: [{ line: 2, candidate }] })
  const line = aLineTo(house)
  const terminal = closing(openTerminal(line))
  await terminal.see('● à jour')
  terminal.press('gc')
  await terminal.see('› Camille')
  terminal.press('return')
  await terminal.see('[1 Identité]')
  terminal.press('2')
  return { house, terminal, line }
}
const candidateIn = ({ server }: House) => valuesOf(server.engine.world.candidates)[0]!
const other = (house: House) => officeClient(house, 's.petit')

describe('a candidate', () => {
  it('is shown in parts: who they are, file, domains, sessions, conflicts, history', async () => {
    const { terminal } = await openOn({
      candidates: ['Aubry'],
      jurors: [newJuror('Garnier', 'employer', { organisation: { name: 'MUTUELLE DE AUBRY', siret: null } })],
      files: 'awaited',
    })
    await terminal.see('Nom de naissance : Aubry', 'Échéance : 03/11/2028', 'État : dossier incomplet')
    terminal.press('2')
    await terminal.see('[2 Dossier]', 'livret d’évaluation finale en entreprise', 'attendue', 'Il manque 3 pièces.')
    await terminal.see('v évaluation  m formation')
    terminal.press('tab')
    await terminal.see('[3 Domaines]', 'D1 à juger')
    terminal.press('4')
    await terminal.see('Aucune séance.')
    terminal.press('5')
    await terminal.see('Dominique Garnier : même organisation, MUTUELLE DE AUBRY (même nom)')
    terminal.press('6')
    await terminal.see('inscription')
  })

  it('whose name is long is told of to the end, and with the key that takes it back', async () => {
    const { terminal } = await openOn({ candidates: ['de La Rochefoucauld-Montmorency'] })
    terminal.press('r')
    await terminal.see('Retirer la candidature')
    terminal.press('return')
    await terminal.see('est retirée.', 'u : annuler')
  })

  it('is corrected; the correction can be undone', async () => {
    const { house, terminal } = await openOn()
    terminal.press('c')
    await terminal.see('Corriger un candidat : Camille Aubry', '› CQP')
    terminal.press('down', 'down', 'down', 'ctrl+u', 'Lefèvre', 'ctrl+s')
    await terminal.see('Camille Aubry est à jour. (u : annuler)')
    expect(candidateIn(house).person.birthName).toBe('Lefèvre')
    terminal.press('u')
    await terminal.see('C’est annulé.')
    expect(candidateIn(house).person.birthName).toBe('Aubry')
  })

  it('keeps a wrong value with its fault beside it, and saves nothing', async () => {
    const { house, terminal } = await openOn()
    terminal.press('c')
    await terminal.see('Corriger un candidat', '› CQP')
    terminal.press('down', 'down', 'ctrl+u', '31/02/2025', 'ctrl+s')
    await terminal.see('31/02/2025', '« 31/02/2025 » n’existe', 'Rien n’est enregistré')
    expect(candidateIn(house).version).toBe(1)
  })

  it('that two people correct: the second is told by whom and what, and loses nothing typed', async () => {
    const { house, terminal, line } = await openOn()
    terminal.press('c')
    await terminal.see('Corriger un candidat', '› CQP')
    terminal.press('down', 'down', 'down', 'ctrl+u', 'Lefèvre')
    await terminal.see('Lefèvre▏')
    const candidate = aNewCandidate('x', {
      region: 'Corse',
      person: aPerson('Aubert', { email: 'c@exemple.fr' }),
    })
    await other(house).order({ type: 'candidate.correct', candidateId: candidateIn(house).id, version: 1, candidate })
    const release = line.hold()
    terminal.press('ctrl+s', '-Roy')
    await terminal.see('Enregistrement…', 'Lefèvre-Roy▏')
    release()
    await terminal.see('Modifié entre-temps', 's.petit (région, nom de', 'Lefèvre-Roy▏', 'ailleurs : « Aubert »')
    expect(candidateIn(house).person.birthName).toBe('Aubert')
    terminal.press('ctrl+s')
    await terminal.see('est à jour.')
    // What the other changed and nobody touched here stays.
    expect(candidateIn(house)).toMatchObject({
      version: 3,
      region: 'Corse',
      person: { birthName: 'Lefèvre-Roy', email: 'c@exemple.fr' },
    })
  })

  it('is withdrawn with a reason, and taken back in', async () => {
    const { house, terminal } = await openOn()
    terminal.press('r')
    await terminal.see('Retirer la candidature de Camille Aubry ?', '(par exemple : a changé d’emploi)')
    terminal.press('A changé d’emploi', 'return')
    await terminal.see('est retirée. (u : annuler)')
    expect(candidateIn(house).withdrawn).toMatchObject({ reason: 'A changé d’emploi' })
    terminal.press('u')
    await terminal.see('C’est annulé.')
    expect(candidateIn(house).withdrawn).toBeNull()
    await terminal.seeNoMore('Retiré le')
    terminal.press('r')
    await terminal.see('Retirer la candidature')
    terminal.press('escape')
    await terminal.see('[1 Identité]')
    expect(candidateIn(house).withdrawn).toBeNull()
  })
})

describe('the pieces of a file (C2)', () => {
  it('come, go back with a reason, and can be put as they were', async () => {
    const { house, terminal } = await openOn({ candidates: ['Aubry'], files: 'awaited' })
    terminal.press('2')
    await terminal.see('e reçue')
    terminal.press('e')
    await terminal.see('Reçue le (JJ/MM/AAAA) :', '23/11/2026')
    terminal.press('ctrl+u', '31/11/2026', 'return')
    await terminal.see('« 31/11/2026 » n’existe pas.')
    // What core refuses is kept to be typed on, as what cannot be read.
    terminal.press('ctrl+u', '31/12/2027', 'return')
    await terminal.see('Reçue le (JJ/MM/AAAA) :', 'Le 31 décembre 2027 n’est pas encore passé.', '31/12/2027▏')
    terminal.press('ctrl+u', '20/11/2026', 'return')
    await terminal.see('reçue       20/11/2026', 't retourner')
    terminal.press('t')
    await terminal.see('parce que')
    terminal.press('return')
    await terminal.see('Indiquez pourquoi la pièce est retournée.')
    terminal.press('Page 2 illisible', 'return')
    await terminal.see('retournée', 'Retournée : Page 2 illisible')
    terminal.press('u')
    await terminal.see('C’est annulé.', 'reçue       20/11/2026')
    terminal.press('down', 'x')
    await terminal.see('sans objet', 'Il manque 1 pièce.')
    const steps = house.server.engine.world.files[candidateIn(house).id]?.pieces.workplaceAssessment?.steps
    expect(steps?.map(({ state }) => state)).toEqual(['received', 'returned', 'received'])
  })

  it('are not put as they were by a letter that is being typed when the answer comes late', async () => {
    const { house, terminal, line } = await openOn({ candidates: ['Aubry'], files: 'awaited' })
    terminal.press('2')
    await terminal.see('[2 Dossier]')
    const release = line.hold()
    terminal.press('down', 'x', 'j')
    await terminal.see('Chemin du PDF')
    release()
    await terminal.see(', sans objet.')
    terminal.press('u')
    await terminal.see('u▏')
    const pieces = valuesOf(house.server.engine.world.files[candidateIn(house).id]?.pieces ?? {})
    expect(pieces.map(({ steps }) => steps.map(({ state }) => state))).toEqual([['waived']])
  })

  it('have documents, which are what they say they are', async () => {
    const { house, terminal } = await openOn({ candidates: ['Aubry'], files: 'awaited' })
    writeFileSync(join(folder, 'livret.pdf'), aPdf('livret'))
    writeFileSync(join(folder, 'faux.pdf'), '%PDF-1.7 rien')
    terminal.press('2')
    await terminal.see('j joindre')
    terminal.press('j')
    await terminal.see('Chemin du PDF ou de l’image')
    terminal.paste(join(folder, 'faux.pdf'))
    terminal.press('return')
    await terminal.see('n’est ni un PDF, ni une image')
    terminal.press('ctrl+u')
    terminal.paste(join(folder, 'livret.pdf'))
    terminal.press('return')
    await terminal.see('livret.pdf est joint.', '– livret.pdf')
    expect(
      house.server.engine.world.files[candidateIn(house).id]?.pieces.workplaceAssessment?.attachments,
    ).toHaveLength(1)
  })
})

describe('what is entered of a file', () => {
  it('is the workplace assessment, domain by domain', async () => {
    const { house, terminal } = await openOn(undefined, { columns: 110, rows: 35 })
    terminal.press('2')
    await terminal.see('v évaluation')
    terminal.press('v')
    await terminal.see('Évaluateurs et signature', '0 évaluateur sur 2, non signé')
    terminal.press('return')
    await terminal.see('Évaluateur 1, nom')
    terminal.press(
      'Paul Exemple',
      'down',
      'Responsable',
      'down',
      'Léa Exemple',
      'down',
      'Tutrice',
      'down',
      '20/11/2026',
      'escape',
    )
    await terminal.see('2 évaluateurs sur 2, signé le 20/11/2026')
    terminal.press('down', 'return')
    await terminal.see('Activités exercées', 'Critère 5', 'Compétence maîtrisée')
    terminal.press('right', 'down', '18/11/2026', 'down', 'Observation', 'down', 'right', 'down', 'left')
    await terminal.see('Les actions mises en œuvre sont pertinentes')
    terminal.press('down', 'down', 'down', 'down', 'left', 'down', 'À accompagner', 'escape')
    await terminal.see('non maîtrisée, 2 critères renseignés')
    terminal.press('ctrl+s')
    await terminal.see('est enregistrée.', 'Domaines non maîtrisés en entreprise : D1.')
    expect(house.server.engine.world.files[candidateIn(house).id]?.assessment).toMatchObject({
      evaluators: [{ name: 'Paul Exemple', function: 'Responsable' }, { name: 'Léa Exemple' }],
      signedOn: '2026-11-20',
      domains: {
        D1: {
          exercised: true,
          dates: ['2026-11-18'],
          conditions: 'Observation',
          criteria: [true, false, null, null, null],
          mastered: false,
          evaluatorsComment: 'À accompagner',
        },
      },
    })
  })

  it('is the experience of a VAE request, with what it comes to and the decision (C4)', async () => {
    const { house, terminal, line } = await openVae()
    await terminal.see('v expérience')
    terminal.press('v')
    await terminal.see('Total : 0 jour', 'Il manque 3 ans.')
    terminal.press('n')
    await terminal.see('Poste ou activité')
    terminal.press(
      'Assistante',
      'down',
      'Mutuelle Exemple',
      'down',
      'down',
      '01/01/2021',
      'down',
      '31/12/2023',
      'return',
    )
    await terminal.see('Total : 3 ans, pour 3 ans demandés.', 'La durée demandée est atteinte.')
    terminal.press('ctrl+s')
    await terminal.see('L’expérience est enregistrée.')
    terminal.press('v')
    await terminal.see('demande recevable', 'Décidé le (JJ/MM/AAAA) :', '23/11/2026▏')
    expect(house.server.engine.world.files[candidateIn(house).id]?.admissibility?.decision).toBeNull()
    const release = line.hold()
    terminal.press('ctrl+u', '20/11/2026', 'return', 'return')
    await terminal.see('Un instant…')
    await terminal.handled()
    release()
    await terminal.see('Décision du 20/11/2026 : recevable.')
    expect(house.server.engine.world.files[candidateIn(house).id]?.admissibility?.decision).toMatchObject({
      admissible: true,
      on: '2026-11-20',
    })
    // However often Entrée is pressed, it is decided once.
    terminal.press('escape')
    await terminal.see('[2 Dossier]')
    terminal.press('6')
    expect((await terminal.see('[6 Historique]')).match(/ : demande recevable/g)).toHaveLength(1)
  })

  it('keeps what is typed of a row and not taken yet, and says so to who quits', async () => {
    const { terminal } = await openVae()
    terminal.press('v')
    await terminal.see('Total : 0 jour')
    terminal.press('n')
    await terminal.see('Poste ou activité')
    terminal.press('Assistante', 'escape')
    await terminal.see('Total : 0 jour')
    terminal.press('q')
    await terminal.see('sera perdu : Expérience et', 'recevabilité : une période.')
    terminal.press('n')
    await terminal.see('Total : 0 jour')
    terminal.press('n')
    await terminal.see('Assistante▏')
  })

  it('is decided upon as the file holds it, not as it is only typed', async () => {
    const { house, terminal } = await openVae()
    terminal.press('v')
    await terminal.see('Total : 0 jour')
    terminal.press('ctrl+s')
    await terminal.see('L’expérience est enregistrée.')
    terminal.press('n')
    await terminal.see('Poste ou activité')
    terminal.press('Assistante', 'down', 'Exemple', 'down', 'down', '01/01/2021', 'down', '31/12/2023', 'return')
    await terminal.see('La durée demandée est atteinte.')
    terminal.press('v')
    await terminal.see('Rien n’est décidé : enregistrez d’abord ce qui est saisi (Ctrl+S).', 'Pas encore de décision.')
    expect(house.server.engine.world.files[candidateIn(house).id]?.admissibility?.decision).toBeFalsy()
  })

  it('is admitted on too little experience only with a word, and the decision can be taken back (C4)', async () => {
    const { house, terminal } = await openVae()
    const decision = () => house.server.engine.world.files[candidateIn(house).id]?.admissibility?.decision
    terminal.press('v')
    await terminal.see('Il manque 3 ans.')
    terminal.press('ctrl+s')
    await terminal.see('L’expérience est enregistrée.')
    terminal.press('v')
    await terminal.see('Décidé le (JJ/MM/AAAA) :')
    terminal.press('return')
    await terminal.see('Il manque 3 ans d’expérience : pour admettre', 'Votre mot, gardé au journal')
    terminal.press('return')
    await terminal.see('Dites en un mot pourquoi.')
    terminal.press('Avis de la commission')
    await terminal.see('Avis de la commission▏')
    expect(decision()).toBeNull()
    terminal.press('return')
    await terminal.see('Demande recevable. (u : annuler)', 'Décision du 23/11/2026 : recevable.')
    terminal.press('u')
    await terminal.see('C’est annulé.', 'Pas encore de décision.')
    expect(decision()).toBeNull()
  })
})

describe('the training record', () => {
  it('is entered: modules with their dates and hours, then formative results', async () => {
    const { house, terminal } = await openOn(undefined, { columns: 110, rows: 35 })
    terminal.press('2')
    await terminal.see('m formation')
    terminal.press('m')
    await terminal.see('Suivi de la formation : Camille Aubry', 'Évaluation formative D1')
    terminal.press('n')
    await terminal.see('Suivi de la formation : un module')
    terminal.press('Accueil', 'down', 'right', 'down', '02/03/2026', 'down', '01/03/2026', 'down', '10,5', 'return')
    await terminal.see('la fin est avant le début.')
    terminal.press('up', 'ctrl+u', '06/03/2026', 'ctrl+s')
    await terminal.see('Module : Accueil', 'D1, 10,5 h, du 02/03/2026 au 06/03/2026')
    terminal.press('down', 'return')
    await terminal.see('Critère 1', 'Objectif')
    terminal.press('09/03/2026', 'down', 'right', 'escape')
    await terminal.see('à saisir, 1 critère renseigné')
    terminal.press('ctrl+s')
    await terminal.see('Le suivi de la formation de Camille Aubry est enregistré.', '[2 Dossier]')
    expect(house.server.engine.world.files[candidateIn(house).id]?.training).toMatchObject({
      modules: [{ title: 'Accueil', domain: 'D1', dates: { from: '2026-03-02', until: '2026-03-06' }, hours: 10.5 }],
      results: [{ domain: 'D1', assessment: 0, on: '2026-03-09', criteria: expect.arrayContaining(['acquired']) }],
    })
  })

  it('that two people enter: the second is told by whom, and neither loses what they typed; it can be undone', async () => {
    const { house, terminal } = await openOn(undefined, { columns: 110, rows: 35 })
    const { id: candidateId } = candidateIn(house)
    const framework = valuesOf(house.server.engine.world.frameworks).find(({ certificate }) => certificate === 'AC')!
    const enter = (version: number, title: string) => {
      const module = { title, domain: null, dates: { from: today, until: today }, hours: 7 }
      const content = {
        framework: { certificate: 'AC' as const, version: framework.version },
        modules: [module],
        results: [],
      }
      return other(house).order({ type: 'file.enter', candidateId, version, entered: { part: 'training', content } })
    }
    terminal.press('2')
    await terminal.see('m formation')
    terminal.press('m')
    await terminal.see('Évaluation formative D1')
    terminal.press('return')
    await terminal.see('Formateur')
    terminal.press('09/03/2026')
    await terminal.see('09/03/2026▏')
    expect(await enter(1, 'Accueil')).toMatchObject({ ok: true })
    terminal.press('escape')
    await terminal.see('Évaluation formative D1')
    terminal.press('ctrl+s')
    await terminal.see('Modifié entre-temps', 's.petit (suivi de la formation)', 'Module : Accueil')
    terminal.press('ctrl+s')
    await terminal.see('est enregistré. (u : annuler)')
    const training = () => house.server.engine.world.files[candidateId]?.training
    expect(training()).toMatchObject({ modules: [{ title: 'Accueil' }], results: [{ domain: 'D1', on: '2026-03-09' }] })
    terminal.press('u')
    await terminal.see('C’est annulé.')
    expect(training()).toMatchObject({ modules: [{ title: 'Accueil' }], results: [] })
  })
})

describe('the VAE file', () => {
  it('is entered: posts, then the answers domain by domain', async () => {
    const { house, terminal } = await openVae()
    await terminal.see('v expérience', 'm dossier VAE')
    terminal.press('m')
    await terminal.see('Dossier VAE : Camille Vidal', '0 réponse sur')
    terminal.press('n')
    await terminal.see('Dossier VAE : un poste')
    terminal.press('Assistante', 'down', 'Mutuelle Exemple', 'down', '01/01/2021', 'down', 'down', 'Accueil', 'return')
    await terminal.see('Poste : Assistante, Mutuelle Exemple', 'depuis le 01/01/2021')
    terminal.press('down', 'return')
    await terminal.see('Dossier VAE : D1', 'Réponse 1')
    terminal.paste('Je reçois les adhérents.')
    terminal.press('escape')
    await terminal.see('1 réponse sur')
    terminal.press('ctrl+s')
    await terminal.see('Le dossier VAE de Camille Vidal est enregistré.')
    expect(house.server.engine.world.files[candidateIn(house).id]?.vae).toMatchObject({
      posts: [{ title: 'Assistante', organisation: 'Mutuelle Exemple', until: null, description: 'Accueil' }],
      answers: { D1: expect.arrayContaining(['Je reçois les adhérents.']) },
    })
  })
})

describe('the register of candidates', () => {
  it('is narrowed and sorted, and says so', async () => {
    const house = closing(await anOffice({ candidates: ['Aubry'], files: 'awaited' }))
    const more = newCandidate('Vidal', { route: 'vae', region: 'Corse' })
    await officeClient(house).order({ type: 'candidates.import', rows: [{ line: 2, candidate: more }] })
    const terminal = closing(openTerminal(house))
    await terminal.see('● à jour')
    terminal.press('gc')
    await terminal.see('2 candidats', 'Tri : nom')
    terminal.press('f')
    await terminal.see('Candidats : filtrer')
    terminal.press('down', 'right', 'right', 'ctrl+s')
    await terminal.see('1 sur 2 candidats', 'Filtre : VAE', 'Camille Vidal')
    expect(terminal.screen()).not.toContain('Camille Aubry')
    terminal.press('x', 'o')
    await terminal.see('2 candidats', 'Tri : échéance')
  })
})
