import { instant, JurorId, type World } from '@delibere/core'
import { aJuror } from '@delibere/core/testing'
import { describe, expect, it } from 'vitest'
import { aHouse, type House, memoryAccess } from '../testing/index.ts'
import { openAccess } from './access.ts'
import type { AccessFile } from './kept-access.ts'
import { digestOf } from './secrets.ts'

/** The same access file, opened again by another server with the same world. */
async function reopened(house: House, file: AccessFile, more: { renewStaffToken?: boolean } = {}) {
  const { engine } = house.server
  const { renewStaffToken = false } = more
  return openAccess({ file, engine, staffKey: null, renewStaffToken, onTrouble: () => {} })
}

const diskFull = Object.assign(new Error('ENOSPC'), { name: 'StoreFault', code: 'storage-failed' })

/** A file whose disk refuses once `full` was called. */
function fillingUp() {
  const inner = memoryAccess()
  let isFull = false
  return {
    read: inner.read,
    write: async (kept: Parameters<AccessFile['write']>[0]) => {
      if (isFull) throw diskFull
      await inner.write(kept)
    },
    full: () => void (isFull = true),
    freed: () => void (isFull = false),
  }
}

describe('the staff token', () => {
  it('is made at the first start alone, and only its digest is kept', async () => {
    const file = memoryAccess()
    const house = await aHouse({ access: file })
    const token = house.server.newStaffToken!
    expect(token).toMatch(/^[\w-]{22}$/)
    expect(JSON.stringify(file.kept)).not.toContain(token)
    expect(file.kept?.staff).toBe(digestOf(token))
    const again = await reopened(house, file)
    expect(again.newStaffToken).toBeNull()
    expect(again.who({ bearer: token, cookie: undefined }).actor).toEqual({ kind: 'staff' })
  })

  it('can be exchanged for a cookie', async () => {
    const house = await aHouse()
    const device = house.device()
    expect(await device.signIn(house.server.newStaffToken!)).toEqual({ kind: 'staff' })
    expect((await device.get('/api/jurors')).status).toBe(200)
  })

  it('opens nothing once a new one has been made, nor does a cookie that came by it', async () => {
    const file = memoryAccess()
    const house = await aHouse({ access: file })
    const token = house.server.newStaffToken!
    const before = await reopened(house, file)
    const { cookie } = (await before.signIn(token, undefined))!
    await before.close()
    const after = await reopened(house, file, { renewStaffToken: true })
    expect(after.newStaffToken).not.toBe(token)
    expect(after.who({ bearer: token, cookie: undefined }).actor.kind).toBe('nobody')
    expect(after.who({ bearer: undefined, cookie: cookie!.value }).actor.kind).toBe('nobody')
    expect(after.who({ bearer: after.newStaffToken!, cookie: undefined }).actor.kind).toBe('staff')
  })
})

