import { hardNames } from '@delibere/core/testing'
import { expect, test } from '@playwright/test'
import { taken } from '../src/answers.ts'
import { pressAndConfirm } from '../src/gestures.ts'
import { handsOf, type Hands } from '../src/hands.ts'
import { look } from '../src/looks.ts'
import { type CandidateOfFile, haddad, jury, morel, quemener } from '../src/people.ts'
import { openScreen, openSitting, type Screen, type Sitting } from '../src/sitting.ts'

// More of what happens in rooms, each in a session of its own.

interface Opened {
  readonly sitting: Sitting
  readonly hands: Hands
  readonly president: Screen
}

/** A session that has opened, before every screen. */
async function opened(
  browser: Parameters<typeof openSitting>[0],
  candidates: readonly CandidateOfFile[],
  before: (sitting: Sitting) => Promise<void> = async () => {},
): Promise<Opened> {
  const sitting = await openSitting(browser, candidates)
  await before(sitting)
  const { office, sessionId, members } = sitting
  // By the names they have by now, in the order of the jury.
  const called = (await office.look(sessionId)).members.map(({ name }) => name)
  const links = Object.fromEntries(members.map(({ link }, n) => [called[n]!, link]))
  const hands = await handsOf(links, sessionId, () => office.look(sessionId))
  await hands.each(() => ({ type: 'attendance.sign', sessionId }))
  const { presidency, members: jury } = await office.look(sessionId)
  const jurorId = presidency.proposed!
  const { name } = jury.find(({ id }) => id === jurorId)!
  await hands.give(name, { type: 'president.designate', sessionId, jurorId, derogation: null })
  await hands.give(name, { type: 'session.open', sessionId })
  return { sitting, hands, president: { ...members[called.indexOf(name)]!, name } }
}

test('sixty candidates in one session: the list can be read and worked on a laptop and on a phone', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const letter = (n: number) => String.fromCharCode(65 + n)
  const sixty = Array.from({ length: 60 }, (_one, n) => ({
    ...morel,
    birthName: `Nom${letter(Math.floor(n / 10))}${letter(n % 10)}`,
  }))
  const { sitting, president } = await opened(browser, sixty)
  const { page } = president
  await expect(page.getByRole('listitem').filter({ hasText: 'Camille NomFJ' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Appeler .* maintenant$/ })).toHaveCount(60)
  await look(page, 'soixante-candidats')
  await page.getByRole('button', { name: 'Appeler Camille NomFJ maintenant' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Camille NomFJ/)
  await expect(sitting.room.page.getByText(/^Passage de/)).toBeVisible()
  await sitting.close()
})

test('names as they come: apostrophes, ł, emoji and 80 letters, on every screen of a hearing', async ({ browser }) => {
  test.setTimeout(120_000)
  const names = [hardNames[5], hardNames[0], hardNames[4], hardNames[1]]
  const candidates = names.map((birthName) => ({ ...morel, birthName }))
  const { sitting, hands, president } = await opened(browser, candidates, async ({ office, sessionId, members }) => {
    const { id } = (await office.look(sessionId)).members[1]!
    const juror = { ...jury[1]!, person: { ...jury[1]!.person, familyName: hardNames[5] } }
    await taken(office.client.order({ type: 'juror.correct', jurorId: id, version: 1, juror }))
    await expect(members[0]!.page.getByText(hardNames[5]).first()).toBeVisible()
    await look(members[0]!.page, 'noms-arrivee')
  })
  const { page } = president
  for (const name of names) await expect(page.getByText(name, { exact: false }).first()).toBeVisible()
  await look(page, 'noms-ordre')
  await hands.call(president.name, 1)
  await hands.give(president.name, { type: 'timer.start', ...hands.at(1), phase: 'interview' })
  await hands.opine(1, 'acquired')
  await look(page, 'noms-entretien')
  await hands.give(president.name, { type: 'timer.end', ...hands.at(1), phase: 'interview' })
  await hands.give(president.name, { type: 'deliberation.open', ...hands.at(1) })
  await look(page, 'noms-deliberation')
  await hands.decide(president.name, 1, 'acquired')
  await hands.give(president.name, { type: 'sheet.present', ...hands.at(1) })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lecture de la fiche')
  await look(page, 'noms-fiche')
  await sitting.close()
})

