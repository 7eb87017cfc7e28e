import { expect, type Page, test } from '@playwright/test'
import { type Demonstration, roomScreen, startDemonstration } from '../src/demonstration.ts'
import { choice, nextStep, press } from '../src/gestures.ts'
import { look } from '../src/looks.ts'
import { openScreen, type Screen } from '../src/sitting.ts'

// Every screen in every state, on the demonstration: what it looks like, and whether everybody can use it. Each test goes
// on from the one before.
test.describe.configure({ mode: 'serial' })
test.setTimeout(90_000)

let demo: Demonstration
let president: Screen
let member: Screen
let room: Screen

test.beforeAll(async ({ browser }) => {
  demo = await startDemonstration()
  president = await demo.open(browser, demo.president.name)
  member = await demo.open(browser, demo.others[0]!)
  room = await demo.open(browser, roomScreen)
})
test.afterAll(() => demo?.server.dispose())

const order: Demonstration['hands']['give'] = (name, one) => demo.hands.give(name, one)
const presides: (one: Parameters<typeof order>[1]) => Promise<void> = (one) => order(demo.president.name, one)
const at = (position: number) => demo.hands.at(position)
const title = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1 })).toHaveText(name)

/** Shows a page the server's time as it will be in so many minutes. */
async function later(page: Page, minutes: number): Promise<void> {
  await page.route('**/api/time', async (route) => {
    const { now } = (await (await route.fetch()).json()) as { now: number }
    await route.fulfill({ json: { now: now + minutes * 60_000 } })
  })
  await page.reload()
  await inStep(page)
}
async function now(page: Page): Promise<void> {
  await page.unroute('**/api/time')
  await page.reload()
  await inStep(page)
}
async function inStep(page: Page): Promise<void> {
  await expect(page.getByRole('timer')).toBeVisible()
  await expect(page.getByText('Horloge non synchronisée')).toBeHidden()
}

test('the door', async ({ browser }) => {
  const { page, context } = await openScreen(browser, 'nobody', demo.server.url)
  await title(page, 'Ouvrez votre lien personnel')
  await look(page, 'porte-sans-lien')
  await page.goto(`${demo.server.url}/entrer#un-lien-qui-n-existe-pas`)
  await title(page, 'Ce lien ne fonctionne plus')
  await look(page, 'porte-lien-inconnu')

  await page.route('**/api/sign-in', (route) => route.abort())
  await page.goto(`${demo.server.url}/entrer#un-lien`)
  await title(page, 'La séance ne s’ouvre pas')
  await look(page, 'porte-serveur-absent')
  await page.unroute('**/api/sign-in')
  await page.goto(`${demo.server.url}/entrer#${demo.office.key}`)
  await title(page, 'Le travail de l’OEMM se fait dans le terminal')
  await look(page, 'porte-oemm')
  // An answer that never comes.
  await page.route('**/api/me', () => {})
  await page.goto(demo.server.url)
  await title(page, 'Connexion à la séance…')
  await look(page, 'porte-attente')
  await context.close()
})

test('arrival', async () => {
  await Promise.all([
    look(member.page, 'arrivee-a-signer', { large: 'membre-emargement' }),
    look(room.page, 'salle-avant-ouverture'),
  ])
  await order(member.name, { type: 'attendance.sign', sessionId: demo.sessionId })
  await expect(nextStep(member.page)).toContainText('Vous avez signé.')
  await look(member.page, 'arrivee-en-attente')
  await demo.hands.each(() => ({ type: 'attendance.sign', sessionId: demo.sessionId }), [member.name])

  await member.page.getByRole('button', { name: 'Choisir une autre personne' }).click()
  await member.page.getByRole('radio', { name: member.name }).click()
  await member.page.getByRole('button', { name: 'Désigner cette personne' }).click()
  await expect(member.page.getByRole('alert')).toContainText('Indiquez le motif de la dérogation.')
  await look(member.page, 'presidence-derogation')
  await press(member.page, `Désigner ${demo.president.name}`)
  await expect(nextStep(president.page).getByRole('button', { name: 'Ouvrir la séance' })).toBeVisible()
  await look(president.page, 'arrivee-a-ouvrir', { large: 'president-ouverture' })
  await press(president.page, 'Ouvrir la séance')
})

