import { expect, type Page, test } from '@playwright/test'
import { expectSameSecond } from '../src/clocks.ts'
import { choice, choose, giveOpinions, nextStep, press, pressAndConfirm, denyLinks } from '../src/gestures.ts'
import { morel, quemener } from '../src/people.ts'
import { download, textOf } from '../src/pdf.ts'
import { openSitting, type Screen, type Sitting } from '../src/sitting.ts'

// One session from the first signature to the closing, by the five screens of a real browser. Each test goes on from the
// one before.
test.describe.configure({ mode: 'serial' })

let sitting: Sitting
let president: Screen
let anna: Screen
let bruno: Screen
let chloe: Screen

test.beforeAll(async ({ browser }) => {
  sitting = await openSitting(browser, [morel, quemener])
})
test.afterAll(() => sitting?.close())

const everywhere = (check: (page: Page) => Promise<void>): Promise<unknown> =>
  Promise.all(Object.values(sitting.pages).map(check))
const byMembers = (check: (page: Page) => Promise<void>): Promise<unknown> =>
  Promise.all(sitting.members.map(({ page }) => check(page)))
const byTheOthers = (check: (page: Page) => Promise<void>): Promise<unknown> =>
  Promise.all([anna, bruno, chloe].map(({ page }) => check(page)))

test('until everybody has signed, the screens say who is missing', async () => {
  const last = sitting.members.at(-1)!
  for (const { page } of sitting.members.slice(0, -1)) await press(page, 'Signer l’émargement')
  for (const { page } of sitting.members.slice(0, -1)) {
    await expect(nextStep(page)).toContainText(`Vous avez signé. ${last.name} n’a pas encore émargé.`)
    await expect(page.getByRole('region', { name: 'Avant l’ouverture' })).toContainText(
      'Le président n’est pas encore désigné.',
    )
  }
  await press(last.page, 'Signer l’émargement')
  await byMembers((page) => expect(page.getByText('Signé à')).toHaveCount(4))
})

test('the alternation proposes the president and says why; the president alone opens', async () => {
  const presidency = sitting.members[0]!.page.getByRole('region', { name: 'Présidence' })
  await expect(presidency).toContainText(
    'Aucune séance n’a encore été présidée : la présidence revient au collège employeur.',
  )
  const proposed = (await presidency.locator('.proposal strong').textContent()) ?? ''
  president = sitting.member(proposed)
  ;[anna, bruno, chloe] = sitting.members.filter((screen) => screen !== president) as [Screen, Screen, Screen]

  await press(anna.page, `Désigner ${proposed}`)
  await byTheOthers(async (page) => {
    await expect(nextStep(page)).toContainText(`${proposed} préside et va ouvrir la séance.`)
    await expect(nextStep(page).getByRole('button')).toHaveCount(0)
  })
  await press(president.page, 'Ouvrir la séance')
  await byMembers((page) => expect(page.getByRole('heading', { name: 'Ordre de passage' })).toBeVisible())
  await expect(sitting.room.page.getByRole('heading')).toHaveText('Le prochain candidat va être appelé')
})

test('all five screens show the same second, whatever the president does with the timer', async () => {
  await press(president.page, 'Appeler Camille Morel')
  await denyLinks(sitting.members.map(({ page }) => page))
  await byMembers((page) => expect(page.getByRole('heading', { name: 'Camille Morel', level: 1 })).toBeVisible())
  await everywhere((page) => expect(page.getByRole('timer')).toHaveText('20:00'))

  await press(president.page, 'Démarrer l’entretien')
  await everywhere((page) => expect(page.getByText('sur 20 min')).toBeVisible())
  await expectSameSecond(sitting.pages, await sitting.timer())

  await president.page.getByRole('button', { name: 'Mettre en pause' }).click()
  await everywhere((page) => expect(page.getByText(/en pause depuis/).first()).toBeAttached())
  await expectSameSecond(sitting.pages, await sitting.timer(), 1)

  await president.page.getByRole('button', { name: 'Ajouter 2 min' }).click()
  await everywhere((page) => expect(page.getByRole('timer')).toHaveText(/^2[12]:/))
  await press(president.page, 'Reprendre l’entretien')
  await everywhere((page) => expect(page.getByText('sur 22 min')).toBeVisible())
  const timer = await sitting.timer()
  expect(timer).toMatchObject({ added: 120_000, pauses: [{}] })
  await expectSameSecond(sitting.pages, timer)
})

