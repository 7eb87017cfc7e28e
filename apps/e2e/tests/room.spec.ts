import { expect, test } from '@playwright/test'
import { choice, choose, nextStep, press, pressAndConfirm } from '../src/gestures.ts'
import { handsOf, type Hands } from '../src/hands.ts'
import { tabTo } from '../src/keyboard.ts'
import { haddad, jury, lefort, morel, nameOf, quemener } from '../src/people.ts'
import { openScreen, openSitting, type Screen, type Sitting } from '../src/sitting.ts'

// What happens in a room besides the ordinary course, in one session. Each test goes on from the one before.
test.describe.configure({ mode: 'serial' })

const candidates = [morel, quemener, haddad, lefort]
let sitting: Sitting
let hands: Hands
let president: Screen
let colleague: Screen
let anna: Screen
let bruno: Screen

test.beforeAll(async ({ browser }) => {
  sitting = await openSitting(browser, candidates)
  const { office, sessionId, members } = sitting
  hands = await handsOf(Object.fromEntries(members.map(({ name, link }) => [name, link])), sessionId, () =>
    office.look(sessionId),
  )
})
test.afterAll(() => sitting?.close())

test('attendance is signed with the keyboard alone', async () => {
  const [first, ...others] = sitting.members as [Screen, ...Screen[]]
  const button = nextStep(first.page).getByRole('button', { name: 'Signer l’émargement' })
  await tabTo(button)
  await first.page.keyboard.press('Enter')
  await expect(nextStep(first.page)).toContainText('Vous avez signé.')
  for (const { name } of others) await hands.give(name, { type: 'attendance.sign', sessionId: sitting.sessionId })

  const { presidency, members } = await sitting.office.look(sitting.sessionId)
  const nameOfMember = (id: unknown) => members.find((member) => member.id === id)!.name
  president = sitting.member(nameOfMember(presidency.proposed))
  const college = (of: 'employer' | 'employee') =>
    members.filter((member) => member.college === of && member.name !== president.name).map(({ name }) => name)
  colleague = sitting.member(college('employer')[0]!)
  ;[anna, bruno] = college('employee').map(sitting.member) as [Screen, Screen]
  await press(anna.page, `Désigner ${president.name}`)
  await press(president.page, 'Ouvrir la séance')
})

test('a candidate who is not there is noted absent or excused, and put back', async () => {
  const { page } = president
  const lineOf = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  const setAside = async (name: string, how: string) => {
    await lineOf(name).getByRole('button', { name: 'Autres actions' }).click()
    await lineOf(name).getByRole('button', { name: how, exact: true }).click()
  }
  await setAside('Alix Quémener', 'Noter absent(e)')
  await setAside('Jeanne Lefort', 'Noter excusé(e)')
  await expect(lineOf('Alix Quémener')).toContainText('Absent')
  await expect(anna.page.getByRole('listitem').filter({ hasText: 'Jeanne Lefort' })).toContainText('Excusé')

  for (const name of ['Alix Quémener', 'Jeanne Lefort']) {
    await lineOf(name).getByRole('button', { name: 'Remettre en attente' }).click()
    await expect(lineOf(name)).toContainText('En attente')
  }
})

