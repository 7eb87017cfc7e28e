import { type ClosedSessionView, JurorId, type OfficeView, type RoomView, type SessionView } from '@delibere/core'
import { aJuror } from '@delibere/core/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aHouse, aStoreThatFails, type Events, type House, type ServerEvent, type Sitting } from '../testing/index.ts'
import { heartbeat } from './live/hub.ts'

let house: House
let here: Sitting

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  house = await aHouse()
  here = await house.makeSession([{ birthName: 'Aubry' }, { birthName: 'Berger' }])
})
afterEach(async () => {
  await house.close()
  vi.useRealTimers()
})

const viewOf = <View>(event: ServerEvent | null) => (event!.data as { view: View }).view
const sign = () => ({ type: 'attendance.sign', sessionId: here.sessionId }) as const

/** Lets what has been decided be told, and read. */
const told = () => new Promise((resolve) => setImmediate(resolve))

/** All events that are there already. */
async function waiting(events: Events): Promise<readonly ServerEvent[]> {
  const found: ServerEvent[] = []
  for (;;) {
    const next = await Promise.race([
      events.next(),
      told()
        .then(told)
        .then(() => null),
    ])
    if (next === null) return found
    found.push(next)
  }
}

describe('a live session', () => {
  it('shows each viewer their own whole view, and the office and the room theirs', async () => {
    const views = await Promise.all(
      [...here.members, house.staff, here.room].map((device) => device.look<SessionView | RoomView>(here.path)),
    )
    expect(views.map((view) => ('viewer' in view ? view.viewer : view.kind))).toEqual([
      ...here.jurorIds.map((jurorId) => expect.objectContaining({ kind: 'member', jurorId })),
      { kind: 'staff' },
      'room',
    ])
  })

  it('shows the view again, whole, when it has changed, with its revision and the server’s time', async () => {
    const events = await here.members[0]!.follow(here.path)
    const first = await events.next()
    expect(first).toMatchObject({ event: 'view', data: { now: house.clock.wall() } })
    house.clock.pass(5_000)
    await here.members[1]!.must(sign())
    const second = await events.next()
    const { revision } = house.server.engine
    expect(second).toMatchObject({ event: 'view', id: String(revision), data: { revision, now: house.clock.wall() } })
    expect(viewOf<SessionView>(second).members[1]).toMatchObject({ signedAt: house.clock.wall() })
    await events.close()
  })

  it('says nothing to a viewer whose view has not changed', async () => {
    const room = await here.room.follow(here.path)
    const other = await house.staff.follow('/api/live/office')
    await room.next()
    await other.next()
    await here.members[1]!.must(sign())
    expect(await waiting(room)).toEqual([])
    expect(await waiting(other)).toHaveLength(1)
    await room.close()
    await other.close()
  })

  it('never shows what the disk did not take, to those who look on or to those who come', async () => {
    const disk = aStoreThatFails()
    const other = await aHouse({ store: disk.store })
    const there = await other.makeSession()
    const events = await other.staff.follow(there.path)
    await events.next()
    disk.fail()
    const order = { type: 'attendance.sign', sessionId: there.sessionId } as const
    expect((await there.members[0]!.order(order)).status).toBe(503)
    expect(await waiting(events)).toEqual([])
    const { members } = await other.staff.look<SessionView>(there.path)
    expect(members.map(({ signedAt }) => signedAt)).toEqual([null, null, null, null])
    await events.close()
    await other.close()
  })

  it('leaves out what a slow reader has missed: only the latest is sent', async () => {
    const slow = await house.staff.follow(here.path)
    for (const member of here.members) await member.must(sign())
    await told()
    const events = await waiting(slow)
    const signed = events.map((event) => viewOf<SessionView>(event).members.filter(({ signedAt }) => signedAt).length)
    expect(signed.at(-1)).toBe(4)
    expect(signed.length).toBeLessThan(4)
    await slow.close()
  })

  it('comes as an event stream that nobody on the way keeps back', async () => {
    const { response, close } = await here.room.follow(here.path)
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    expect(response.headers.get('cache-control')).toContain('no-transform')
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(response.headers.get('x-accel-buffering')).toBe('no')
    await close()
  })

  it('begins with how long to wait before coming again', async () => {
    const response = await house.staff.get(here.path)
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toMatch(/^retry: \d+\n\n/)
    await reader.cancel()
  })

  it('gives a sign of life every 15 seconds, with the time', async () => {
    const events = await here.room.follow(here.path)
    await events.next()
    expect(heartbeat).toBe(15_000)
    vi.advanceTimersByTime(heartbeat)
    expect(await events.next()).toEqual({ event: 'heartbeat', id: null, data: { now: house.clock.wall() } })
    await events.close()
  })

  it('does not pile up signs of life for a reader who does not read', async () => {
    const events = await here.room.follow(here.path)
    for (let beats = 0; beats < 50; beats += 1) vi.advanceTimersByTime(heartbeat)
    expect((await waiting(events)).length).toBeLessThan(4)
    await events.close()
  })

  it('is left when its reader goes', async () => {
    const events = await here.room.follow(here.path)
    expect(house.server.live.streams).toBe(1)
    await events.close()
    expect(house.server.live.streams).toBe(0)
  })

  it('opens no stream for whoever asks for the headers alone', async () => {
    const headers = { authorization: 'Bearer key-of-this-machine' }
    const response = await house.server.request(`http://localhost${here.path}`, { method: 'HEAD', headers })
    expect([response.status, house.server.live.streams]).toEqual([405, 0])
  })

  it.each(['nothing', 'a b', '..%2F..'])('is not there under the id %j', async (id) => {
    const response = await house.staff.get(`/api/live/sessions/${id}`)
    expect([response.status, await response.json()]).toEqual([404, { violation: { code: 'session-unknown' } }])
  })

  it('shows its end once it is sealed, to each their own', async () => {
    const { sessionId } = here
    await here.play()
    await house.until(({ archive }) => archive[sessionId] !== undefined)
    const [member, office] = [here.members[0]!, house.staff]
    const closed = { kind: 'closed', hearings: [{ outcome: 'full' }, { outcome: 'full' }] }
    expect(await member.look<ClosedSessionView>(here.path)).toMatchObject(closed)
    expect(await office.look<ClosedSessionView>(here.path)).toMatchObject(closed)
    const room = await here.room.look<RoomView>(here.path)
    expect(room).toMatchObject({ kind: 'room', status: 'closed', candidates: 2, current: null })
    expect(JSON.stringify(room)).not.toMatch(/Aubry|Camille|Dominique/)
  })

  it('goes on to the sealed session on a stream that was open before', async () => {
    const events = await here.members[0]!.follow(here.path)
    await here.play()
    await house.until(({ archive }) => archive[here.sessionId] !== undefined)
    await told()
    expect(viewOf<ClosedSessionView>((await waiting(events)).at(-1)!).kind).toBe('closed')
    await events.close()
  })
})