test('between two candidates', async () => {
  await title(president.page, 'Ordre de passage')
  const line = president.page.getByRole('listitem').filter({ hasText: 'Thomas Riou' })
  await line.getByRole('button', { name: 'Autres actions' }).click()
  await line.getByRole('button', { name: 'Noter absent(e)' }).click()
  const second = president.page.getByRole('listitem').filter({ hasText: 'Youssef Haddad' })
  await second.getByRole('button', { name: 'Autres actions' }).click()
  await look(president.page, 'ordre-actions', { large: 'president-appel' })
  await second.getByRole('button', { name: 'Je me récuse' }).click()
  await look(president.page, 'recusation')
  await president.page.getByRole('button', { name: 'Annuler' }).click()
  await look(room.page, 'salle-entre-deux')
  await presides({ type: 'hearing.late', ...at(2), late: true })
  await expect(second).toContainText('En retard')
  await presides({ type: 'hearing.move', ...at(4), before: at(3).hearingId })
  await expect(president.page.getByText('3. Sophie Lambert')).toBeVisible()
  await look(president.page, 'ordre-en-retard')
  await presides({ type: 'hearing.move', ...at(3), before: at(4).hearingId })
  await presides({ type: 'hearing.late', ...at(2), late: false })

  await president.page.getByRole('banner').getByRole('button').click()
  await look(president.page, 'menu-du-membre')
  await president.page.getByRole('button', { name: 'Transmettre la présidence…' }).click()
  await look(president.page, 'presidence-a-transmettre', { large: 'president-transmission' })
  await president.page.getByRole('button', { name: 'Annuler' }).click()
})

test('the interview', async () => {
  await presides({ type: 'hearing.call', ...at(1) })
  await title(president.page, 'Avez-vous un lien avec Camille Moreau ?')
  await look(president.page, 'lien-avec-le-candidat', { large: 'membre-lien' })
  await demo.hands.denyLinks(1, [member.name])
  await president.page.getByRole('button', { name: 'Noter une réponse donnée de vive voix' }).click()
  await look(president.page, 'liens-en-attente')
  await demo.hands.denyLinks(1)
  const { members } = await demo.office.look(demo.sessionId)
  const { id: jurorId } = members.find(({ name }) => name === member.name)!
  await order(demo.others[1]!, { type: 'recusal.request', ...at(1), jurorId, askedBy: 'candidate' })
  await expect(president.page.getByRole('button', { name: 'Récusation non retenue' })).toBeVisible()
  await Promise.all([look(president.page, 'recusation-a-decider'), look(member.page, 'recusation-demandee')])
  await presides({ type: 'recusal.decide', ...at(1), jurorId, accepted: false })
  await president.page.getByRole('button', { name: 'Le candidat n’est pas là' }).click()
  await Promise.all([look(president.page, 'entretien-appele'), look(room.page, 'salle-appel')])
  await presides({ type: 'timer.start', ...at(1), phase: 'interview' })
  await demo.hands.opine(1, 'acquired', [demo.president.name, member.name])
  await choice(member.page, 'D1', 'Acquis').click()
  await choice(member.page, 'D2', 'Non acquis').click()
  await choice(member.page, 'D3', 'À discuter').click()
  await expect(choice(member.page, 'D3', 'À discuter')).toBeChecked()
  await Promise.all([
    look(member.page, 'entretien-avis', { large: 'membre-avis', small: 'membre-telephone' }),
    look(president.page, 'entretien-en-cours', { large: 'president-entretien' }),
    look(room.page, 'salle-entretien', { large: 'ecran-salle' }),
  ])

  await president.page.getByRole('button', { name: 'Rappeler les avis manquants' }).click()
  await expect(member.page.locator('.reminder')).toContainText('La présidence rappelle')
  await Promise.all([look(president.page, 'avis-a-rappeler'), look(member.page, 'avis-rappeles')])

  await member.page.getByRole('button', { name: /^Référentiel.*D1/ }).click()
  await expect(member.page.getByRole('list', { name: 'Savoir-faire' })).toBeVisible()
  await look(member.page, 'entretien-referentiel')
  await president.page.getByRole('button', { name: 'Interrompre et reporter' }).click()
  await look(president.page, 'entretien-interrompre')
  await president.page.getByRole('button', { name: 'Annuler' }).click()
  await press(president.page, 'Terminer l’entretien')
  await look(president.page, 'entretien-terminer-avant-l-heure')
  await president.page.getByRole('button', { name: 'Annuler' }).click()
})

