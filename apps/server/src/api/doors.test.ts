import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { aPdf } from '../documents/testing/attachments.ts'
import { aHouse, type Device, type House, type Sitting } from '../testing/index.ts'
import { createApi } from './api.ts'
import type { Services, Signed } from './context.ts'
import { describedRoutes } from './described-routes.ts'
import { doors } from './doors.ts'
import { guard } from './guard.ts'

const whos = ['staff', 'member', 'elsewhere', 'recused', 'replaced', 'room', 'nobody'] as const
type Who = (typeof whos)[number]
type Statuses = Readonly<Record<Who, number>>

const all = (status: number): Statuses => ({
  ...{
    staff: status,
    member: status,
    elsewhere: status,
    recused: status,
    replaced: status,
    room: status,
    nobody: status,
  },
})
/** 401 to whoever is not known, or not any more; 403 to the others, but for those who are named. */
const only = (statuses: Partial<Statuses>): Statuses => ({ ...all(403), nobody: 401, replaced: 401, ...statuses })
const office = only({ staff: 200 })
const signedIn = only({ staff: 200, member: 200, elsewhere: 200, recused: 200, room: 200 })

/** What each door answers to each kind of visitor. `elsewhere` is a member of another session, `recused` sits out this hearing. */
const table: Readonly<Record<string, Statuses>> = {
  'POST /api/commands': only({ staff: 403, member: 409, elsewhere: 403, recused: 409, room: 403 }),
  'GET /api/me': all(200),
  'POST /api/sign-in': all(401),
  'POST /api/sign-out': all(200),
  'GET /api/time': signedIn,
  'GET /api/live/sessions/:sessionId': { ...signedIn, elsewhere: 403 },
  'GET /api/live/office': office,
  'GET /api/live/board': office,
  'POST /api/screens': only({ member: 200, elsewhere: 200, recused: 200, room: 200 }),
  'GET /api/candidates': office,
  'GET /api/candidates/:candidateId': office,
  'GET /api/register/candidates': office,
  'GET /api/expiring': office,
  'GET /api/openings': office,
  'GET /api/jurors': office,
  'GET /api/jurors/:jurorId': office,
  'GET /api/register/jurors': office,
  'GET /api/regulation': office,
  'GET /api/privacy/due': office,
  'POST /api/privacy/erase': office,
  'POST /api/plan/question': office,
  'GET /api/plan/drafts': office,
  'POST /api/plan/runs': office,
  'GET /api/plan/runs/:runId': office,
  'POST /api/plan/runs/:runId/stop': office,
  'GET /api/privacy/export/:kind/:id': office,
  'GET /api/privacy/export/:kind/:id/pdf': office,
  'GET /api/privacy/export/:kind/:id/documents/:sha256': office,
  'GET /api/frameworks': office,
  'GET /api/journal': office,
  'GET /api/frameworks/:certificate/:version': signedIn,
  'GET /api/links/:sessionId': office,
  // A member gives one only to who comes in on the spot: see substitutes.test.ts.
  'POST /api/links': office,
  'GET /api/substitutes/:sessionId/:leaving': only({ staff: 200, member: 200, recused: 200 }),
  'DELETE /api/links/:sessionId/:holder': office,
  'GET /api/sheets/:sessionId/:hearingId/:version': only({ staff: 200, member: 200 }),
  'POST /api/candidates/:candidateId/pieces/:piece/attachments': office,
  'GET /api/candidates/:candidateId/attachments/:sha256': office,
  'GET /api/sessions/:sessionId/paper': office,
  'GET /api/sessions/:sessionId/paper/pdf': office,
  'GET /api/hearings/:sessionId/:hearingId/file': only({ staff: 200, member: 200 }),
  'GET /api/hearings/:sessionId/:hearingId/attachments/:sha256': only({ staff: 200, member: 200 }),
  'POST /api/rehearsals': all(200),
  'GET /api/rehearsals/:rehearsalId': all(200),
  'POST /api/rehearsals/:rehearsalId/program': all(200),
  'GET /api/notes/:sessionId': only({ member: 200, recused: 200 }),
  'PUT /api/notes/:sessionId/:hearingId/:domain': only({ member: 200, recused: 409 }),
  'GET /api/openapi.json': all(200),
  'GET /healthz': all(200),
  'GET /*': all(404),
}