test('an opinion reaches nobody else before the deliberation: neither screens nor what they are sent', async () => {
  await giveOpinions(anna.page, { D1: 'À discuter', D2: 'Non acquis', D3: 'Non acquis', D4: 'Acquis', D5: 'Acquis' })
  await byTheOthers((page) => expect(page.getByText('1 membre sur 4 a donné tous ses avis')).toBeVisible())
  for (const { page } of [president, bruno, chloe]) {
    await expect(page.getByRole('radio')).toHaveCount(15)
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  }
  await giveOpinions(bruno.page, { D1: 'Acquis', D2: 'Non acquis', D3: 'Non acquis', D4: 'Acquis', D5: 'Acquis' })
  await giveOpinions(chloe.page, { D1: 'Acquis', D2: 'Non acquis', D3: 'Acquis', D4: 'Acquis', D5: 'Acquis' })
  await giveOpinions(president.page, { D1: 'Acquis', D2: 'Acquis', D3: 'Acquis', D4: 'Acquis', D5: 'Acquis' })
  await expect(nextStep(president.page)).toContainText('Entretien en cours')
  await byMembers((page) => expect(page.getByText('4 membres sur 4 ont donné tous leurs avis')).toBeVisible())

  // Only Anna has said “toDiscuss”; the president and the room have not even sent “notAcquired”.
  for (const { wire } of [president, bruno, chloe, sitting.room]) expect(wire.text()).not.toContain('toDiscuss')
  for (const { wire } of [president, sitting.room]) expect(wire.text()).not.toContain('notAcquired')
  expect(anna.wire.text()).toContain('toDiscuss')
  expect(JSON.stringify(await sitting.office.look(sitting.sessionId))).not.toMatch(/toDiscuss|notAcquired/)
})

test('the deliberation shows all opinions together, to the jury alone', async () => {
  await pressAndConfirm(president.page, 'Terminer l’entretien', 'Terminer l’entretien')
  await press(president.page, 'Ouvrir la délibération')
  await byMembers(async (page) => {
    await expect(page.getByRole('heading', { name: 'Avis et verdicts par domaine' })).toBeVisible()
    await expect(page.getByRole('listitem').getByText('Avis partagés')).toHaveCount(3)
    await expect(page.getByRole('row').filter({ hasText: 'Avis partagés' })).toHaveCount(3)
  })
  for (const { wire } of sitting.members) expect(wire.text()).toContain('toDiscuss')
  expect(sitting.room.wire.text()).not.toContain('toDiscuss')
  await expect(sitting.room.page.getByRole('heading')).toHaveText('Délibération')
  await expectSameSecond(sitting.pages, await sitting.timer(), 1)
})

test('a verdict on a tie or against the majority is asked once more; the outcome follows from the verdicts', async () => {
  const { page } = president
  await choice(page, 'D2', 'Acquis').click()
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText('Les avis donnés sont 1 acquis et 3 non acquis.')
  await question.getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)

  await choice(page, 'D2', 'Acquis').click()
  await question.getByRole('button', { name: 'Confirmer le verdict' }).click()
  await choice(page, 'D3', 'Acquis').click()
  await expect(question).toContainText('Les avis donnés sont 2 acquis et 2 non acquis.')
  await question.getByRole('button', { name: 'Confirmer le verdict' }).click()
  for (const domain of ['D1', 'D4', 'D5']) await choose(page, domain, 'Acquis')
  await byMembers((each) => expect(each.getByRole('region', { name: 'Décision' })).toContainText('Délivrance totale'))
})

test('everybody reads the sheet, the president signs it, and it comes as a PDF', async () => {
  await press(president.page, 'Présenter la fiche')
  await expect(nextStep(president.page)).toContainText('En attente de la lecture ')
  await expect(nextStep(president.page).getByRole('button')).toHaveCount(0)
  await byTheOthers(async (page) => {
    await expect(page.getByRole('article', { name: 'Fiche de décision du jury' })).toContainText('Délivrance totale')
    await press(page, 'J’ai lu la fiche')
  })
  await pressAndConfirm(president.page, 'Signer la fiche', 'Signer définitivement')

  const link = president.page.getByRole('link', { name: /Fiche FD-\d{4}-0001 \(PDF\).*Camille Morel/ })
  const { name, bytes } = await download(link)
  expect(name).toMatch(/^FD-\d{4}-0001-v1\.pdf$/)
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  expect(bytes.length).toBeGreaterThan(10_000)
  const text = await textOf(bytes)
  expect(text).toMatch(/FD-\d{4}-0001/)
  for (const words of ['Morel', 'Délivrance totale', president.name]) expect(text).toContain(words)
  expect(await sitting.sheetByTerminal(1)).toEqual(Buffer.from(bytes))
})

