import { expect, type Page, test } from '@playwright/test'
import { taken } from '../src/answers.ts'
import { denyLinks, nextStep, press } from '../src/gestures.ts'
import { handsOf, type Hands } from '../src/hands.ts'
import { haddad, morel, quemener } from '../src/people.ts'
import { look } from '../src/looks.ts'
import { openScreen, openSitting, type Screen, type Sitting } from '../src/sitting.ts'

// Who sits and who presides changes in the middle of a morning (J2, J3). Each test goes on from the one before.
test.describe.configure({ mode: 'serial' })
test.setTimeout(90_000)

let sitting: Sitting
let hands: Hands
let president: Screen
let colleague: Screen
let anna: Screen
/** Comes in the place of who has not come, by the link that is handed to them. */
let first: Screen
/** Comes in the place of who leaves in the middle. */
let second: Screen

test.beforeAll(async ({ browser }) => {
  sitting = await openSitting(browser, [morel, quemener, haddad])
  const { office, sessionId, members } = sitting
  for (const [givenName, organisation] of [
    ['Odile', 'Syndicat des Embruns'],
    ['Pascal', 'Syndicat du Large'],
  ] as const) {
    const juror = {
      ...{ college: 'employee', region: 'Pays de la Loire', certificates: ['AC'] },
      organisation: { name: organisation, siret: null },
      mandate: { from: '2025-01-01', until: null },
      availability: { available: [], unavailable: [] },
      person: { givenName, familyName: 'Kerjean', email: null, phone: null },
    }
    await taken(office.client.order({ type: 'juror.register', juror } as never))
  }
  hands = await handsOf(Object.fromEntries(members.map(({ name, link }) => [name, link])), sessionId, () =>
    office.look(sessionId),
  )
})
test.afterAll(async () => {
  await first?.context.close()
  await second?.context.close()
  await sitting?.close()
})

const menuLine = async (page: Page, line: string) => {
  await page.getByRole('banner').getByRole('button').click()
  await page.getByRole('button', { name: line, exact: true }).click()
}
/** Chooses who comes in, and gives the address that is shown for them. Looks at each dialog under these names, if any. */
async function replace(page: Page, leaving: string, entering: string, names?: [string, string]): Promise<string> {
  await page.getByRole('button', { name: `Remplacer ${leaving}`, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `Remplacer ${leaving}` })
  await dialog.getByRole('radio', { name: entering }).click()
  if (names) await look(page, names[0])
  await dialog.getByRole('button', { name: 'Remplacer', exact: true }).click()
  const handed = page.getByRole('dialog', { name: `Lien personnel pour ${entering}` })
  await expect(handed.getByRole('img', { name: /^Code à photographier/ })).toBeVisible()
  if (names) await look(page, names[1])
  const address = await handed.getByLabel('Adresse du lien').inputValue()
  await page.keyboard.press('Escape')
  await expect(handed).toBeHidden()
  return address
}

test('who has not come is replaced on the spot, and signs by the link that is handed to them', async ({ browser }) => {
  const [, , , missing] = sitting.members as [Screen, Screen, Screen, Screen]
  const there = sitting.members.slice(0, 3)
  for (const { page } of there) await press(page, 'Signer l’émargement')
  const address = await replace(there[0]!.page, missing.name, 'Odile Kerjean', ['remplacer', 'lien-a-remettre'])
  await look(there[0]!.page, 'arrivee-remplacant-attendu')
  await expect(missing.page.getByRole('heading')).toHaveText('Cette séance ne vous est plus ouverte')

  first = await openScreen(browser, 'Odile Kerjean', address)
  await press(first.page, 'Signer l’émargement')
  await expect(nextStep(there[0]!.page)).toContainText('Le jury désigne qui préside')
  await expect(there[0]!.page.getByRole('button', { name: /^Montrer le lien/ })).toHaveCount(0)

  const { presidency, members } = await sitting.office.look(sitting.sessionId)
  president = sitting.member(members.find(({ id }) => id === presidency.proposed)!.name)
  ;[colleague, anna] = there.filter((one) => one !== president) as [Screen, Screen]
  await press(anna.page, `Désigner ${president.name}`)
  await press(president.page, 'Ouvrir la séance')
})

