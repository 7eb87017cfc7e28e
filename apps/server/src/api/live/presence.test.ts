import type { BoardView, Presence, SessionView } from '@delibere/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aHouse, type Device, type Events, type House, type ServerEvent, type Sitting } from '../../testing/index.ts'
import { heartbeat } from './hub.ts'
import { silence } from './session-screens.ts'

let house: House
let here: Sitting

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  house = await aHouse()
  here = await house.makeSession([{ birthName: 'Aubry' }])
})
afterEach(async () => {
  await house.close()
  vi.useRealTimers()
})

const screen = (digit: string) => digit.repeat(32)
const open = (device: Device, id: string, path = here.path) => device.follow(`${path}?screen=${screen(id)}`)
/** The page is closed: of what it has not read yet it gets nothing any more. */
async function close(page: Events): Promise<void> {
  const { streams } = house.server.live
  await page.close()
  await vi.waitFor(() => expect(house.server.live.streams).toBe(streams - 1))
}
const say = (device: Device, id: string, clock: { uncertainty?: number; ahead?: number } = {}) =>
  device.post('/api/screens', { screen: screen(id), uncertainty: 3, ahead: 0, ...clock })
const viewOf = <View>(event: ServerEvent | null) => (event!.data as { view: View }).view

/** What the office and a member see now. */
const office = async () => (await house.staff.look<SessionView>(here.path)).presence
const seen = async () =>
  (await here.members[3]!.look<SessionView>(here.path)).members.map(({ connection, screens }) => [connection, screens])
const screensOf = (presence: Presence, juror: number) => presence[here.jurorIds[juror]!]!.screens

/** Time goes by with the heart of the server beating. */
function pass(ms: number): void {
  for (let gone = 0; gone < ms; gone += heartbeat) {
    house.clock.pass(heartbeat)
    vi.advanceTimersByTime(heartbeat)
  }
}

describe('who looks on', () => {
  it('is told to who is there at once, when a page comes and when it goes', async () => {
    const watching = await open(here.members[0]!, 'a')
    expect(viewOf<SessionView>(await watching.next()).members[0]).toMatchObject({ connection: 'connected', screens: 1 })
    const events = await open(here.members[1]!, 'b')
    expect(viewOf<SessionView>(await watching.next()).members[1]).toMatchObject({ connection: 'connected' })
    await events.close()
    expect(viewOf<SessionView>(await watching.next()).members[1]).toMatchObject({ connection: 'lost', screens: 0 })
    await watching.close()
  })

  it('is counted by screens; who closes one of two pages has not been cut off', async () => {
    const pages = [await open(here.members[0]!, 'a'), await open(here.members[0]!, 'b')]
    expect((await seen())[0]).toEqual(['connected', 2])
    await close(pages[0]!)
    expect((await seen())[0]).toEqual(['connected', 1])
    expect(screensOf(await office(), 0)).toHaveLength(1)
    await close(pages[1]!)
    expect((await seen())[0]).toEqual(['lost', 0])
  })

  it('is one screen again when a page is opened anew on its device, or its stream comes back', async () => {
    await close(await open(here.members[0]!, 'a'))
    const again = await open(here.members[0]!, 'b')
    expect(screensOf(await office(), 0)).toMatchObject([{ lostSince: null }])
    // The stream comes back before the server has noticed that the one before is gone.
    const twice = await open(here.members[0]!, 'b')
    await close(again)
    expect(screensOf(await office(), 0)).toMatchObject([{ lostSince: null }])
    await twice.close()
  })

  it('is missed by its silence where the stream of a pulled cable seems to stand, and is back with its next word', async () => {
    const events = await open(here.members[0]!, 'a')
    const since = house.clock.wall()
    pass(silence)
    expect((await seen())[0]).toEqual(['connected', 1])
    pass(heartbeat)
    expect((await seen())[0]).toEqual(['lost', 0])
    expect(screensOf(await office(), 0)).toMatchObject([{ lostSince: since }])
    await say(here.members[0]!, 'a')
    expect((await seen())[0]).toEqual(['connected', 1])
    await events.close()
  })

  it('is held for there as long as it says something', async () => {
    const events = await open(here.members[0]!, 'a')
    for (let minute = 0; minute < 5; minute += 1) {
      pass(60_000)
      await say(here.members[0]!, 'a')
    }
    expect((await seen())[0]).toEqual(['connected', 1])
    await events.close()
  })

  it('does not count the terminals of the office, nor programs that name no screen', async () => {
    const events = [await house.staff.follow(`${here.path}?screen=${screen('a')}`), await here.room.follow(here.path)]
    const presence = await office()
    expect(Object.values(presence).flatMap((holder) => holder!.screens)).toEqual([])
    await Promise.all(events.map((one) => one.close()))
  })
})

describe('the clocks and devices of screens', () => {
  it('are told to the office: how sure a page is of the time, and how wrong its device', async () => {
    const events = await open(here.members[0]!, 'a')
    await say(here.members[0]!, 'a', { uncertainty: 12.3, ahead: -600_021 })
    expect(screensOf(await office(), 0)).toMatchObject([{ clock: { uncertainty: 13, ahead: -600_000 } }])
    await events.close()
  })

  it('are nothing to the members: nothing is sent to them for it', async () => {
    const watching = await open(here.members[0]!, 'a')
    await watching.next()
    await say(here.members[0]!, 'a', { ahead: 5_000 })
    await here.members[1]!.must({ type: 'attendance.sign', sessionId: here.sessionId })
    expect(viewOf<SessionView>(await watching.next()).members[1]).toMatchObject({ signedAt: house.clock.wall() })
    await watching.close()
  })

  it('are the page’s own: nobody speaks for the screen of another', async () => {
    const events = await open(here.members[0]!, 'a')
    await say(here.members[1]!, 'a', { ahead: 5_000 })
    expect(screensOf(await office(), 0)).toMatchObject([{ clock: null }])
    await events.close()
  })

  it('show a link that was forwarded: opened on a second device, as soon as that is', async () => {
    const secret = await house.link(here.sessionId, here.jurorIds[0]!)
    const [own, other] = [house.device(), house.device()]
    await own.signIn(secret)
    const events = await open(own, 'a')
    const board = await house.staff.follow('/api/live/board')
    const devices = (event: ServerEvent | null) =>
      viewOf<BoardView>(event).sessions[0]!.presence[here.jurorIds[0]!]!.devices
    expect(devices(await board.next())).toBe(1)
    await other.signIn(secret)
    expect(devices(await board.next())).toBe(2)
    // Taken back, it counts no device and shows nothing any more.
    await house.staff.delete(`/api/links/${here.sessionId}/${here.jurorIds[0]}`)
    expect(await events.next()).toMatchObject({ event: 'view' })
    expect(await events.next()).toMatchObject({ event: 'refused' })
    await board.close()
  })
})

describe('the board of the day', () => {
  it('follows the rooms, and turns over at midnight by itself', async () => {
    const board = await house.staff.follow('/api/live/board')
    expect(viewOf<BoardView>(await board.next()).sessions).toMatchObject([{ id: here.sessionId, status: 'planned' }])
    await here.members[0]!.must({ type: 'attendance.sign', sessionId: here.sessionId })
    expect(viewOf<BoardView>(await board.next()).sessions[0]!.members[0]).toMatchObject({
      signedAt: expect.any(Number),
    })
    house.clock.pass(24 * 3_600_000)
    vi.advanceTimersByTime(heartbeat)
    expect(viewOf<BoardView>(await board.next()).sessions).toEqual([])
    await board.close()
  })
})