test('a candidate who was absent arrives, is heard, and the morning ends as any other', async ({ browser }) => {
  const { sitting, hands, president } = await opened(browser, [morel, quemener])
  const { page } = president
  const line = page.getByRole('listitem').filter({ hasText: 'Camille Morel' })
  await line.getByRole('button', { name: 'Autres actions' }).click()
  await line.getByRole('button', { name: 'Noter absent(e)' }).click()
  await hands.call(president.name, 2)
  await hands.give(president.name, { type: 'hearing.setAside', ...hands.at(2), as: 'excused' })
  await line.getByRole('button', { name: 'Remettre en attente Camille Morel' }).click()
  await page.getByRole('button', { name: 'Appeler Camille Morel', exact: true }).click()
  await hands.denyLinks(1)
  await page.getByRole('button', { name: 'Démarrer l’entretien' }).click()
  await hands.opine(1, 'acquired')
  await pressAndConfirm(page, 'Terminer l’entretien', 'Terminer l’entretien')
  await page.getByRole('button', { name: 'Ouvrir la délibération' }).click()
  await hands.decide(president.name, 1, 'acquired')
  await hands.signSheet(president.name, 1)
  await expect(page.getByText('Délivrance totale')).toBeVisible()
  await sitting.close()
})

test('left open overnight in the middle of an interview, the session is there in the morning on every screen', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const { sitting, hands, president } = await opened(browser, [haddad])
  await hands.call(president.name, 1)
  await hands.give(president.name, { type: 'timer.start', ...hands.at(1), phase: 'interview' })
  await sitting.server.setClocks({ wall: 15 * 3_600_000, passed: 15 * 3_600_000 })
  for (const { page } of [president, sitting.room]) {
    await page.reload()
    await expect(page.getByRole('timer')).toHaveText(/^\+14:\d\d:\d\d$/, { timeout: 20_000 })
  }
  await look(president.page, 'le-lendemain')
  await hands.opine(1, 'acquired')
  await president.page.getByRole('button', { name: 'Terminer l’entretien' }).click()
  await president.page.getByRole('button', { name: 'Ouvrir la délibération' }).click()
  await hands.decide(president.name, 1, 'acquired')
  await hands.signSheet(president.name, 1)
  await hands.give(president.name, { type: 'minutes.present', sessionId: sitting.sessionId })
  await hands.each(() => ({ type: 'minutes.sign', sessionId: sitting.sessionId }))
  await president.page.getByRole('button', { name: 'Clore la séance' }).click()
  await president.page.getByRole('button', { name: 'Clore définitivement' }).click()
  await expect(president.page.getByRole('heading', { level: 1 })).toHaveText('Séance close')
  await sitting.close()
})

test('a link that was forwarded shows as two devices at the office, which takes it back', async ({ browser }) => {
  const { sitting, president } = await opened(browser, [morel])
  const { office, sessionId, members } = sitting
  const anna = members.find((screen) => screen.page !== president.page)!
  const stranger = await openScreen(browser, anna.name, anna.link)
  await expect(stranger.page.getByRole('heading', { level: 1 })).toHaveText('Ordre de passage')
  // The hands of the test are a device of each member as well.
  await expect.poll(() => office.run('today')).toMatch(new RegExp(`${anna.name} a été ouvert sur 3\\sappareils`))
  const { id: holder } = (await office.look(sessionId)).members.find(({ name }) => name === anna.name)!
  await taken(office.client.revokeLink({ sessionId, holder }))
  for (const { page } of [anna, stranger]) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette séance ne vous est plus ouverte')
  }
  await stranger.context.close()
  await sitting.close()
})
