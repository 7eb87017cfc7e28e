import type { SessionView } from '@delibere/core'
import { afterEach, expect, it, onTestFinished } from 'vitest'
import { aFolder, aHouse, aHouseOn, type House } from '../testing/index.ts'

let house: House
afterEach(() => house.close())

it('a session left open overnight, in the middle of an interview, goes on the next morning as if nothing were', async () => {
  const { folder, remove } = await aFolder()
  house = await aHouseOn(folder)
  let here = await house.makeSession([{ birthName: 'Aubry' }, { birthName: 'Berger' }])
  await here.play(({ step }) => step.do === 'endPhase')
  const day = house.server.engine.world.sessions[here.sessionId]!.date
  house.clock.pass(15 * 3_600_000)
  // And the machine was restarted at night.
  await house.close()
  house = await aHouseOn(folder, house.clock)

  const { sessionId } = here
  here = await house.sitting(sessionId)
  const view = await here.members[0]!.look<SessionView>(here.path)
  expect(view.current?.phases[0]?.timer).toMatchObject({ endedAt: null })
  await here.play()
  await house.until(({ archive }) => archive[sessionId] !== undefined)
  const sealed = house.server.engine.world.archive[sessionId]!
  expect(sealed.date).toBe(day)
  expect(sealed.hearings.map(({ outcome }) => outcome)).toEqual(['full', 'full'])
  expect(sealed.closedAt - house.clock.wall()).toBeLessThan(3_600_000)
  onTestFinished(remove)
}, 30_000)

it('sixty candidates in one session are all heard, and what a screen is sent stays small', async () => {
  house = await aHouse()
  const here = await house.makeSession(Array.from({ length: 60 }, (_one, n) => ({ birthName: `Nom${letters(n)}` })))
  await here.play(({ status }) => status === 'open')
  const view = await here.members[0]!.look<SessionView>(here.path)
  expect(view.hearings).toHaveLength(60)
  expect(JSON.stringify(view).length).toBeLessThan(60_000)
  await here.play()
  await house.until((world) => world.archive[here.sessionId] !== undefined)
  const { hearings } = house.server.engine.world.archive[here.sessionId]!
  expect(hearings.filter(({ stage }) => stage === 'signed')).toHaveLength(60)
}, 60_000)

const letters = (n: number): string =>
  `${String.fromCharCode(97 + Math.floor(n / 26))}${String.fromCharCode(97 + (n % 26))}`
