import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test'
import { choice } from '../src/gestures.ts'
import { handsOf, type Hands } from '../src/hands.ts'
import { look } from '../src/looks.ts'
import { morel } from '../src/people.ts'
import { openScreen, openSitting, type Screen, type Sitting } from '../src/sitting.ts'

// Private notes and opinions while the network is cut, a tab crashes, or the server is killed (H3, H4): nothing is lost, and
// nothing is shown to anybody else. Each test goes on from the one before.
test.describe.configure({ mode: 'serial' })
test.setTimeout(90_000)

let sitting: Sitting
let hands: Hands
let president: string
let writer: Screen
let page: Page

test.beforeAll(async ({ browser }) => {
  sitting = await openSitting(browser, [morel])
  const { office, sessionId, members } = sitting
  const links = Object.fromEntries(members.map(({ name, link }) => [name, link]))
  hands = await handsOf(links, sessionId, () => office.look(sessionId))
  await hands.each(() => ({ type: 'attendance.sign', sessionId }))
  const { presidency, members: jury } = await office.look(sessionId)
  president = jury.find(({ id }) => id === presidency.proposed)!.name
  await hands.give(president, {
    type: 'president.designate',
    sessionId,
    jurorId: presidency.proposed!,
    derogation: null,
  })
  await hands.give(president, { type: 'session.open', sessionId })
  await hands.call(president, 1)
  await hands.give(president, { type: 'timer.start', ...hands.at(1), phase: 'interview' })
  writer = members.find(({ name }) => name !== president)!
  page = writer.page
})
test.afterAll(() => sitting?.close())

const note = (on: Page, about: string): Locator => on.getByRole('textbox', { name: about, exact: true })
/** What is said under a note. */
const state = (on: Page, about: string): Locator =>
  on
    .locator('.note')
    .filter({ has: note(on, about) })
    .locator('.note-state')
const kept = 'Gardé sur cet appareil, sera envoyé au retour du réseau'

/** What the server has of the writer's notes, straight from its file. */
async function onDisk(): Promise<string> {
  const folder = join(sitting.server.folder, 'notes')
  const files = await readdir(folder)
  return (await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))).join()
}
const mine = async (domain: string) =>
  (await hands.look(writer.name)).current!.domains.find(({ code }) => code === domain)!.mine

/** The tab ends without a last word. */
async function crash(tab: Page): Promise<void> {
  const crashed = tab.waitForEvent('crash')
  tab.goto('chrome://crash').catch(() => {})
  await crashed
  await tab.close()
}

/** The same person comes back to the page in this browser. */
async function comeBack(context: BrowserContext): Promise<Page> {
  const next = await context.newPage()
  await next.goto(sitting.server.url)
  return next
}

test('a note saves itself, and says so', async () => {
  await note(page, 'Notes sur D1').fill('Bonne écoute, reformule')
  await expect(state(page, 'Notes sur D1')).toHaveText('Enregistré')
  expect(await onDisk()).toContain('Bonne écoute, reformule')
  await note(page, 'Notes sur le candidat').fill('Ponctuel.\nPréparé.\nCalme.')
  await page.keyboard.press('Tab')
  await expect(state(page, 'Notes sur le candidat')).toHaveText('Enregistré')
  await look(page, 'notes')
})

test('three minutes without network in the middle of notes and opinions lose neither', async () => {
  await page.clock.install()
  await page.reload()
  await expect(note(page, 'Notes sur D1')).toHaveValue('Bonne écoute, reformule')
  await note(page, 'Notes sur D1').focus()
  await page.keyboard.press('Control+End')

  await writer.context.setOffline(true)
  await page.keyboard.type(', puis conclut')
  await expect(state(page, 'Notes sur D1')).toHaveText(kept)
  await choice(page, 'D2', 'Acquis').click()
  await choice(page, 'D2', 'Non acquis').click()
  await choice(page, 'D3', 'À discuter').click()
  const waiting = page.getByText('Votre avis sera envoyé au retour du réseau.')
  await expect(waiting).toHaveCount(2)
  await expect(choice(page, 'D2', 'Non acquis')).toBeChecked()
  await look(page, 'notes-offline')
  await page.clock.fastForward(180_000)
  await note(page, 'Notes sur D4').fill('Hésite sur les garanties')
  await expect(state(page, 'Notes sur D4')).toHaveText(kept)
  await expect(note(page, 'Notes sur D1')).toHaveValue('Bonne écoute, reformule, puis conclut')
  expect([await onDisk(), await mine('D2')]).toEqual([expect.not.stringContaining('puis conclut'), null])

  await test.step('nor does a page that is loaded again before the network is back', async () => {
    await page.reload().catch(() => {})
    await writer.context.setOffline(false)
    await page.goto(sitting.server.url)
  })
  await expect(note(page, 'Notes sur D1')).toHaveValue('Bonne écoute, reformule, puis conclut')
  for (const about of ['Notes sur D1', 'Notes sur D4']) await expect(state(page, about)).toHaveText('Enregistré')
  await expect(waiting).toHaveCount(0)
  await expect(choice(page, 'D2', 'Non acquis')).toBeChecked()
  expect(await onDisk()).toContain('puis conclut')
  expect([await mine('D2'), await mine('D3')]).toEqual(['notAcquired', 'toDiscuss'])
  const journal = await readFile(join(sitting.server.folder, 'journal.ndjson'), 'utf8')
  // The latest of each domain alone, once.
  expect(journal.match(/"opinion\.given"/g)).toHaveLength(2)
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
})

