import type { JurorId } from '@delibere/core'
import { expect, type Page, test } from '@playwright/test'
import { choice, nextStep, press } from '../src/gestures.ts'
import { handsOf, type Hands } from '../src/hands.ts'
import { haddad, morel, quemener } from '../src/people.ts'
import { openSitting, type Screen, type Sitting } from '../src/sitting.ts'

// What happens in rooms, each through the real door: a real server in a process, real browsers. Each test goes on from the
// one before.
test.describe.configure({ mode: 'serial' })
test.setTimeout(90_000)

let sitting: Sitting
let hands: Hands
let president: Screen
let anna: Screen
const elsewhere: string[] = []
let loaded = 0

test.beforeAll(async ({ browser }) => {
  sitting = await openSitting(browser, [morel, quemener, haddad])
  const { office, sessionId, members, pages, server } = sitting
  hands = await handsOf(Object.fromEntries(members.map(({ name, link }) => [name, link])), sessionId, () =>
    office.look(sessionId),
  )
  const { presidency } = await office.look(sessionId)
  const presides = presidency.proposed ?? (await firstOf(presidency.turn))
  president = sitting.member(nameOf((await office.look(sessionId)).members, presides))
  anna = members.find((screen) => screen !== president)!
  // From the first byte of each page on: they are all loaded once more.
  for (const page of Object.values(pages)) {
    page.on('request', (request) => request.url().startsWith(server.url) || elsewhere.push(request.url()))
    await page.reload()
    loaded += 1
  }
})
test.afterAll(() => sitting?.close())

const nameOf = (members: readonly { readonly id: JurorId; readonly name: string }[], id: JurorId) =>
  members.find((one) => one.id === id)!.name
const firstOf = async (college: string): Promise<JurorId> =>
  (await sitting.office.look(sitting.sessionId)).members
    .filter((one) => one.college === college)
    .map(({ id }) => id)
    .toSorted()[0]!

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const screens = () => [...sitting.members, sitting.room]

/** Kills the server, and expects every screen to come back by itself to what it showed. */
async function killAndComeBack(): Promise<void> {
  const before = await Promise.all(screens().map(({ page }) => title(page).innerText()))
  const foot = await Promise.all(sitting.members.map(({ page }) => nextStep(page).innerText()))
  await sitting.server.kill()
  for (const { page } of screens()) {
    await expect(page.getByText('Connexion perdue, reprise automatique…')).toBeVisible()
  }
  await sitting.server.start()
  for (const [n, { page }] of screens().entries()) {
    await expect(page.getByText('Connexion perdue, reprise automatique…')).toBeHidden({ timeout: 15_000 })
    await expect(title(page)).toHaveText(before[n]!)
  }
  for (const [n, { page }] of sitting.members.entries())
    await expect(nextStep(page)).toHaveText(foot[n]!, { useInnerText: true })
}

test('the server is killed in each phase, and every screen comes back to where it was', async () => {
  test.setTimeout(240_000)
  const { sessionId } = sitting
  const orders: readonly (readonly [phase: string, go: () => Promise<void>])[] = [
    ['arrival', async () => hands.each(() => ({ type: 'attendance.sign', sessionId }), [anna.name])],
    [
      'between two candidates',
      async () => {
        await hands.give(anna.name, { type: 'attendance.sign', sessionId })
        const jurorId = (await sitting.office.look(sessionId)).presidency.proposed!
        await hands.give(president.name, { type: 'president.designate', sessionId, jurorId, derogation: null })
        await hands.give(president.name, { type: 'session.open', sessionId })
      },
    ],
    ['links asked about', () => hands.give(president.name, { type: 'hearing.call', ...hands.at(1) })],
    [
      'the oral',
      async () => {
        await hands.denyLinks(1)
        await hands.give(president.name, { type: 'timer.start', ...hands.at(1), phase: 'interview' })
      },
    ],
    ['a pause', () => hands.give(president.name, { type: 'timer.pause', ...hands.at(1), phase: 'interview' })],
    [
      'the deliberation',
      async () => {
        await hands.opine(1, 'acquired')
        await hands.give(president.name, { type: 'timer.end', ...hands.at(1), phase: 'interview' })
        await hands.give(president.name, { type: 'deliberation.open', ...hands.at(1) })
      },
    ],
    [
      'the reading',
      async () => {
        await hands.decide(president.name, 1, 'acquired')
        await hands.give(president.name, { type: 'sheet.present', ...hands.at(1) })
      },
    ],
    [
      'the minutes',
      async () => {
        await hands.each(() => ({ type: 'sheet.read', ...hands.at(1), draft: 1 }), [president.name])
        await hands.give(president.name, { type: 'sheet.sign', ...hands.at(1), draft: 1 })
        for (const position of [2, 3]) {
          await hands.give(president.name, { type: 'hearing.setAside', ...hands.at(position), as: 'absent' })
        }
        await hands.give(president.name, { type: 'minutes.present', sessionId })
      },
    ],
  ]
  for (const [phase, go] of orders) {
    await test.step(phase, async () => {
      await go()
      // Everybody has seen it before the server goes.
      await settled()
      await killAndComeBack()
    })
  }
  for (const { faults } of screens()) expect(faults).toEqual([])
})