test('killed in the middle of an interview, the server comes back with all it had acknowledged, and so does every screen', async () => {
  await press(president.page, 'Appeler Alix Quémener')
  await denyLinks(sitting.members.map(({ page }) => page))
  await press(president.page, 'Démarrer l’entretien')
  await president.page.getByRole('button', { name: 'Mettre en pause' }).click()
  await press(president.page, 'Reprendre l’entretien')
  await everywhere((page) => expect(page.getByText('sur 20 min')).toBeVisible())
  await giveOpinions(anna.page, { D1: 'Acquis', D2: 'Non acquis' })
  const before = await sitting.timer()

  const acknowledged = anna.page.waitForResponse('**/api/commands')
  await choice(anna.page, 'D3', 'À discuter').click()
  expect((await acknowledged).status()).toBe(200)
  await sitting.server.kill()
  await everywhere((page) => expect(page.getByText('Connexion perdue, reprise automatique…')).toBeVisible())

  await sitting.server.start()
  await everywhere(async (page) => {
    await expect(page.getByText('Connexion perdue')).toBeHidden()
    await expect(page.getByText('Horloge non synchronisée')).toBeHidden()
  })
  await byMembers((page) => expect(page.getByRole('heading', { name: 'Alix Quémener', level: 1 })).toBeVisible())
  expect(await sitting.timer()).toEqual(before)
  await expectSameSecond(sitting.pages, before)
  await expect(choice(anna.page, 'D3', 'À discuter')).toBeChecked()
  await expect(anna.page.getByRole('radio', { checked: true })).toHaveCount(3)
})

test('by VAE, a partial decision is not presented without a recommendation', async () => {
  await pressAndConfirm(president.page, 'Terminer l’entretien', 'Terminer l’entretien')
  await pressAndConfirm(president.page, 'Ouvrir la délibération', 'Ouvrir la délibération')
  await choose(president.page, 'D1', 'Acquis')
  await choose(president.page, 'D2', 'Non acquis')
  for (const domain of ['D3', 'D4', 'D5']) await choose(president.page, domain, 'Acquis')
  await byMembers((page) =>
    expect(page.getByRole('region', { name: 'Décision' })).toContainText('Délivrance partielle'),
  )

  await press(president.page, 'Rédiger la préconisation')
  const field = president.page.getByRole('textbox', { name: 'Expérience à approfondir' })
  await expect(field).toBeFocused()
  await president.page.keyboard.type('Conduire une relance, du premier appel à la signature.')
  await press(president.page, 'Enregistrer la préconisation')
  await byTheOthers((page) => expect(page.getByText('Conduire une relance')).toBeVisible())

  await press(president.page, 'Présenter la fiche')
  await byTheOthers(async (page) => {
    await expect(page.getByRole('article')).toContainText('Conduire une relance, du premier appel à la signature.')
    await press(page, 'J’ai lu la fiche')
  })
  await pressAndConfirm(president.page, 'Signer la fiche', 'Signer définitivement')
  await expect(president.page.getByRole('link', { name: /Fiche FD-\d{4}-0002 \(PDF\)/ })).toBeVisible()
})

test('the minutes are signed by all four, and the closed session keeps its sheets at hand', async () => {
  await press(president.page, 'Présenter le procès-verbal')
  await byMembers(async (page) => {
    await expect(page.getByRole('article', { name: 'Procès-verbal de la séance' })).toContainText(
      'Délivrance partielle',
    )
    await press(page, 'Signer le procès-verbal')
  })
  await pressAndConfirm(president.page, 'Clore la séance', 'Clore définitivement')
  await byMembers(async (page) => {
    await expect(page.getByRole('heading', { name: 'Séance close' })).toBeVisible()
    await expect(page.getByRole('link', { name: /\(PDF\)/ })).toHaveCount(2)
  })
  await expect(sitting.room.page.getByRole('heading')).toHaveText('La séance est terminée')
  const { bytes } = await download(chloe.page.getByRole('link', { name: /Alix Quémener/ }))
  expect(await textOf(bytes)).toContain('Délivrance partielle')
})

test('no page has found a fault in itself', () => {
  for (const { name, faults } of [...sitting.members, sitting.room]) expect(faults, name).toEqual([])
})

test('the server ends well when asked, and the folder it leaves verifies', async () => {
  expect(await sitting.server.stop()).toBe(0)
  expect(await sitting.office.run('verify')).toContain('Tout est tel qu’il a été écrit.')
})