test('all goes by itself as soon as the network is back, and no key is lost meanwhile', async () => {
  await note(page, 'Notes sur D5').focus()
  await writer.context.setOffline(true)
  await page.keyboard.type('Connaît ')
  await expect(state(page, 'Notes sur D5')).toHaveText(kept)
  await choice(page, 'D4', 'Acquis').click()
  await note(page, 'Notes sur D5').focus()
  await page.keyboard.press('Control+End')
  await writer.context.setOffline(false)
  await page.keyboard.type('les contrats')
  await expect(state(page, 'Notes sur D5')).toHaveText('Enregistré')
  await expect(note(page, 'Notes sur D5')).toHaveValue('Connaît les contrats')
  await expect(note(page, 'Notes sur D5')).toBeFocused()
  await expect.poll(() => mine('D4')).toBe('acquired')
})

test('a tab that crashes while the network is cut loses nothing', async () => {
  await writer.context.setOffline(true)
  await note(page, 'Notes sur D1').fill('Écrit juste avant la panne')
  await choice(page, 'D1', 'Acquis').click()
  await expect(page.getByText('Votre avis sera envoyé au retour du réseau.')).toBeVisible()
  await crash(page)
  await writer.context.setOffline(false)
  page = await comeBack(writer.context)
  await expect(note(page, 'Notes sur D1')).toHaveValue('Écrit juste avant la panne')
  await expect(state(page, 'Notes sur D1')).toHaveText('Enregistré')
  await expect(choice(page, 'D1', 'Acquis')).toBeChecked()
  await expect.poll(() => mine('D1')).toBe('acquired')
})

test('a server that is killed in the middle of typing loses nothing', async () => {
  const text = 'Le serveur tombe pendant que j’écris ces mots, et revient.'
  await note(page, 'Notes sur D3').focus()
  const typing = page.keyboard.type(text, { delay: 60 })
  await expect(note(page, 'Notes sur D3')).toHaveValue(/tombe/)
  await sitting.server.kill()
  await typing
  await expect(state(page, 'Notes sur D3')).toHaveText(kept)
  await choice(page, 'D5', 'Non acquis').click()
  await expect(page.getByText('Votre avis sera envoyé au retour du réseau.')).toBeVisible()
  await sitting.server.start()
  await expect(state(page, 'Notes sur D3')).toHaveText('Enregistré', { timeout: 20_000 })
  await expect(note(page, 'Notes sur D3')).toHaveValue(text)
  expect(await onDisk()).toContain(text)
  await expect.poll(() => mine('D5')).toBe('notAcquired')
})

test('two devices of the same person show each other’s notes, and lose nothing of what is written on both at once', async ({
  browser,
}) => {
  const tablet = await openScreen(browser, writer.name, writer.link)
  const about = 'Notes sur D2'
  await note(page, about).fill('De l’ordinateur')
  await expect(note(tablet.page, about)).toHaveValue('De l’ordinateur')

  for (const context of [writer.context, tablet.context]) await context.setOffline(true)
  await note(page, about).fill('De l’ordinateur, sans réseau')
  await note(tablet.page, about).fill('De la tablette, sans réseau')
  for (const on of [page, tablet.page]) await expect(state(on, about)).toHaveText(kept)
  for (const context of [writer.context, tablet.context]) await context.setOffline(false)
  const parts = ['De l’ordinateur, sans réseau', '— noté sur un autre appareil —', 'De la tablette, sans réseau']
  for (const part of parts) await expect.poll(onDisk).toContain(part)
  // Where somebody is writing nothing is changed under their hands: it shows when they leave the field.
  for (const on of [page, tablet.page]) await note(on, about).blur()
  const text = await expect
    .poll(async () => (await note(page, about).inputValue()) === (await note(tablet.page, about).inputValue()))
    .toBe(true)
    .then(() => note(page, about).inputValue())
  for (const part of parts) expect(text).toContain(part)
  await tablet.context.close()
})