/** Resolves when every screen says the same twice: nothing is on its way any more. */
async function settled(): Promise<void> {
  const read = () => Promise.all(screens().map(({ page }) => page.locator('main').innerText()))
  let last: readonly string[] = []
  await expect
    .poll(async () => {
      const now = await read()
      const same = now.every((text, n) => withoutClock(text) === withoutClock(last[n] ?? ''))
      last = now
      return same
    })
    .toBe(true)
}
const withoutClock = (text: string) => text.replaceAll(/[+\d:]+/g, '')

test('a click that was meant for the previous candidate does nothing to the next, and is told', async () => {
  const { sessionId } = sitting
  await hands.give(president.name, { type: 'sheet.reopen', ...hands.at(1), reason: 'Erreur de saisie' })
  await hands.decide(president.name, 1, 'acquired')
  await hands.give(president.name, { type: 'sheet.present', ...hands.at(1) })
  await hands.each(() => ({ type: 'sheet.read', ...hands.at(1), draft: 2 }), [president.name])
  await hands.give(president.name, { type: 'sheet.sign', ...hands.at(1), draft: 2 })
  await hands.give(president.name, { type: 'hearing.restore', ...hands.at(2) })
  await hands.call(president.name, 2)
  await hands.give(president.name, { type: 'timer.start', ...hands.at(2), phase: 'interview' })
  await expect(nextStep(president.page).getByRole('button', { name: 'Terminer l’entretien' })).toBeVisible()

  // The click is made, and waits somewhere in the network until the next candidate is being heard.
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => (letThrough = resolve))
  await president.page.route('**/api/commands', async (route) => {
    await held
    await route.continue()
  })
  await press(president.page, 'Terminer l’entretien')
  await president.page.getByRole('alertdialog').getByRole('button', { name: 'Terminer l’entretien' }).click()
  await hands.give(president.name, { type: 'hearing.setAside', ...hands.at(2), as: 'postponed' })
  await hands.give(president.name, { type: 'hearing.restore', ...hands.at(3) })
  await hands.call(president.name, 3)
  await hands.give(president.name, { type: 'timer.start', ...hands.at(3), phase: 'interview' })
  const answered = president.page.waitForResponse('**/api/commands')
  letThrough()
  expect((await answered).status()).toBe(409)
  await president.page.unroute('**/api/commands')

  const view = await sitting.office.look(sessionId)
  expect(view.current).toMatchObject({ position: 3, phases: [{ timer: { endedAt: null } }, {}] })
  await expect(nextStep(president.page).getByRole('button', { name: 'Terminer l’entretien' })).toBeVisible()
  await expect(nextStep(president.page).getByRole('alert')).toContainText('Ce passage est au stade « reporté »')
})

test('an opinion that arrives after the reveal is not counted, and whoever gave it is told so', async () => {
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => (letThrough = resolve))
  await anna.page.route('**/api/commands', async (route) => {
    await held
    await route.continue()
  })
  await choice(anna.page, 'D1', 'Non acquis').click()
  await hands.opine(3, 'acquired', [anna.name])
  await hands.give(president.name, { type: 'timer.end', ...hands.at(3), phase: 'interview' })
  await hands.give(president.name, { type: 'deliberation.open', ...hands.at(3) })
  const answered = anna.page.waitForResponse('**/api/commands')
  letThrough()
  expect((await answered).status()).toBe(409)
  await anna.page.unroute('**/api/commands')
  await expect(anna.page.getByRole('alert')).toContainText(
    'Votre avis « Non acquis » sur D1 pour Karim Haddad n’a pas été compté : la délibération était ouverte',
  )
  const map = anna.page.getByRole('region', { name: 'Carte des avis' })
  await expect(map.getByRole('row', { name: /^D1 – / })).toContainText('Sans avis')
  const { current } = await hands.look(president.name)
  const [first] = current!.domains
  expect(first!.opinions!.filter(({ opinion }) => opinion === 'notAcquired')).toEqual([])
})

test('everything came from the server itself: the session needs no Internet', () => {
  expect([loaded, elsewhere]).toEqual([5, []])
})