describe('the office’s overview', () => {
  it('follows every session', async () => {
    const events = await house.staff.follow('/api/live/office')
    expect(viewOf<OfficeView>(await events.next()).sessions).toMatchObject([{ jurors: { signed: 0 } }])
    await here.members[0]!.must(sign())
    expect(viewOf<OfficeView>(await events.next()).sessions).toMatchObject([{ jurors: { signed: 1 } }])
    await events.close()
  })
})

describe('a viewer who loses access while they look on', () => {
  const ends = async (events: Events) => {
    const rest = await waiting(events)
    return { last: rest.at(-1), ended: await events.next() }
  }
  const refused = { last: { event: 'refused', id: null, data: { code: 'signed-out' } }, ended: null }

  it('hears so at once when their link is revoked, and the others go on', async () => {
    const [leaving, staying] = await Promise.all([0, 1].map((n) => here.members[n]!.follow(here.path)))
    await house.staff.delete(`/api/links/${here.sessionId}/${here.jurorIds[0]}`)
    expect(await ends(leaving!)).toEqual(refused)
    expect(house.server.live.streams).toBe(1)
    expect((await here.members[0]!.get(here.path)).status).toBe(401)
    expect((await here.members[0]!.order(sign())).status).toBe(401)
    await staying!.close()
  })

  it('hears so when a new link takes the place of theirs', async () => {
    const events = await here.members[0]!.follow(here.path)
    await house.link(here.sessionId, here.jurorIds[0]!)
    expect(await ends(events)).toEqual(refused)
  })

  it('hears so when they are replaced in the jury, and sees nothing of what comes after', async () => {
    const { id: _id, ...spare } = aJuror('Vasseur', 'employer')
    await house.staff.must({ type: 'juror.register', juror: spare })
    const entering = JurorId.parse(Object.keys(house.server.engine.world.jurors).at(-1))
    const events = await here.members[0]!.follow(here.path)
    await events.next()
    await house.staff.must({ type: 'member.replace', sessionId: here.sessionId, leaving: here.jurorIds[0]!, entering })
    expect(await waiting(events)).toEqual([refused.last])
  })

  it('hears so when the session is cancelled, and the office that it is no more', async () => {
    const events = await here.room.follow(here.path)
    const office = await house.staff.follow(here.path)
    await house.staff.must({ type: 'session.cancel', sessionId: here.sessionId })
    expect(await ends(events)).toEqual(refused)
    expect((await ends(office)).last).toMatchObject({ event: 'refused', data: { code: 'session-unknown' } })
  })

  it('hears so when their time is over, at the next sign of life', async () => {
    const events = await here.room.follow(here.path)
    await events.next()
    house.clock.pass(31 * 24 * 3_600_000)
    vi.advanceTimersByTime(heartbeat)
    expect(await ends(events)).toEqual(refused)
  })

  it('hears so when they sign out in another tab', async () => {
    const events = await here.members[0]!.follow(here.path)
    await here.members[0]!.post('/api/sign-out', {})
    expect(await ends(events)).toEqual(refused)
  })
})
