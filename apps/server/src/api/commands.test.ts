import { calendarDate, SessionId, timeOfDay } from '@delibere/core'
import { aJuror, aNewCandidate, type Order } from '@delibere/core/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { aHouse, aStoreThatFails, type House } from '../testing/index.ts'
import { bodyBytes, importBytes } from './checked.ts'

const juror = (name: string): Order => {
  const { id: _id, ...rest } = aJuror(name, 'employer')
  return { type: 'juror.register', juror: rest }
}

const emptySession: Order = {
  type: 'session.make',
  date: calendarDate('2026-11-24'),
  place: 'Nantes',
  opensAt: timeOfDay('09:00'),
  candidateIds: [],
  jurorIds: [],
}
const sessionId = SessionId.parse('s')

/** An import whose body has about so many bytes. */
const importOf = (bytes: number): Order => {
  const candidate = aNewCandidate('Aubry')
  const size = JSON.stringify({ line: 20_000, candidate }).length
  const rows = Array.from({ length: Math.floor(bytes / size) }, (_, n) => {
    return { line: n + 2, candidate: { ...candidate, person: { ...candidate.person, birthName: `Aubry ${n}` } } }
  })
  return { type: 'candidates.import', rows }
}

let house: House
beforeEach(async () => {
  house = await aHouse()
  return house.close
})

describe('POST /api/commands', () => {
  it('answers the revision it made, and the same one again to the same id', async () => {
    const first = await house.staff.order(juror('Aubry'), 'c1')
    expect([first.status, await first.json()]).toEqual([200, { revision: 1 }])
    const again = await house.staff.order(juror('Aubry'), 'c1')
    expect([again.status, await again.json()]).toEqual([200, { revision: 1 }])
    expect(house.server.engine.revision).toBe(1)
  })

  it('only considers when it is asked to', async () => {
    const body = { ...juror('Aubry'), id: 'c1' }
    const considered = await house.staff.post('/api/commands?consider', body)
    expect([considered.status, house.server.engine.revision]).toEqual([200, 0])
    await house.staff.must(juror('Aubry'))
    const refused = await house.staff.post('/api/commands?consider', body)
    expect([refused.status, await refused.json()]).toMatchObject([409, { violation: { code: 'juror-registered' } }])
  })

  it.each<[number, string, Order]>([
    [404, 'session-unknown', { type: 'session.cancel', sessionId }],
    [403, 'not-allowed', { type: 'attendance.sign', sessionId }],
    [409, 'no-candidate', emptySession],
  ])('answers %i to what is refused with %s', async (status, code, order) => {
    const response = await house.staff.order(order)
    expect([response.status, await response.json()]).toMatchObject([status, { violation: { code } }])
  })

  it('names the places of what is malformed, and says nothing of what stood there', async () => {
    const body = JSON.parse(JSON.stringify(juror('Kerguelen'))) as { juror: { person: object; college: string } }
    body.juror.college = 'Kerguelen'
    body.juror.person = { familyName: ['Kerguelen'], Kerguelen: 'x' }
    const response = await house.staff.post('/api/commands', { ...body, id: 'c1' })
    const text = await response.text()
    expect(response.status).toBe(400)
    expect(JSON.parse(text)).toMatchObject({ code: 'malformed' })
    expect(JSON.parse(text).paths).toEqual(expect.arrayContaining(['juror.college', 'juror.person.givenName']))
    expect(text).not.toContain('Kerguelen')
  })

  it.each(['{', '', '[]', 'null', '"text"', '{"type":"nothing"}', '{"__proto__":{"type":"x"}}'])(
    'answers 400 to the body %j',
    async (body) => {
      const headers = { 'content-type': 'application/json', authorization: 'Bearer key-of-this-machine' }
      const response = await house.server.request('http://localhost:4310/api/commands', {
        method: 'POST',
        headers,
        body,
      })
      expect([response.status, await response.json()]).toMatchObject([400, { code: 'malformed' }])
    },
  )

  it.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'answers 415 to a body of type %s',
    async (type) => {
      const headers = { authorization: 'Bearer key-of-this-machine', ...(type ? { 'content-type': type } : {}) }
      const body = new TextEncoder().encode(JSON.stringify({ ...juror('Aubry'), id: 'c1' }))
      const response = await house.server.request('http://localhost:4310/api/commands', {
        method: 'POST',
        headers,
        body,
      })
      expect([response.status, await response.json()]).toEqual([415, { code: 'not-json' }])
    },
  )

  it('takes a large import from the office, and nothing else that is as large', async () => {
    const large = importOf(2 * bodyBytes)
    expect((await house.staff.order(large)).status).toBe(200)
    const padded = await house.staff.post('/api/commands', { ...juror('Aubry'), id: 'c1', more: 'x'.repeat(bodyBytes) })
    // What does not have the form of a command is said first: there is no such field.
    expect(padded.status).toBe(400)
    const { id: _id, ...rest } = aJuror('Aubry', 'employer')
    const many = { type: 'juror.register', id: 'c2', juror: { ...rest, certificates: Array(60_000).fill('AC') } }
    const response = await house.staff.post('/api/commands', many)
    expect([response.status, await response.json()]).toEqual([413, { code: 'too-large', maxBytes: bodyBytes }])
  })

  it('refuses more than an import may have, and from a member more than a command may', async () => {
    const { members } = await house.makeSession()
    const office = await house.staff.post('/api/commands', 'x'.repeat(importBytes))
    expect([office.status, await office.json()]).toEqual([413, { code: 'too-large', maxBytes: importBytes }])
    const member = await members[0]!.post('/api/commands', 'x'.repeat(bodyBytes))
    expect([member.status, await member.json()]).toEqual([413, { code: 'too-large', maxBytes: bodyBytes }])
  })

  it('does not read the body of somebody who may not send one', async () => {
    let read = 0
    const pull = (controller: ReadableStreamDefaultController) => {
      read += 1
      controller.enqueue(new Uint8Array(65_536))
    }
    const body = new ReadableStream({ pull }, { highWaterMark: 0 })
    const headers = { 'content-type': 'application/json' }
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
    const response = await house.server.request('http://localhost:4310/api/commands', init)
    expect([response.status, read]).toEqual([401, 0])
  })

  it('believes the length that is declared without counting', async () => {
    const headers = { 'content-type': 'application/json', 'content-length': String(importBytes + 1) }
    const init = { method: 'POST', headers: { ...headers, authorization: 'Bearer key-of-this-machine' }, body: '{}' }
    expect((await house.server.request('http://localhost:4310/api/commands', init)).status).toBe(413)
  })

  it('answers 503 when the disk takes nothing more, and goes on being read', async () => {
    const disk = aStoreThatFails()
    const other = await aHouse({ store: disk.store })
    await other.staff.must(juror('Aubry'))
    disk.fail()
    for (const name of ['Berger', 'Caron']) {
      const response = await other.staff.order(juror(name))
      expect([response.status, await response.json()]).toEqual([503, { code: 'storage-failed' }])
    }
    expect(await (await other.staff.get('/api/jurors')).json()).toHaveLength(1)
    const health = await other.device().get('/healthz')
    expect([health.status, await health.json()]).toEqual([200, { status: 'degraded', revision: 1, storage: 'failed' }])
    await other.close()
  })
})