describe('links and cookies', () => {
  it('are there after a restart, as digests', async () => {
    const file = memoryAccess()
    const house = await aHouse({ access: file })
    const here = await house.makeSession()
    const secret = await house.link(here.sessionId, 'room')
    await house.close()
    expect(JSON.stringify(file.kept)).not.toContain(secret)
    const again = await reopened(house, file)
    const device = (await again.signIn(secret, undefined))!
    expect(device.actor).toEqual({ kind: 'room', sessionId: here.sessionId })
    await again.close()
    const third = await reopened(house, file)
    expect(third.who({ bearer: undefined, cookie: device.cookie!.value }).actor).toEqual(device.actor)
  })

  it('are gone for good for a member who was replaced, even when they come back into the jury', async () => {
    const house = await aHouse()
    const here = await house.makeSession()
    const { id: _id, ...spare } = aJuror('Vasseur', 'employer')
    await house.staff.must({ type: 'juror.register', juror: spare })
    const [leaving] = here.jurorIds
    const entering = JurorId.parse(Object.keys(house.server.engine.world.jurors).at(-1))
    const { sessionId } = here
    await house.staff.must({ type: 'member.replace', sessionId, leaving: leaving!, entering })
    await house.staff.must({ type: 'member.replace', sessionId, leaving: entering, entering: leaving! })
    expect((await here.members[0]!.get(here.path)).status).toBe(401)
    expect((await here.members[1]!.get(here.path)).status).toBe(200)
  })

  it('that a crash left behind for somebody who is replaced are gone at the next start', async () => {
    const file = memoryAccess()
    const house = await aHouse({ access: file })
    const here = await house.makeSession()
    const sessions = {} as World['sessions']
    const engine = {
      ...house.server.engine,
      world: { ...house.server.engine.world, sessions },
      now: () => instant(0),
      listen: () => () => {},
    }
    const after = await openAccess({ file, engine, staffKey: null, renewStaffToken: false, onTrouble: () => {} })
    await after.close()
    expect([file.kept?.links, file.kept?.devices]).toEqual([[], []])
    expect((await house.staff.get(`/api/links/${here.sessionId}`)).status).toBe(200)
  })

  it('of one link are at most twenty devices: the oldest goes', async () => {
    const house = await aHouse()
    const here = await house.makeSession()
    const secret = await house.link(here.sessionId, 'room')
    const devices = Array.from({ length: 21 }, () => house.device())
    for (const device of devices) await device.signIn(secret)
    expect((await devices[0]!.get('/api/time')).status).toBe(401)
    expect((await devices[1]!.get('/api/time')).status).toBe(200)
  })
})

describe('a disk that is full', () => {
  it('gives no link that would not be there after a restart', async () => {
    const file = fillingUp()
    const house = await aHouse({ access: file })
    const here = await house.makeSession()
    file.full()
    const response = await house.staff.post('/api/links', { sessionId: here.sessionId, holder: 'room' })
    expect([response.status, await response.json()]).toEqual([503, { code: 'storage-failed' }])
    expect(await (await house.staff.get(`/api/links/${here.sessionId}`)).json()).toHaveLength(4)
  })

  it('says that a link could not be taken back for good, and takes it back all the same', async () => {
    const file = fillingUp()
    const house = await aHouse({ access: file })
    const here = await house.makeSession()
    file.full()
    expect((await house.staff.delete(`/api/links/${here.sessionId}/room`)).status).toBe(503)
    expect((await here.room.get(here.path)).status).toBe(401)
    file.freed()
    expect((await house.staff.delete(`/api/links/${here.sessionId}/room`)).status).toBe(200)
    const again = await reopened(house, file)
    expect(again.links(here.sessionId).map(({ holder }) => holder)).not.toContain('room')
  })

  it('keeps nobody out', async () => {
    const file = fillingUp()
    const house = await aHouse({ access: file })
    const here = await house.makeSession()
    const secret = await house.link(here.sessionId, 'room')
    file.full()
    const device = house.device()
    await device.signIn(secret)
    expect((await device.get('/api/time')).status).toBe(200)
    expect(house.logged.join()).toContain('storage-failed')
  })
})

describe('what nobody is known by', () => {
  it.each([
    { bearer: 'nothing', cookie: undefined },
    { bearer: undefined, cookie: 'nothing' },
    { bearer: '', cookie: '' },
    { bearer: undefined, cookie: undefined },
  ])('%j makes nobody', async (credentials) => {
    const house = await aHouse()
    const access = await reopened(house, memoryAccess())
    expect(access.who(credentials).actor).toEqual({ kind: 'nobody' })
  })
})

describe('a sign-in', () => {
  it('is on the disk when it is answered, so that a crash signs nobody out', async () => {
    const file = memoryAccess()
    const house = await aHouse({ access: file })
    const here = await house.makeSession()
    const response = await house.device().post('/api/sign-in', { secret: await house.link(here.sessionId, 'room') })
    const value = /=([\w-]{22});/.exec(response.headers.getSetCookie()[0]!)![1]!
    expect(file.kept?.devices.map(({ digest }) => digest)).toContain(digestOf(value))
  })
})
