import { describe, expect, it } from 'vitest'
import { memoryDocumentFiles } from '../documents/document-files.ts'
import { aHouse } from '../testing/index.ts'

describe('the log', () => {
  it('of a whole session names nobody and holds no secret', async () => {
    const house = await aHouse()
    const here = await house.makeSession([
      { birthName: 'Aubry', email: 'aubry@exemple.fr' },
      { birthName: 'Berger', route: 'vae' },
    ])
    const secret = await house.link(here.sessionId, 'room')
    const device = house.device()
    await device.signIn(secret)
    await device.post('/api/sign-in', { secret: 'a-wrong-secret' })
    await device.get(`/api/live/sessions/${here.sessionId}?name=Aubry`)
    await device.get('/Aubry?secret=x')
    await device.post('/api/commands', { type: 'juror.register', name: 'Aubry' })
    await here.play()
    await house.until(({ archive }) => archive[here.sessionId] !== undefined)
    await house.staff.get('/api/candidates')
    await house.staff.get('/api/journal')
    expect(house.logged.length).toBeGreaterThan(100)
    const words = ['Aubry', 'Berger', 'Camille', 'Garnier', 'Dominique', 'exemple.fr', 'Condorcet', 'Angers']
    const secrets = [secret, 'key-of-this-machine', 'a-wrong-secret', 'delibere=', here.sessionId, here.jurorIds[0]!]
    for (const word of [...words, ...secrets]) expect(house.logged.filter((line) => line.includes(word))).toEqual([])
    await house.close()
  })

  it('says of each request the method, the route, the answer, how long it took, and the kind of actor', async () => {
    const house = await aHouse()
    await house.staff.get('/api/links/some-session?with=query')
    expect(JSON.parse(house.logged.at(-1)!)).toEqual({
      method: 'GET',
      route: 'GET /api/links/:sessionId',
      status: 200,
      ms: expect.any(Number),
      actor: 'staff',
      message: 'request',
    })
    await house.close()
  })

  it('has the place of a fault, under the reference that was given, and not its words', async () => {
    const documents = memoryDocumentFiles()
    const read = () => Promise.reject(new TypeError('Camille Aubry is not a document'))
    const house = await aHouse({ documents: { ...documents, read } })
    const here = await house.makeSession()
    await here.play()
    await house.until(({ archive }) => archive[here.sessionId] !== undefined)
    const response = await house.staff.get(`/api/sheets/${here.sessionId}/${here.hearingIds[0]}/1`)
    const answer = (await response.json()) as { code: string; reference: string }
    expect([response.status, answer]).toEqual([
      500,
      { code: 'unknown', reference: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    ])
    const line = house.logged.find((one) => one.includes(answer.reference))!
    expect(JSON.parse(line)).toMatchObject({ fault: 'TypeError', at: expect.stringContaining('request-log.test.ts') })
    expect(line).not.toMatch(/Camille|Aubry/)
    await house.close()
  })
})