test('the clock', async () => {
  await later(room.page, 16)
  await expect(room.page.getByText('moins de 5 min sur 20 min')).toBeVisible()
  await look(room.page, 'salle-cinq-minutes')
  const late = [room, president]
  await Promise.all(late.map(({ page }) => later(page, 22)))
  for (const { page } of late) await expect(page.getByText('temps dépassé (20 min prévues)')).toBeVisible()
  await Promise.all([look(room.page, 'salle-temps-depasse'), look(president.page, 'entretien-temps-depasse')])
  await Promise.all(late.map(({ page }) => now(page)))

  await presides({ type: 'timer.pause', ...at(1), phase: 'interview' })
  await expect(room.page.getByText(/^en pause depuis/)).toBeVisible()
  await Promise.all([look(room.page, 'salle-pause'), look(president.page, 'entretien-pause')])
  await presides({ type: 'timer.resume', ...at(1), phase: 'interview' })

  await member.page.route('**/api/time', (route) => route.abort())
  await member.page.reload()
  await expect(member.page.getByText('Horloge non synchronisée')).toBeVisible()
  await look(member.page, 'horloge-non-synchronisee')
  await now(member.page)
  for (const { context, page } of [member, room]) {
    await context.setOffline(true)
    await expect(page.getByText('Connexion perdue')).toBeVisible()
  }
  await Promise.all([
    look(member.page, 'connexion-perdue', { large: 'connexion-perdue' }),
    look(room.page, 'salle-connexion-perdue'),
  ])
  for (const { context } of [member, room]) await context.setOffline(false)
})

test('the deliberation', async () => {
  await demo.hands.opine(1, 'acquired', [demo.president.name, member.name])
  await presides({ type: 'timer.end', ...at(1), phase: 'interview' })
  await press(president.page, 'Ouvrir la délibération')
  await look(president.page, 'deliberation-sans-tous-les-avis')
  await president.page.getByRole('button', { name: 'Annuler' }).click()
  const [other] = demo.others.filter((name) => name !== member.name)
  await order(other!, { type: 'opinion.give', ...at(1), domain: 'D2', opinion: 'notAcquired' })
  for (const domain of ['D1', 'D2', 'D3', 'D4', 'D5']) {
    await presides({ type: 'opinion.give', ...at(1), domain, opinion: 'acquired' })
  }
  for (const domain of ['D4', 'D5'])
    await order(member.name, { type: 'opinion.give', ...at(1), domain, opinion: 'acquired' })
  await press(president.page, 'Ouvrir la délibération')
  await presides({ type: 'verdict.record', ...at(1), domain: 'D1', verdict: 'acquired', confirmation: 'none' })
  await expect(choice(president.page, 'D1', 'Acquis')).toBeChecked()
  await Promise.all([
    look(president.page, 'deliberation-presidence', { large: 'deliberation-president' }),
    look(member.page, 'deliberation-membre', { large: 'membre-deliberation' }),
    look(room.page, 'salle-deliberation'),
  ])
  await choice(president.page, 'D2', 'Acquis').click()
  await expect(president.page.getByRole('alertdialog')).toBeVisible()
  await look(president.page, 'deliberation-egalite', { large: 'president-egalite' })
  await president.page.getByRole('button', { name: 'Annuler' }).click()
})