test('the president’s laptop dies in an interview: two members pass the presidency, and the timer goes on', async () => {
  await press(president.page, 'Appeler Camille Morel')
  await denyLinks([president, colleague, anna, first].map(({ page }) => page))
  await press(president.page, 'Démarrer l’entretien')
  const { startedAt } = await sitting.timer()
  await president.context.close()

  await menuLine(anna.page, 'Le président ne répond plus…')
  const dialog = anna.page.getByRole('dialog', { name: `${president.name} ne répond plus` })
  await expect(dialog.getByRole('radio', { name: colleague.name })).toBeChecked()
  await look(anna.page, 'presidence-a-proposer')
  await dialog.getByRole('button', { name: 'Proposer', exact: true }).click()
  await expect(anna.page.getByRole('region', { name: 'Présidence proposée' })).toContainText('Vous proposez')
  const asked = first.page.getByRole('region', { name: 'Présidence proposée' })
  await expect(asked).toContainText(`${anna.name} propose que ${colleague.name} préside.`)
  await expect(nextStep(colleague.page).getByRole('button')).toHaveCount(0)
  await look(first.page, 'presidence-proposee', { large: 'membre-presidence-proposee' })
  await asked.getByRole('button', { name: 'Je suis d’accord' }).click()

  await expect(nextStep(colleague.page).getByRole('button', { name: 'Terminer l’entretien' })).toBeVisible()
  expect(await sitting.timer()).toMatchObject({ startedAt, pauses: [], endedAt: null })
  await expect(colleague.page.getByRole('timer')).toHaveText(/^(20:00|19:\d\d)$/)
})

test('who presided finds on another device that they do no more', async ({ browser }) => {
  const other = await openScreen(browser, president.name, president.link)
  const notice = other.page.getByRole('region', { name: 'Présidence transmise' })
  await expect(notice).toContainText(`Vous ne présidez plus : ${colleague.name} préside depuis`)
  await look(other.page, 'presidence-passee')
  await notice.getByRole('button', { name: 'Compris' }).click()
  await expect(notice).toBeHidden()
  await expect(other.page.getByRole('heading', { level: 1 })).toBeFocused()
  await other.context.close()
})

test('a member leaves for good, is replaced, and the next candidate is heard', async ({ browser }) => {
  await colleague.page.getByRole('button', { name: 'Interrompre et reporter' }).click()
  await colleague.page.getByRole('alertdialog').getByRole('button', { name: 'Interrompre et reporter' }).click()
  await expect(nextStep(colleague.page).getByRole('button', { name: 'Appeler Alix Quémener' })).toBeVisible()
  await menuLine(first.page, 'Je quitte la séance pour de bon…')
  await look(first.page, 'quitter-pour-de-bon')
  await first.page.getByRole('alertdialog').getByRole('button', { name: 'Quitter pour de bon' }).click()
  await expect(first.page.getByRole('heading', { level: 1 })).toContainText('Vous avez quitté la séance')

  await expect(nextStep(colleague.page)).toContainText('Le jury n’est plus au complet. Remplacez Odile Kerjean')
  await Promise.all([
    look(colleague.page, 'jury-incomplet', { large: 'president-jury-incomplet' }),
    look(first.page, 'membre-parti'),
  ])
  await colleague.page.getByRole('button', { name: 'Reporter les candidats qui restent' }).click()
  await look(colleague.page, 'reporter-le-reste')
  await colleague.page.keyboard.press('Escape')
  await press(colleague.page, 'Remplacer un membre')
  await expect(colleague.page.getByRole('button', { name: 'Remplacer Odile Kerjean' })).toBeFocused()
  const address = await replace(colleague.page, 'Odile Kerjean', 'Pascal Kerjean')
  await expect(nextStep(colleague.page)).toContainText('En attente de l’émargement de Pascal Kerjean')
  await expect(first.page.getByText('Pascal Kerjean siège à votre place.')).toBeVisible()
  await look(colleague.page, 'remplacant-attendu')
  second = await openScreen(browser, 'Pascal Kerjean', address)
  await expect(nextStep(second.page).getByRole('button', { name: 'Signer l’émargement' })).toBeVisible()
  await look(second.page, 'remplacant-a-signer')
  await press(second.page, 'Signer l’émargement')

  await press(colleague.page, 'Appeler Alix Quémener')
  await hands.denyLinks(
    2,
    sitting.members.map(({ name }) => name).filter((name) => name !== president.name),
  )
  await denyLinks([colleague, anna, second].map(({ page }) => page))
  await press(colleague.page, 'Démarrer l’entretien')
  await expect(second.page.getByRole('timer')).toBeVisible()
  const { current } = await sitting.office.look(sitting.sessionId)
  expect(current?.sitting).toHaveLength(4)
})

test('the office writes to the room: who presides reads it, and nobody else is disturbed', async () => {
  const { client } = sitting.office
  const text = 'Le candidat de 11 h sera en retard.'
  await taken(client.order({ type: 'room.tell', sessionId: sitting.sessionId, text }))
  const notice = colleague.page.getByRole('region', { name: 'Message de l’OEMM' })
  await expect(notice).toContainText(text)
  await expect(anna.page.getByText(text)).toHaveCount(0)
  await look(colleague.page, 'message-oemm')
  await colleague.page.getByRole('banner').getByRole('button').click()
  await colleague.page.getByRole('button', { name: 'Noter le départ d’un membre…' }).click()
  await look(colleague.page, 'noter-un-depart')
  await colleague.page.keyboard.press('Escape')
  await notice.getByRole('button', { name: 'J’ai lu' }).click()
  await expect(notice).toBeHidden()
  expect((await sitting.office.look(sitting.sessionId)).message?.readAt).not.toBeNull()
})