test('a member who recuses themself sees nothing of that file, and is sent nothing of it', async () => {
  const line = bruno.page.getByRole('listitem').filter({ hasText: 'Karim Haddad' })
  await line.getByRole('button', { name: 'Autres actions' }).click()
  await line.getByRole('button', { name: 'Je me récuse' }).click()
  await bruno.page.getByRole('alertdialog').getByRole('button', { name: 'Me récuser' }).click()
  await expect(line).toContainText('Vous ne siégez pas')

  bruno.wire.forget()
  await hands.call(president.name, 3, [bruno.name])
  await expect(bruno.page.getByRole('heading', { level: 1 })).toHaveText('Vous ne siégez pas pour ce candidat')
  await hands.give(president.name, { type: 'timer.start', ...hands.at(3), phase: 'interview' })
  await hands.opine(3, 'toDiscuss', [bruno.name])
  await hands.give(president.name, { type: 'timer.end', ...hands.at(3), phase: 'interview' })
  await hands.give(president.name, { type: 'deliberation.open', ...hands.at(3) })
  await hands.decide(president.name, 3, 'notAcquired')
  const recommendation = { experience: 'Préparer un bilan de portefeuille.', modules: [] }
  await hands.give(president.name, { type: 'recommendation.write', ...hands.at(3), recommendation })
  await hands.signSheet(president.name, 3, [bruno.name])
  await expect(nextStep(bruno.page)).toContainText('Le prochain candidat va être appelé.')

  const sent = bruno.wire.text()
  expect(sent).toContain('"step":{"do":"stayOut"}')
  expect(sent).not.toMatch(/toDiscuss|notAcquired|"partial"|portefeuille|FD-\d{4}|"domains"|"readBy"/)
  const { hearingId } = hands.at(3)
  const sheet = `${sitting.server.url}/api/sheets/${sitting.sessionId}/${hearingId}/1`
  const link = /Fiche FD-\d{4}-0001 \(PDF\)/
  await expect(anna.page.getByRole('link', { name: link })).toBeVisible()
  await expect(bruno.page.getByRole('link', { name: link })).toHaveCount(0)
  expect((await anna.context.request.get(sheet)).status()).toBe(200)
  expect((await bruno.context.request.get(sheet)).status()).toBe(403)
})

test('where the president is recused, another of the same college presides for that candidate', async () => {
  await hands.give(president.name, { type: 'recusal.declare', ...hands.at(4) })
  const line = colleague.page.getByRole('listitem').filter({ hasText: 'Jeanne Lefort' })
  await expect(president.page.getByRole('listitem').filter({ hasText: 'Jeanne Lefort' })).toContainText(
    'Vous ne siégez pas',
  )
  for (const position of [1, 2])
    await hands.give(president.name, { type: 'hearing.setAside', ...hands.at(position), as: 'absent' })
  await press(colleague.page, 'Appeler Jeanne Lefort')
  await press(colleague.page, 'Je n’ai aucun lien')
  await expect(colleague.page.getByText('Vous présidez pour ce candidat.')).toBeVisible()
  await expect(president.page.getByRole('heading', { level: 1 })).toHaveText('Vous ne siégez pas pour ce candidat')
  await colleague.page.getByRole('button', { name: 'Le candidat n’est pas là' }).click()
  await colleague.page.getByRole('button', { name: 'Reporter' }).click()
  await expect(line).toContainText('Reporté')
  for (const position of [1, 2]) await hands.give(president.name, { type: 'hearing.restore', ...hands.at(position) })
})

test('a button pressed twice, or on two devices at once, does nothing twice', async ({ browser }) => {
  const second = await openScreen(browser, president.name, president.link)
  const start = (screen: Screen) => nextStep(screen.page).getByRole('button', { name: 'Démarrer l’entretien' })
  // The second press of a slow double click falls on the button that has come in the place of the first.
  await hands.denyLinks(1)
  await nextStep(president.page).getByRole('button', { name: 'Appeler Camille Morel' }).dblclick({ delay: 150 })
  for (const screen of [president, second]) await expect(start(screen)).toBeVisible()

  await Promise.all([start(president).dblclick(), start(second).click()])
  // The other device may have been a moment late: then its button has become the next one, which asks before it acts.
  for (const { page } of [president, second]) {
    await expect(async () => {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('alertdialog')).toHaveCount(0)
      await expect(nextStep(page).getByRole('button', { name: 'Terminer l’entretien' })).toBeVisible({ timeout: 500 })
    }).toPass()
  }
  const journal = await sitting.office.run('journal')
  expect(journal.match(/candidat n°\s1\s: début de l’étape/g)).toHaveLength(1)
  expect(journal).not.toMatch(/candidat n°\s1\s: étape terminée/)
  await second.context.close()
})

