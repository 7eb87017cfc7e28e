import { expect, test } from '@playwright/test'
import { expectSameSecond } from '../src/clocks.ts'
import { handsOf, type Hands } from '../src/hands.ts'
import { morel } from '../src/people.ts'
import { openSitting, type Sitting } from '../src/sitting.ts'

// What becomes of the time of an interview when clocks go wrong. Each test goes on from the one before.
test.describe.configure({ mode: 'serial' })

const minute = 60_000
let sitting: Sitting
let hands: Hands

test.beforeAll(async ({ browser }) => {
  sitting = await openSitting(browser, [morel])
  const { office, sessionId, members } = sitting
  const links = Object.fromEntries(members.map(({ name, link }) => [name, link]))
  hands = await handsOf(links, sessionId, () => office.look(sessionId))
  await hands.each(() => ({ type: 'attendance.sign', sessionId }))
  const { presidency, members: people } = await office.look(sessionId)
  const president = people.find(({ id }) => id === presidency.proposed)!
  await hands.give(president.name, {
    type: 'president.designate',
    sessionId,
    jurorId: president.id,
    derogation: null,
  })
  await hands.give(president.name, { type: 'session.open', sessionId })
  await hands.call(president.name, 1)
  await hands.give(president.name, { type: 'timer.start', ...hands.at(1), phase: 'interview' })
})
test.afterAll(() => sitting?.close())

test('the server’s wall clock is set forward and back during an interview: no screen shows another second for it', async () => {
  const timer = await sitting.timer()
  for (const wall of [3 * minute, -2 * minute]) {
    await sitting.server.setClocks({ wall, passed: 0 })
    // A screen that opens now knows no other time than what the server says now.
    await sitting.members[0]!.page.reload()
    await expect(sitting.members[0]!.page.getByRole('timer')).toBeVisible()
    await expectSameSecond(sitting.pages, timer, 1)
  }
})

test('nor when the server is killed and its wall clock is set before it starts again', async () => {
  const timer = await sitting.timer()
  await sitting.server.kill()
  await sitting.server.setClocks({ wall: 7 * minute, passed: 0 })
  await sitting.server.start()
  for (const page of Object.values(sitting.pages)) await expect(page.getByText('Connexion perdue')).toBeHidden()
  await expectSameSecond(sitting.pages, timer, 1)
})

test('a laptop that has slept ten minutes shows the right second soon after; what it cannot know it does not claim', async ({
  browser,
}) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  // Its own clock is right again when it wakes; its count of ms has stood still, and no event tells of it.
  await page.addInitScript(() => {
    const now = Date.now.bind(Date)
    let slept = 0
    Date.now = () => now() + slept
    Object.assign(globalThis, { sleep: (ms: number) => (slept += ms) })
  })
  await page.goto(sitting.members[0]!.link)
  const timer = await sitting.timer()
  await expectSameSecond({ laptop: page }, timer, 1)
  const unknown = page.getByText('Horloge non synchronisée')
  await expect(unknown).toBeHidden()

  await context.setOffline(true)
  await sitting.server.setClocks({ wall: 0, passed: 10 * minute })
  await page.evaluate((ms) => (globalThis as unknown as { sleep(ms: number): void }).sleep(ms), 10 * minute)
  await expect(unknown).toBeVisible()

  await context.setOffline(false)
  await expect(unknown).toBeHidden()
  await expectSameSecond({ laptop: page }, timer)

  // With the network there all the while nothing but its clocks shows that it has slept.
  await sitting.server.setClocks({ wall: 0, passed: 20 * minute - 30_000 })
  await page.evaluate((ms) => (globalThis as unknown as { sleep(ms: number): void }).sleep(ms), 10 * minute - 30_000)
  await expect(page.getByRole('timer')).toHaveText(/^\+?00:/)
  await expectSameSecond({ laptop: page }, timer)
  await context.close()
})
