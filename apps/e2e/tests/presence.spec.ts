import type { Screen } from '@delibere/core'
import { expect, type Page, test } from '@playwright/test'
import { nextStep } from '../src/gestures.ts'
import { handsOf } from '../src/hands.ts'
import { morel } from '../src/people.ts'
import { openSitting, type Sitting } from '../src/sitting.ts'

let sitting: Sitting
test.beforeEach(async ({ browser }) => {
  sitting = await openSitting(browser, [morel])
})
test.afterEach(() => sitting?.close())

const banner = (page: Page) => page.getByText('Une nouvelle version est disponible')

/** From now on this page comes as it was before an update: by a script of another name. Gives back how to update. */
async function serveFormerBuild(page: Page): Promise<() => Promise<void>> {
  const former = '/assets/index-former.js'
  const current = /\/assets\/index-[^"]+\.js/
  let script = ''
  await page.route('**/', async (route) => {
    const response = await route.fetch()
    const html = await response.text()
    script = current.exec(html)![0]
    await route.fulfill({ response, body: html.replace(script, former) })
  })
  await page.route(`**${former}`, async (route) => {
    const url = new URL(script, sitting.server.url).href
    await route.fulfill({ response: await route.fetch({ url }) })
  })
  return () => page.unrouteAll()
}

test('a page of before an update goes on working, says that there is a new version, and loses nothing when it is reloaded', async () => {
  const { office, sessionId, members } = sitting
  const [{ name, page }, ...others] = members as [(typeof members)[number], ...typeof members]
  const update = await serveFormerBuild(page)
  await page.goto(sitting.server.url)
  await expect(banner(page)).toBeVisible()
  await expect(banner(others[0]!.page)).toBeHidden()

  // What it orders is answered as ever.
  await nextStep(page).getByRole('button', { name: 'Signer l’émargement' }).click()
  await expect(nextStep(page)).toContainText('Vous avez signé.')
  const links = Object.fromEntries(members.map((screen) => [screen.name, screen.link]))
  const hands = await handsOf(links, sessionId, () => office.look(sessionId))
  await hands.each(() => ({ type: 'attendance.sign', sessionId }), [name])
  const { id } = (await office.look(sessionId)).members.find((member) => member.name === name)!
  await hands.give(name, { type: 'president.designate', sessionId, jurorId: id, derogation: 'Pour l’essai.' })
  await hands.give(name, { type: 'session.open', sessionId })
  await hands.call(name, 1)
  for (const phase of ['presentation', 'interview'] as const) {
    if (!(await office.look(sessionId)).current!.phases.some((one) => one.phase === phase)) continue
    await hands.give(name, { type: 'timer.start', ...hands.at(1), phase })
    await hands.give(name, { type: 'timer.end', ...hands.at(1), phase })
  }
  await hands.opine(1, 'acquired')
  await hands.give(name, { type: 'deliberation.open', ...hands.at(1) })
  await hands.decide(name, 1, 'notAcquired')

  // The server is started again in the middle of a sentence: the page stays as it is.
  const field = page.getByRole('textbox', { name: 'Expérience à approfondir' })
  await field.fill('Conduire une relance')
  await page.evaluate(() => Object.assign(window, { sameAsBefore: true }))
  await sitting.server.kill()
  await sitting.server.start()
  await expect(page.getByText('Connexion perdue, reprise automatique…')).toBeHidden()
  await expect(field).toHaveValue('Conduire une relance')
  expect(await page.evaluate(() => 'sameAsBefore' in window)).toBe(true)

  await update()
  await page.getByRole('button', { name: 'Recharger' }).click()
  await expect.poll(() => page.evaluate(() => 'sameAsBefore' in window)).toBe(false)
  await expect(field).toHaveValue('Conduire une relance')
  await expect(banner(page)).toBeHidden()
})

test('members see who is cut off and who is back; the office sees it with every clock', async () => {
  const { office, sessionId, members } = sitting
  const [watching, away] = members as [(typeof members)[number], (typeof members)[number]]
  const line = watching.page.locator('.jury-member').filter({ hasText: away.name })
  await expect(line).toContainText('Connecté(e)')
  const screens = async () =>
    Object.values((await office.look(sessionId)).presence).flatMap((holder) => holder!.screens)
  // Five pages on one machine: none has a wrong device, as far as each knows the time.
  const isRight = ({ clock }: Screen) => clock !== null && Math.abs(clock.ahead) <= clock.uncertainty + 100
  await expect.poll(async () => (await screens()).filter(isRight)).toHaveLength(5)

  await away.context.setOffline(true)
  await expect(line).toContainText('Connexion perdue')
  await away.context.setOffline(false)
  await expect(line).toContainText('Connecté(e)')
  expect(await screens()).toHaveLength(5)
  expect(await office.run('today')).toContain('connectés 5/5')
})