test('another member who signs in on the same browser sees nothing of it; nor does anybody’s network', async ({
  browser,
}) => {
  const other = sitting.members.find(({ name }) => name !== president && name !== writer.name)!
  const shared = await openScreen(browser, writer.name, writer.link)
  await expect(note(shared.page, 'Notes sur D1')).toHaveValue('Écrit juste avant la panne')
  await shared.context.setOffline(true)
  await note(shared.page, 'Notes sur D1').fill('Secret resté sur l’appareil')
  await expect(state(shared.page, 'Notes sur D1')).toHaveText(kept)
  await crash(shared.page)
  await shared.context.setOffline(false)

  const theirs = await shared.context.newPage()
  await theirs.goto(other.link)
  await expect(note(theirs, 'Notes sur D1')).toHaveValue('')
  await note(theirs, 'Notes sur D1').fill('Avis de l’autre')
  await expect(state(theirs, 'Notes sur D1')).toHaveText('Enregistré')
  expect(await onDisk()).not.toContain('Secret resté')
  await theirs.goto(writer.link)
  await expect(note(theirs, 'Notes sur D1')).toHaveValue('Secret resté sur l’appareil')
  await expect.poll(onDisk).toContain('Secret resté')
  await shared.context.close()

  for (const screen of [...sitting.members.filter((one) => one !== writer), sitting.room]) {
    expect(screen.wire.text()).not.toMatch(/Écrit juste avant|De l’ordinateur|Le serveur tombe|Secret resté/)
  }
})

test('a page still open when another member comes in by their link in the same browser gives nothing of its own as theirs', async ({
  browser,
}) => {
  const other = sitting.members.find(({ name }) => name !== president && name !== writer.name)!
  const shared = await openScreen(browser, writer.name, writer.link)
  await expect(note(shared.page, 'Notes sur D1')).toBeVisible()
  const theirsBefore = (await hands.look(other.name)).current!.domains.map(({ mine }) => mine)
  await sitting.server.kill()
  await note(shared.page, 'Notes sur D1').fill('Confidence de la première')
  await choice(shared.page, 'D1', 'À discuter').click()
  await expect(state(shared.page, 'Notes sur D1')).toHaveText(kept)
  // The second comes in before the page of the first has tried again.
  await shared.page.route('**/api/**', (route) => route.abort())
  await sitting.server.start()
  const theirs = await shared.context.newPage()
  await theirs.goto(other.link)
  await expect(note(theirs, 'Notes sur D1')).toBeVisible()
  await shared.page.unroute('**/api/**')
  await shared.page.evaluate(() => window.dispatchEvent(new Event('online')))

  await expect(shared.page.getByRole('heading')).toHaveText('Cette séance ne vous est plus ouverte')
  await theirs.reload()
  await expect(note(theirs, 'Notes sur D1')).toBeVisible()
  await expect(note(theirs, 'Notes sur D1')).not.toHaveValue(/Confidence/)
  expect((await hands.look(other.name)).current!.domains.map(({ mine }) => mine)).toEqual(theirsBefore)
  await theirs.goto(writer.link)
  await expect(note(theirs, 'Notes sur D1')).toHaveValue('Confidence de la première')
  await expect.poll(onDisk).toContain('Confidence de la première')
  await shared.context.close()
})

test('notes follow through the deliberation; an opinion that comes after the reveal is said not to be counted', async () => {
  await writer.context.setOffline(true)
  await choice(page, 'D3', 'Acquis').click()
  await expect(page.getByText('Votre avis sera envoyé au retour du réseau.')).toBeVisible()
  await note(page, 'Notes sur D4').fill('Noté pendant la coupure')
  await hands.give(president, { type: 'timer.end', ...hands.at(1), phase: 'interview' })
  await hands.give(president, { type: 'deliberation.open', ...hands.at(1) })
  await writer.context.setOffline(false)

  const told = page.getByRole('alert').filter({ hasText: 'Votre avis « Acquis » sur D3 pour Camille Morel' })
  await expect(told).toContainText('n’a pas été compté : la délibération était ouverte')
  await expect(page.getByRole('heading', { name: 'Avis et verdicts par domaine' })).toBeVisible()
  await expect(note(page, 'Notes sur D4')).toHaveValue('Noté pendant la coupure')
  await expect(state(page, 'Notes sur D4')).toHaveText('Enregistré')
  expect(await mine('D3')).toBe('toDiscuss')
  await look(page, 'opinion-late')

  await page.reload()
  await expect(told).toBeVisible()
  await told.getByRole('button', { name: 'J’ai compris' }).click()
  await expect(told).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Avis et verdicts par domaine' })).toBeVisible()
  await expect(told).toHaveCount(0)
})