test('the sheet', async () => {
  await demo.hands.decide(demo.president.name, 1, 'acquired')
  await press(president.page, 'Présenter la fiche')
  await title(member.page, 'Lecture de la fiche')
  await Promise.all([
    look(member.page, 'fiche-a-lire', { large: 'membre-lecture' }),
    look(president.page, 'fiche-presentee'),
    look(room.page, 'salle-lecture'),
  ])
  await demo.hands.each(() => ({ type: 'sheet.read', ...at(1), draft: 1 }), [demo.president.name])
  await press(president.page, 'Signer la fiche')
  await look(president.page, 'fiche-a-signer', { large: 'president-signature' })
  await president.page.getByRole('button', { name: 'Signer définitivement' }).click()
  await expect(president.page.getByRole('link', { name: /PDF/ })).toBeVisible()
  await look(member.page, 'ordre-fiche-signee')
  await president.page.getByRole('button', { name: /^Corriger une erreur matérielle/ }).click()
  await president.page
    .getByRole('textbox', { name: 'Erreur à corriger' })
    .fill('Verdict du domaine D1 saisi par erreur')
  await look(president.page, 'fiche-a-corriger', { large: 'president-correction' })
  await president.page.getByRole('button', { name: 'Annuler' }).click()
})

test('a candidate by VAE who comes again, and a member who is recused', async () => {
  await order(member.name, { type: 'recusal.declare', ...at(4) })
  await demo.hands.call(demo.president.name, 4, [member.name])
  await title(member.page, 'Vous ne siégez pas pour ce candidat')
  await look(member.page, 'recuse')
  await presides({ type: 'timer.start', ...at(4), phase: 'interview' })
  await expect(president.page.getByRole('heading', { name: 'Déjà acquis, non jugés aujourd’hui' })).toBeVisible()
  await look(president.page, 'entretien-domaines-acquis')
  await presides({ type: 'timer.end', ...at(4), phase: 'interview' })
  await demo.hands.opine(4, 'toDiscuss', [member.name])
  await presides({ type: 'deliberation.open', ...at(4) })
  await demo.hands.decide(demo.president.name, 4, 'acquired', 'notAcquired', 'acquired')
  await press(president.page, 'Rédiger la préconisation')
  await president.page.getByRole('button', { name: 'Ajouter une formule' }).click()
  await look(president.page, 'formules')
  await president.page.getByRole('textbox', { name: 'Expérience à approfondir' }).focus()
  await president.page.keyboard.type('Conduire une relance complète, du premier appel à la signature.')
  await look(president.page, 'preconisation', { large: 'president-preconisation' })
  await press(president.page, 'Enregistrer la préconisation')
  await press(president.page, 'Présenter la fiche')
  await demo.hands.each(() => ({ type: 'sheet.read', ...at(4), draft: 1 }), [demo.president.name, member.name])
  await presides({ type: 'sheet.sign', ...at(4), draft: 1 })
})

test('the end', async () => {
  for (const [position, as] of [
    [2, 'excused'],
    [3, 'postponed'],
  ] as const) {
    await presides({ type: 'hearing.setAside', ...at(position), as })
  }
  await expect(nextStep(president.page).getByRole('button', { name: 'Présenter le procès-verbal' })).toBeVisible()
  await look(president.page, 'ordre-termine')
  await press(president.page, 'Présenter le procès-verbal')
  await title(member.page, 'Procès-verbal')
  await Promise.all([
    look(member.page, 'proces-verbal', { large: 'membre-proces-verbal' }),
    look(room.page, 'salle-proces-verbal'),
  ])
  await demo.hands.each(() => ({ type: 'minutes.sign', sessionId: demo.sessionId }))
  await press(president.page, 'Clore la séance')
  await look(president.page, 'cloture')
  await president.page.getByRole('button', { name: 'Clore définitivement' }).click()
  await title(president.page, 'Séance close')
  await Promise.all([
    look(president.page, 'seance-close', { large: 'seance-close' }),
    look(member.page, 'seance-close-recuse'),
    look(room.page, 'salle-terminee'),
  ])
  await member.page.getByRole('button', { name: 'Quitter la séance sur cet appareil' }).click()
  await title(member.page, 'Ouvrez votre lien personnel')

  const { client } = demo.office
  await client.revokeLink({ sessionId: demo.sessionId, holder: demo.president.id })
  await title(president.page, 'Cette séance ne vous est plus ouverte')
  await look(president.page, 'porte-fermee')
})
