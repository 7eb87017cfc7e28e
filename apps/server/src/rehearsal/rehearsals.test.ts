import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JurorId, SessionId } from '@delibere/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aFolder, aHouse, aHouseOn, createDevice, type Device, type House } from '../testing/index.ts'
import { rehearsalParts, rehearsalRenderer } from '../rehearsal-parts.ts'
import { createServer } from '../server.ts'
import type { Seat } from './rehearsal.ts'
import { createRehearsals } from './rehearsals.ts'

let house: House
let folder: string
let remove: () => Promise<void>

beforeEach(async () => {
  ;({ folder, remove } = await aFolder())
  house = await aHouseOn(folder)
})
afterEach(async () => {
  await house.close()
  await remove()
})

const minute = 60_000
const begin = () => house.device().post('/api/rehearsals', {})
async function start(): Promise<string> {
  const response = await begin()
  expect(response.status).toBe(200)
  return ((await response.json()) as { id: string }).id
}
const seatsOf = async (id: string) => (await (await house.device().get(`/api/rehearsals/${id}`)).json()) as Seat[]

/** A device whose every address is under the path of the rehearsal. */
function inside(id: string): Device {
  let orders = 0
  const request = (input: string | URL | Request, init?: RequestInit) => {
    const url = new URL(String(input))
    url.pathname = `/repetition/${id}${url.pathname}`
    return house.server.request(url, init)
  }
  return createDevice({ request }, () => `rehearsed-${(orders += 1)}`)
}

const secretOf = ({ url }: Seat) => new URL(url).hash.slice(1)
async function sitDown(id: string, seat: Seat): Promise<{ readonly device: Device; readonly sessionId: SessionId }> {
  const device = inside(id)
  const actor = await device.signIn(secretOf(seat))
  return { device, sessionId: (actor as { sessionId: SessionId }).sessionId }
}

/** Every file of the data folder, with its content. */
async function kept(): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
  const contents = names.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name)
    return [file, await readFile(file, 'latin1')] as const
  })
  return Object.fromEntries(await Promise.all(contents))
}