let house: House
let runId: string
let here: Sitting
let attached: { readonly candidateId: string; readonly sha256: string }

beforeAll(async () => {
  house = await aHouse()
  here = await house.makeSession([{ birthName: 'Aubry' }, { birthName: 'Berger' }])
  const [hearingId] = here.hearingIds
  const { candidateId } = house.server.engine.world.sessions[here.sessionId]!.hearings[0]!
  const address = `/api/candidates/${candidateId}/pieces/workplaceAssessment/attachments?name=livret.pdf`
  const { sha256 } = (await (await house.staff.upload(address, aPdf())).json()) as { sha256: string }
  attached = { candidateId, sha256 }
  await here.play(({ status }) => status === 'open')
  await here.members[2]!.must({ type: 'recusal.declare', sessionId: here.sessionId, hearingId: hearingId! })
  await here.play(({ hearings }) => hearings[0]!.stage === 'signed')
  await house.until(({ sessions }) => sessions[here.sessionId]!.hearings[0]!.sheets[0]!.document !== null)
  const run = await house.staff.post('/api/plan/runs', { scope: 'new', seconds: 0.1 })
  runId = ((await run.json()) as { id: string }).id
  return house.close
})

async function beginRehearsal(): Promise<string> {
  // Only a few may be begun at once, and those that nobody attends to end.
  house.clock.pass(60_000)
  return ((await (await house.device().post('/api/rehearsals', {})).json()) as { id: string }).id
}

/** A device of its own for each question, since some questions sign out. */
async function deviceOf(who: Who): Promise<Device> {
  if (who === 'staff') return house.staff
  const device = house.device()
  if (who === 'nobody') return device
  const holder = {
    member: here.jurorIds[1]!,
    recused: here.jurorIds[2]!,
    room: 'room',
    elsewhere: null,
    replaced: null,
  } as const
  const known = holder[who]
  if (known !== null) {
    await device.signIn(await house.link(here.sessionId, known))
    return device
  }
  house.clock.pass(24 * 3_600_000)
  const there = await house.makeSession([{ birthName: `Caron ${crypto.randomUUID()}` }])
  const [leaving] = there.jurorIds
  await device.signIn(await house.link(there.sessionId, leaving!))
  if (who === 'replaced') await house.staff.must({ type: 'session.cancel', sessionId: there.sessionId })
  return device
}

async function ask(device: Device, route: string): Promise<Response> {
  const [sessionId, hearingId] = [here.sessionId, here.hearingIds[0]!]
  switch (route) {
    case 'POST /api/commands':
      return device.order({ type: 'attendance.sign', sessionId })
    case 'POST /api/sign-in':
      return device.post('/api/sign-in', { secret: 'nothing' })
    case 'POST /api/sign-out':
      return device.post('/api/sign-out', {})
    case 'POST /api/candidates/:candidateId/pieces/:piece/attachments':
      return device.upload(
        `/api/candidates/${attached.candidateId}/pieces/workplaceAssessment/attachments?name=x`,
        aPdf(),
      )
    case 'POST /api/privacy/erase':
      return device.post('/api/privacy/erase', { candidateIds: [], fileIds: [], jurorIds: [] })
    case 'POST /api/plan/question':
      return device.post('/api/plan/question', { scope: 'new' })
    case 'POST /api/plan/runs':
      return device.post('/api/plan/runs', { scope: 'new', seconds: 0.1 })
    case 'POST /api/plan/runs/:runId/stop':
      return device.post(`/api/plan/runs/${runId}/stop`, {})
    case 'POST /api/screens':
      return device.post('/api/screens', { screen: '0'.repeat(32), uncertainty: 4, ahead: -90_000 })
    case 'PUT /api/notes/:sessionId/:hearingId/:domain':
      return device.put(`/api/notes/${sessionId}/${hearingId}/D1`, { version: 0, text: 'Écoute.' })
    case 'POST /api/links':
      return device.post('/api/links', { sessionId, holder: here.jurorIds[3] })
    case 'POST /api/rehearsals':
      house.clock.pass(60_000)
      return device.post('/api/rehearsals', {})
    case 'POST /api/rehearsals/:rehearsalId/program':
      return device.post(`/api/rehearsals/${await beginRehearsal()}/program`, { jurorIds: [] })
    case 'GET /api/rehearsals/:rehearsalId':
      return device.get(`/api/rehearsals/${await beginRehearsal()}`)
    case 'DELETE /api/links/:sessionId/:holder':
      return device.delete(`/api/links/${sessionId}/${here.jurorIds[3]}`)
    default: {
      const known: Record<string, string> = {
        sessionId,
        hearingId,
        leaving: here.jurorIds[0]!,
        jurorId: here.jurorIds[0]!,
        version: route.includes('frameworks') ? '2013.1' : '1',
        certificate: 'AC',
        ...attached,
        runId,
        kind: 'candidate',
        id: attached.candidateId,
      }
      const path = route.split(' ')[1]!
      return device.get(path.replaceAll(/:(\w+)/g, (_, name: string) => known[name]!).replace('*', 'somewhere'))
    }
  }
}