test('two devices of one person show the same, and the keyboard alone is enough to give opinions', async ({
  browser,
}) => {
  const second = await openScreen(browser, anna.name, anna.link)
  const { keyboard } = anna.page
  await tabTo(choice(anna.page, 'D1', 'Acquis'))
  await keyboard.press('Space')
  await expect(choice(second.page, 'D1', 'Acquis')).toBeChecked()
  await keyboard.press('ArrowRight')
  await expect(choice(second.page, 'D1', 'Non acquis')).toBeChecked()

  await choose(second.page, 'D2', 'À discuter')
  await expect(choice(anna.page, 'D2', 'À discuter')).toBeChecked()
  await second.context.close()
})

test('a link that is taken back closes its screen at once, and a new one opens the session again', async () => {
  const { client, link } = sitting.office
  const { members } = await sitting.office.look(sitting.sessionId)
  const { id } = members.find(({ name }) => name === bruno.name)!
  expect((await client.revokeLink({ sessionId: sitting.sessionId, holder: id })).ok).toBe(true)
  await expect(bruno.page.getByRole('heading')).toHaveText('Cette séance ne vous est plus ouverte')
  expect(
    (await bruno.context.request.get(`${sitting.server.url}/api/live/sessions/${sitting.sessionId}`)).status(),
  ).toBe(401)

  await bruno.page.goto(bruno.link)
  await expect(bruno.page.getByRole('heading')).toHaveText('Ce lien ne fonctionne plus')
  await bruno.page.goto(await link(sitting.sessionId, id))
  await expect(bruno.page.getByRole('heading', { level: 1 })).toHaveText('Camille Morel')
})

test('what the president is typing survives a cut of the network and a reload, and is saved when it is back', async () => {
  const { page, context } = president
  await hands.give(president.name, { type: 'timer.end', ...hands.at(1), phase: 'interview' })
  await hands.give(president.name, { type: 'deliberation.open', ...hands.at(1) })
  await hands.decide(president.name, 1, 'notAcquired')
  const field = page.getByRole('textbox', { name: 'Expérience à approfondir' })
  await field.fill('Suivre un portefeuille')

  await context.setOffline(true)
  await expect(page.getByText('Connexion perdue, reprise automatique…')).toBeVisible()
  await field.press('End')
  await field.pressSequentially(' de dix adhérents.')
  await context.setOffline(false)
  await expect(page.getByText('Connexion perdue')).toBeHidden()
  await expect(field).toHaveValue('Suivre un portefeuille de dix adhérents.')

  await page.reload()
  await expect(field).toHaveValue('Suivre un portefeuille de dix adhérents.')
  await context.setOffline(true)
  await press(page, 'Enregistrer la préconisation')
  await context.setOffline(false)
  await expect(anna.page.getByText('Suivre un portefeuille de dix adhérents.')).toBeVisible()
  await expect(page.getByText('Enregistrée.')).toBeVisible()
})

test('a sheet that was signed with an error is mended by a new version, both kept', async () => {
  const { page } = president
  const presentReadAndSign = async () => {
    await press(page, 'Présenter la fiche')
    for (const reader of [colleague, anna, bruno]) await press(reader.page, 'J’ai lu la fiche')
    await pressAndConfirm(page, 'Signer la fiche', 'Signer définitivement')
  }
  await presentReadAndSign()
  await page.getByRole('button', { name: /^Corriger une erreur matérielle.* Camille Morel$/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Erreur à corriger' }).fill('Verdict du domaine D1 saisi à l’envers')
  await dialog.getByRole('button', { name: 'Reprendre la fiche' }).click()
  await expect(anna.page.getByText('Verdict du domaine D1 saisi à l’envers')).toBeVisible()
  await choice(page, 'D1', 'Acquis').click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Confirmer le verdict' }).click()
  await presentReadAndSign()
  await expect(page.getByRole('link', { name: /Fiche FD-\d{4}-0002 \(PDF\)/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /Fiche FD-\d{4}-0002, version 2 \(PDF\)/ })).toBeVisible()
})

test('the room has never been sent a name', () => {
  const sent = sitting.room.wire.text()
  const names = [
    ...candidates.flatMap((one) => [one.birthName, one.givenName, nameOf(one)]),
    ...jury.flatMap(({ person, organisation }) => [person.givenName, person.familyName, organisation.name]),
  ]
  expect(sent).toContain('"kind":"room"')
  expect(names.filter((name) => sent.includes(name))).toEqual([])
})
