import { beforeEach, describe, expect, it } from 'vitest'
import { aHouse, type House, type Sitting } from '../testing/index.ts'

let house: House
let here: Sitting

beforeEach(async () => {
  house = await aHouse()
  here = await house.makeSession()
  return house.close
})

const linksOf = async () => (await house.staff.get(`/api/links/${here.sessionId}`)).json()

describe('a personal link', () => {
  it('lets its holder in as themselves, into that session', async () => {
    const device = house.device()
    const jurorId = here.jurorIds[0]!
    const me = await device.signIn(await house.link(here.sessionId, jurorId))
    expect(me).toEqual({ kind: 'member', sessionId: here.sessionId, jurorId })
    expect(await (await device.get('/api/me')).json()).toEqual(me)
  })

  it('is an address whose secret no server ever sees, noted in the journal without it', async () => {
    const response = await house.staff.post('/api/links', { sessionId: here.sessionId, holder: 'room' })
    const { url } = (await response.json()) as { url: string }
    expect(url).toMatch(/^http:\/\/localhost:4310\/entrer#[\w-]{22}$/)
    const journal = await (await house.staff.get('/api/journal?limit=1')).text()
    expect(journal).toContain('lien personnel créé pour l’écran de salle')
    expect(JSON.stringify(await house.server.engine.journal(Infinity, 100))).not.toContain(url.split('#')[1])
  })

  it('works on several devices, which are counted, and once for a device that comes again', async () => {
    const secret = await house.link(here.sessionId, here.jurorIds[0]!)
    const [one, other] = [house.device(), house.device()]
    await one.signIn(secret)
    await other.signIn(secret)
    await one.signIn(secret)
    expect(await linksOf()).toContainEqual({ holder: here.jurorIds[0], issuedAt: house.clock.wall(), devices: 2 })
  })

  it('opens nothing once another has taken its place, or it was revoked', async () => {
    const [holder] = here.jurorIds
    const first = await house.link(here.sessionId, holder!)
    const second = await house.link(here.sessionId, holder!)
    expect((await house.device().post('/api/sign-in', { secret: first })).status).toBe(401)
    expect((await house.device().post('/api/sign-in', { secret: second })).status).toBe(200)
    expect((await house.staff.delete(`/api/links/${here.sessionId}/${holder}`)).status).toBe(200)
    expect((await house.device().post('/api/sign-in', { secret: second })).status).toBe(401)
    expect(await linksOf()).not.toContainEqual(expect.objectContaining({ holder }))
  })

  it('is refused for whoever is not of the jury, and for a session that is not there', async () => {
    const { sessionId } = here
    expect((await house.staff.post('/api/links', { sessionId, holder: 'somebody' })).status).toBe(404)
    expect((await house.staff.post('/api/links', { sessionId: 'nothing', holder: 'room' })).status).toBe(404)
    expect((await house.staff.delete('/api/links/nothing/room')).status).toBe(404)
  })
})

describe('a cookie', () => {
  const cookieOf = async (publicUrl: string) => {
    const other = await aHouse({ publicUrl })
    const { sessionId } = await other.makeSession()
    const response = await other.device().post('/api/sign-in', { secret: await other.link(sessionId, 'room') })
    await other.close()
    return response.headers.getSetCookie()[0]!
  }

  it('is out of reach of scripts and of other sites', async () => {
    const cookie = await cookieOf('http://192.168.1.20:4310')
    expect(cookie).toMatch(/^delibere=[\w-]{22}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/)
  })

  it('with https is of this host alone', async () => {
    const cookie = await cookieOf('https://jury.example')
    expect(cookie).toMatch(/^__Host-delibere=[\w-]{22}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  })

  it('of a server under a path is of this path alone', async () => {
    expect(await cookieOf('http://192.168.1.20:4310/repetition/x')).toMatch(
      /^delibere-repetition=[\w-]{22}; Max-Age=2592000; Path=\/repetition\/x; HttpOnly; SameSite=Strict$/,
    )
    expect(await cookieOf('https://jury.example/repetition/x')).toMatch(
      /^__Secure-delibere-repetition=[\w-]{22}; Max-Age=2592000; Path=\/repetition\/x; HttpOnly; Secure; SameSite=Strict$/,
    )
  })

  it('opens nothing any more once its holder has signed out', async () => {
    const [member] = here.members
    await member!.post('/api/sign-out', {})
    expect(await (await member!.get('/api/me')).json()).toEqual({ kind: 'nobody' })
    expect((await member!.get(here.path)).status).toBe(401)
  })

  it('expires: a member’s after a month, the office’s after half a day', async () => {
    const office = house.device()
    await office.signIn('key-of-this-machine')
    house.clock.pass(12 * 3_600_000)
    expect((await office.get('/api/jurors')).status).toBe(401)
    expect((await here.members[0]!.get('/api/time')).status).toBe(200)
    house.clock.pass(30 * 24 * 3_600_000)
    expect((await here.members[0]!.get('/api/time')).status).toBe(401)
  })
})

describe('wrong secrets', () => {
  const wrong = () => house.device().post('/api/sign-in', { secret: 'nothing' })

  it('are answered with 429 from a point on, and with when to come again', async () => {
    for (let tries = 0; tries < 20; tries += 1) expect((await wrong()).status).toBe(401)
    const refused = await wrong()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '6'])
    expect(await refused.json()).toEqual({ code: 'too-many-tries', retryAfterSeconds: 6 })
    house.clock.pass(6_000)
    expect((await wrong()).status).toBe(401)
  })

  it('shut nobody out: a right link opens however many wrong ones came from the same address', async () => {
    for (let tries = 0; tries < 30; tries += 1) await wrong()
    const secret = await house.link(here.sessionId, 'room')
    expect((await house.device().post('/api/sign-in', { secret })).status).toBe(200)
  })

  it('are all that is counted: a whole room may come in through one address', async () => {
    const secret = await house.link(here.sessionId, 'room')
    for (let tries = 0; tries < 60; tries += 1) {
      expect((await house.device().post('/api/sign-in', { secret })).status).toBe(200)
    }
  })

  it.each([{}, { secret: '' }, { secret: 'x'.repeat(201) }, { secret: 7 }, { secret: 'x', more: 1 }])(
    'that are not of the form are 400: %j',
    async (body) => {
      expect((await house.device().post('/api/sign-in', body)).status).toBe(400)
    },
  )

  it('in a header make nobody of whoever has a good cookie besides', async () => {
    const secret = await house.link(here.sessionId, 'room')
    const given = await house.device().post('/api/sign-in', { secret })
    const cookie = given.headers.getSetCookie()[0]!.split(';')[0]!
    const ask = async (headers: Record<string, string>) =>
      (await house.server.request('http://localhost/api/me', { headers })).json()
    expect(await ask({ cookie })).toMatchObject({ kind: 'room' })
    expect(await ask({ cookie, authorization: 'Bearer nothing' })).toEqual({ kind: 'nobody' })
  })
})