const routes = createApi({ webFolder: null, publicUrl: 'http://localhost' } as Services)
  .routes.filter(({ method }) => method !== 'ALL')
  .map(({ method, path }) => `${method} ${path}`)

describe('the doors', () => {
  it('are all in the table, and nothing else is', () => {
    expect(Object.keys(table).toSorted()).toEqual([...new Set(routes)].toSorted())
    expect(Object.keys(doors).toSorted()).toEqual([...new Set(routes)].toSorted())
  })

  it('are all described, but for the web application', () => {
    expect(Object.keys(describedRoutes).toSorted()).toEqual(
      Object.keys(table)
        .filter((route) => route !== 'GET /*')
        .toSorted(),
    )
  })

  it.each(Object.keys(table).flatMap((route) => whos.map((who) => [route, who, table[route]![who]] as const)))(
    '%s answers %s with %i',
    async (route, who, status) => {
      const response = await ask(await deviceOf(who), route)
      await response.body?.cancel()
      expect(response.status).toBe(status)
    },
  )

  it('are shut to everybody where the list forgets one', async () => {
    const { engine } = house.server
    const services = {
      access: { who: () => ({ actor: { kind: 'staff' }, holds: () => true }) },
      engine,
      publicUrl: 'http://x',
    }
    const app = new Hono<Signed>()
      .use(guard(services as unknown as Services))
      .get('/api/forgotten', (c) => c.text('come in'))
    expect((await app.request('/api/forgotten')).status).toBe(403)
  })

  it('answer 404, as JSON with a code, where there is none', async () => {
    const bodies = await Promise.all(
      ['/api/nothing', '/api/', '/api/commands/x', '/anything'].map(async (path) => {
        const response = await house.staff.get(path)
        return [response.status, await response.json()]
      }),
    )
    expect(bodies).toEqual(bodies.map(() => [404, { code: 'not-found' }]))
    expect((await house.staff.post('/api/me', {})).status).toBe(404)
    expect((await house.staff.delete('/healthz')).status).toBe(404)
  })
})

describe('a request that another site’s page sent', () => {
  const send = (headers: Record<string, string>) =>
    house.server.request('http://localhost:4310/api/sign-out', {
      method: 'POST',
      headers: { host: 'localhost:4310', ...headers },
    })

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://localhost:4310' }, 200],
    [{ origin: 'https://localhost:4310' }, 200],
    [{}, 200],
  ])('with %j is answered with %i', async (headers, status) => {
    const response = await send(headers as Record<string, string>)
    expect(response.status).toBe(status)
    if (status === 403) expect(await response.json()).toEqual({ code: 'cross-site' })
  })
})

describe('every answer', () => {
  it('lets the browser load, frame and tell nothing elsewhere, and no other site read it', async () => {
    for (const path of ['/api/me', '/api/nothing', '/healthz', '/somewhere', here.path, '/api/openapi.json']) {
      const { headers, body } = await house.staff.get(path)
      await body?.cancel()
      expect(headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
    expect((await house.staff.get('/api/me')).headers.get('cache-control')).toBe('no-store')
  })
})