/** The cookie that a server gives for a secret, as `name=value; …`. */
async function cookieFrom(address: string, secret: string): Promise<string> {
  const response = await house.server.request(`http://localhost:4310${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret }),
  })
  return response.headers.getSetCookie()[0]!
}
async function whoIs(address: string, headers: Record<string, string>): Promise<string> {
  const response = await house.server.request(`http://localhost:4310${address}/api/me`, { headers })
  return ((await response.json()) as { kind: string }).kind
}

describe('a rehearsal', () => {
  it('leaves the registers, the journal, the numbers and the folder as they were', async () => {
    const { engine } = house.server
    const before = { files: await kept(), revision: engine.revision, world: engine.world }
    const id = await start()
    const { device, sessionId } = await sitDown(id, (await seatsOf(id))[0]!)
    await device.must({ type: 'attendance.sign', sessionId })
    expect({ files: await kept(), revision: engine.revision, world: engine.world }).toEqual(before)
  })

  it('has a cookie of its own, for its path alone, that opens nothing real', async () => {
    const id = await start()
    const cookie = await cookieFrom(`/repetition/${id}`, secretOf((await seatsOf(id))[0]!))
    expect(cookie).toMatch(new RegExp(`^delibere-repetition=[^;]+;.*Path=/repetition/${id};`))
    const value = cookie.split(';')[0]!.split('=')[1]!
    expect(await whoIs(`/repetition/${id}`, { cookie: `delibere-repetition=${value}` })).toBe('member')
    for (const name of ['delibere', 'delibere-repetition']) {
      expect(await whoIs('', { cookie: `${name}=${value}` })).toBe('nobody')
    }
    const another = await start()
    expect(await whoIs(`/repetition/${another}`, { cookie: `delibere-repetition=${value}` })).toBe('nobody')
  })

  it('is opened by nothing real, not even by the office', async () => {
    const here = await house.makeSession()
    const secret = await house.link(here.sessionId, here.jurorIds[0]!)
    const real = (await cookieFrom('', secret)).split(';')[0]!.split('=')[1]!
    const id = await start()
    for (const name of ['delibere', 'delibere-repetition']) {
      expect(await whoIs(`/repetition/${id}`, { cookie: `${name}=${real}` })).toBe('nobody')
    }
    const staff = await inside(id).post('/api/sign-in', { secret })
    expect(staff.status).toBe(401)
    const files = await kept()
    const key = files[join(folder, 'staff.key')]!.trim()
    expect(await whoIs('', { authorization: `Bearer ${key}` })).toBe('staff')
    expect(await whoIs(`/repetition/${id}`, { authorization: `Bearer ${key}` })).toBe('nobody')
  })

  it('answers with the headers of the real server, and has no rehearsal in it', async () => {
    const id = await start()
    const real = await house.device().get('/api/me')
    const rehearsed = await inside(id).get('/api/me')
    const named = (response: Response) => Object.fromEntries(response.headers)
    expect(named(rehearsed)).toEqual(named(real))
    expect((await inside(id).post('/api/rehearsals', {})).status).toBe(404)
  })

  it('shows the room screen of its own session, live', async () => {
    const id = await start()
    const { device, sessionId } = await sitDown(id, (await seatsOf(id)).at(-1)!)
    expect(await device.look(`/api/live/sessions/${sessionId}`)).toMatchObject({ kind: 'room', candidates: 3 })
  })
})

describe('rehearsals', () => {
  it('are ten at most, so that nobody fills the memory', async () => {
    for (let n = 0; n < 10; n += 1) {
      await start()
      house.clock.pass(minute)
    }
    const response = await begin()
    expect([response.status, await response.json()]).toEqual([409, { code: 'rehearsals-full', most: 10 }])
  })

  it('are begun a few at once, then one a minute', async () => {
    for (let n = 0; n < 5; n += 1) await start()
    const response = await begin()
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60'])
    house.clock.pass(minute)
    await start()
  })

  it('end after half an hour that nobody has taken a seat', async () => {
    const id = await start()
    house.clock.pass(29 * minute)
    expect(await seatsOf(id)).toHaveLength(5)
    house.clock.pass(minute)
    expect(await seatsOf(id)).toEqual({ code: 'rehearsal-over' })
  })

  it('end after three hours that nobody has done anything, though a screen looks on', async () => {
    const id = await start()
    const { device, sessionId } = await sitDown(id, (await seatsOf(id))[0]!)
    house.clock.pass(179 * minute)
    await device.must({ type: 'attendance.sign', sessionId })
    house.clock.pass(179 * minute)
    expect((await device.get('/api/time')).status).toBe(200)
    house.clock.pass(minute)
    expect((await device.get('/api/time')).status).toBe(404)
    expect((await device.order({ type: 'attendance.sign', sessionId })).status).toBe(404)
  })

  it('are not kept by a forgotten page that says again and again that it is there, nor by what is refused', async () => {
    const id = await start()
    const { device, sessionId } = await sitDown(id, (await seatsOf(id))[0]!)
    for (let n = 0; n < 9; n += 1) {
      house.clock.pass(19 * minute)
      const report = { screen: 'a'.repeat(32), uncertainty: 4, ahead: 0 }
      expect((await device.post('/api/screens', report)).status).toBe(200)
      expect((await device.order({ type: 'session.close', sessionId })).status).toBe(409)
    }
    house.clock.pass(9 * minute)
    expect((await device.get('/api/time')).status).toBe(404)
  })

  it('end when far more has been done in them than a morning takes, so that nobody fills the memory', async () => {
    const id = await start()
    const { device, sessionId } = await sitDown(id, (await seatsOf(id))[0]!)
    await device.must({ type: 'attendance.sign', sessionId })
    const { jurorIds } = (await device
      .look<{ members: { id: JurorId }[] }>(`/api/live/sessions/${sessionId}`)
      .then(({ members }) => ({ jurorIds: members.map((one) => one.id) }))) as { jurorIds: JurorId[] }
    let done = 0
    for (; done < 3_000; done += 1) {
      const order = {
        type: 'president.designate',
        sessionId,
        jurorId: jurorIds[0]!,
        derogation: 'x'.repeat(500),
      } as const
      if ((await device.order(order)).status === 404) break
    }
    expect(done).toBeGreaterThan(500)
    expect(done).toBeLessThan(2_000)
    expect(await seatsOf(id)).toEqual({ code: 'rehearsal-over' })
  })

  it('are closed with the server even while they are being opened', async () => {
    let closed = 0
    let opened = () => {}
    const gate = new Promise<void>((resolve) => (opened = resolve))
    const rehearsals = createRehearsals({
      clock: house.clock,
      async open(path, clock) {
        const made = await createServer({
          ...rehearsalParts({ info() {}, error() {} }),
          ...{ publicUrl: `http://localhost:4310${path}`, webFolder: null, staffKey: 'key', clock },
          renderer: rehearsalRenderer(),
        })
        await gate
        const close = () => {
          closed += 1
          return made.close()
        }
        return { ...made, staffKey: 'key', close }
      },
    })
    const begun = rehearsals.start('here')
    const closing = rehearsals.close()
    opened()
    await closing
    expect(closed).toBe(1)
    expect((await begun).ok).toBe(false)
  })

  it('end with the server, and their page is still the application’s, which says so', async () => {
    const id = await start()
    const { folder: webFolder, remove: removeWeb } = await aFolder()
    await house.close()
    const again = await aHouse({ webFolder })
    const ask = async (path: string) => (await again.device().get(path)).status
    expect(await ask(`/api/rehearsals/${id}`)).toBe(404)
    expect(await ask(`/repetition/${id}/api/me`)).toBe(404)
    // There is no built application in this folder, and the page says that.
    expect(await ask(`/repetition/${id}/`)).toBe(503)
    await again.close()
    await removeWeb()
  })
})
