import {
  type BoardView,
  type HearingId,
  type JurorId,
  type RoomView,
  SessionId,
  type SessionView,
} from '@delibere/core'
import { aJuror, type Order } from '@delibere/core/testing'
import { aFolder, aHouse, aHouseOn, aStoreThatFails, type House } from '@delibere/server/testing'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createClient } from './client.ts'
import { newCommandId } from './command-id.ts'
import type { Client, Live } from './contract.ts'
import { keepingCookies } from './cookies.ts'

const url = 'http://localhost:4310'
const token = 'key-of-this-machine'

const juror = (name: string): Order => {
  const { id: _id, ...rest } = aJuror(name, 'employer')
  return { type: 'juror.register', juror: rest }
}

/** The office, inside the process of the server. */
const officeOf = ({ server }: House) => createClient({ url, fetch: server.request, token })
/** A browser that nobody has signed in with yet. */
const browserOf = ({ server }: House) => createClient({ url, fetch: keepingCookies(server.request) })

/** A network that loses what `loses` says, either on the way there or on the way back. */
function aNetwork({ server }: House, loses: readonly ('there' | 'back' | 'nothing')[]) {
  const sent: string[] = []
  const fetch: typeof server.request = async (input, init) => {
    const fate = loses[sent.length] ?? 'nothing'
    sent.push(String(init?.body))
    if (fate === 'there') throw new TypeError('fetch failed')
    const response = await server.request(input, init)
    if (fate === 'back') throw new TypeError('fetch failed')
    return response
  }
  return { client: createClient({ url, fetch, token }), sent }
}

let house: House
beforeEach(async () => {
  house = await aHouse()
  return house.close
})

describe('an order', () => {
  it('is answered with its receipt, and a refusal with its reason', async () => {
    const office = officeOf(house)
    expect(await office.order(juror('Aubry'))).toEqual({ ok: true, value: { revision: 1 } })
    expect(await office.order(juror('Aubry'))).toMatchObject({ ok: false, error: { code: 'juror-registered' } })
    const unknown = { type: 'session.cancel', sessionId: SessionId.parse('nothing') } as const
    expect(await office.order(unknown)).toEqual({ ok: false, error: { code: 'session-unknown' } })
  })

  it('is sent again with the same id when its answer is lost, and is carried out once', async () => {
    const { client, sent } = aNetwork(house, ['back', 'there', 'nothing'])
    expect(await client.order(juror('Aubry'))).toEqual({ ok: true, value: { revision: 1 } })
    expect(sent).toHaveLength(3)
    expect(new Set(sent.map((body) => (JSON.parse(body) as { id: string }).id)).size).toBe(1)
    expect(house.server.engine.revision).toBe(1)
  })

  it('is given up when nobody answers for as long as the one who asks is patient', async () => {
    const { client, sent } = aNetwork(house, Array(10).fill('there'))
    expect(await client.order(juror('Aubry'), { patience: 0 })).toEqual({ ok: false, error: { code: 'unreachable' } })
    expect(sent).toHaveLength(1)
  })

  it('has an id of its own each time', async () => {
    const { client, sent } = aNetwork(house, [])
    await client.order(juror('Aubry'))
    await client.order(juror('Berger'))
    const ids = sent.map((body) => (JSON.parse(body) as { id: string }).id)
    expect(ids).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)])
    expect(ids[0]).not.toBe(ids[1])
  })

  it('finds a server that is starting again, by itself', async () => {
    const { folder, remove } = await aFolder()
    onTestFinished(remove)
    let now = await aHouseOn(folder)
    const { staffKey } = now.server as typeof now.server & { staffKey: string }
    const fetch: House['server']['request'] = (input, init) => now.server.request(input, init)
    const office = createClient({ url, fetch, token: staffKey })
    await now.close()
    const answer = office.order(juror('Aubry'))
    now = await aHouseOn(folder)
    expect(await answer).toEqual({ ok: true, value: { revision: 1 } })
    await now.close()
  })

  it('can be considered first, which does nothing', async () => {
    const office = officeOf(house)
    expect(await office.consider(juror('Aubry'))).toEqual({ ok: true, value: { 'juror.registered': 1 } })
    expect(house.server.engine.revision).toBe(0)
    await office.order(juror('Aubry'))
    expect(await office.consider(juror('Aubry'))).toMatchObject({ ok: false, error: { code: 'juror-registered' } })
  })
})

describe('a refusal that is no rule of the trade', () => {
  it('says that nobody is signed in', async () => {
    expect(await browserOf(house).jurors()).toEqual({ ok: false, error: { code: 'signed-out' } })
    expect(await browserOf(house).signIn('nothing')).toEqual({ ok: false, error: { code: 'signed-out' } })
  })

  it('says that it is not for the one who asks', async () => {
    const here = await house.makeSession()
    const member = browserOf(house)
    await member.signIn(await house.link(here.sessionId, here.jurorIds[0]!))
    expect(await member.jurors()).toEqual({ ok: false, error: { code: 'not-allowed' } })
  })

  it('says where something is malformed', async () => {
    const malformed = { ...juror('Aubry'), juror: {} } as never
    const answer = await officeOf(house).order(malformed)
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'malformed', paths: expect.arrayContaining(['juror.person']) },
    })
  })

  it('says when to try again after too many tries', async () => {
    const browser = browserOf(house)
    for (let tries = 0; tries < 20; tries += 1) await browser.signIn('nothing')
    expect(await browser.signIn('nothing')).toEqual({
      ok: false,
      error: { code: 'too-many-tries', retryAfterSeconds: 6 },
    })
  })

  it('says that something is too large', async () => {
    const { id: _id, ...rest } = aJuror('Aubry', 'employer')
    const large = { type: 'juror.register', juror: { ...rest, certificates: Array(60_000).fill('AC') } } as const
    expect(await officeOf(house).order(large)).toEqual({ ok: false, error: { code: 'too-large', maxBytes: 262_144 } })
  })

  it('says that the disk takes nothing more', async () => {
    const disk = aStoreThatFails()
    const other = await aHouse({ store: disk.store })
    disk.fail()
    expect(await officeOf(other).order(juror('Aubry'))).toEqual({ ok: false, error: { code: 'storage-failed' } })
    await other.close()
  })

  it.each([
    [500, '{"code":"unknown","reference":"x"}', 'unknown'],
    [404, '{"code":"not-found"}', 'unknown'],
    [400, 'no JSON', 'unknown'],
    [200, '<html>', 'unreachable'],
    [502, '<html>', 'unreachable'],
    [503, '{"code":"closing"}', 'unreachable'],
  ])('of status %i with %s is %s', async (status, body, code) => {
    const client = createClient({ url, fetch: async () => new Response(body, { status }) })
    expect(await client.me()).toEqual({ ok: false, error: { code } })
  })
})

describe('who one is', () => {
  it('is nobody, then the holder of a link, then nobody again', async () => {
    const here = await house.makeSession()
    const browser = browserOf(house)
    expect(await browser.me()).toEqual({ ok: true, value: { kind: 'nobody' } })
    const room = { kind: 'room', sessionId: here.sessionId }
    expect(await browser.signIn(await house.link(here.sessionId, 'room'))).toEqual({ ok: true, value: room })
    expect(await browser.me()).toEqual({ ok: true, value: room })
    expect(await browser.signOut()).toEqual({ ok: true, value: null })
    expect(await browser.me()).toEqual({ ok: true, value: { kind: 'nobody' } })
  })

  it('is for each page of a browser who it was opened for: nothing of theirs goes as another who has come in since', async () => {
    const { sessionId, hearingIds, jurorIds } = await house.makeSession()
    const [hearingId] = hearingIds as [HearingId]
    const browser = keepingCookies(house.server.request)
    const [first, second] = [createClient({ url, fetch: browser }), createClient({ url, fetch: browser })]
    await first.signIn(await house.link(sessionId, jurorIds[0]!))
    await second.signIn(await house.link(sessionId, jurorIds[1]!))
    await second.order({ type: 'conflict.none', sessionId, hearingId, jurorId: jurorIds[1]! })

    const another = { ok: false, error: { code: 'signed-in-another' } }
    const note = { sessionId, hearingId, domain: 'general', version: 0, text: 'Secret' } as const
    expect(await first.saveNote(note)).toEqual(another)
    expect(await first.notes(sessionId)).toEqual(another)
    expect(await first.order({ type: 'attendance.sign', sessionId })).toEqual(another)
    expect(await first.hearingFile({ sessionId, hearingId })).toEqual(another)
    expect(await first.signOut()).toEqual(another)
    const connection = await new Promise<string>((told) => {
      const stop = first.followSession(sessionId, (live) => {
        if (live.connection === 'connecting') return
        queueMicrotask(() => stop())
        told(live.connection)
      })
    })
    expect(connection).toBe('refused')
    expect(await second.notes(sessionId)).toEqual({ ok: true, value: [] })
    expect(await second.order({ type: 'attendance.sign', sessionId })).toMatchObject({ ok: true })

    // It asks anew who it is, and goes on as that one.
    expect(await first.me()).toMatchObject({ value: { jurorId: jurorIds[1] } })
    expect(await first.saveNote({ ...note, text: 'Mien' })).toMatchObject({ ok: true })
  })
})

describe('what the office asks', () => {
  it('is the registers, a framework, and the journal page by page', async () => {
    await house.makeSession()
    const office = officeOf(house)
    expect(await office.candidates()).toMatchObject({ value: [{ name: 'Camille Aubry' }] })
    expect(await office.jurors()).toMatchObject({ value: { length: 4 } })
    expect(await office.framework({ certificate: 'AC', version: '2013.1' })).toMatchObject({
      value: { certificate: 'AC' },
    })
    const first = await office.journal({ limit: 2 })
    const { revision } = house.server.engine
    expect(first).toMatchObject({ value: [{ revision }, { revision: revision - 1 }] })
    const next = await office.journal({ before: revision - 1, limit: 1 })
    expect(next).toMatchObject({ value: [{ revision: revision - 2 }] })
    expect(await office.journal({})).toMatchObject({ ok: true })
  })

  it('is links: to give, to list, to take back', async () => {
    const { sessionId, jurorIds } = await house.makeSession()
    const office = officeOf(house)
    const holder = jurorIds[0] as JurorId
    const issued = await office.issueLink({ sessionId, holder })
    if (!issued.ok) throw new Error(issued.error.code)
    expect(issued.value.url).toMatch(/\/entrer#[\w-]{22}$/)
    await browserOf(house).signIn(issued.value.url.split('#')[1]!)
    expect(await office.links(sessionId)).toMatchObject({
      value: expect.arrayContaining([expect.objectContaining({ holder, devices: 1 })]),
    })
    expect(await office.revokeLink({ sessionId, holder })).toEqual({ ok: true, value: null })
    expect(await browserOf(house).signIn(issued.value.url.split('#')[1]!)).toEqual({
      ok: false,
      error: { code: 'signed-out' },
    })
    expect(await office.issueLink({ sessionId, holder: 'nobody' as JurorId })).toEqual({
      ok: false,
      error: { code: 'member-unknown' },
    })
  })

  it('is a sheet, as bytes, by an address a browser can open', async () => {
    const { sessionId, hearingIds, play } = await house.makeSession()
    await play()
    await house.until(({ archive }) => archive[sessionId] !== undefined)
    const which = { sessionId, hearingId: hearingIds[0]!, version: 1 }
    const office = officeOf(house)
    expect(office.sheetUrl(which)).toBe(`${url}/api/sheets/${sessionId}/${which.hearingId}/1`)
    const sheet = await office.sheet(which)
    expect(sheet.ok && new TextDecoder().decode(sheet.value.slice(0, 5))).toBe('%PDF-')
    expect(await office.sheet({ ...which, version: 2 })).toEqual({ ok: false, error: { code: 'unknown' } })
  })
})

describe('what is attached to a file', () => {
  const pdf = () => new TextEncoder().encode('%PDF-1.7\nstartxref\n9\n%%EOF')

  it('is sent by the office, which reads it back, and read by the jury with the file', async () => {
    const here = await house.makeSession()
    const hearingId = here.hearingIds[0]!
    const { candidateId } = house.server.engine.world.sessions[here.sessionId]!.hearings[0]!
    const office = officeOf(house)
    const where = { candidateId, piece: 'individualPath', name: 'parcours & étapes.pdf' } as const
    const attached = await office.attach({ ...where, bytes: pdf() })
    expect(attached).toMatchObject({ ok: true, value: { type: 'application/pdf', bytes: pdf().byteLength } })
    const sha256 = attached.ok ? attached.value.sha256 : ''
    expect(await office.attachment({ candidateId, sha256 })).toEqual({ ok: true, value: pdf() })

    const member = browserOf(house)
    await member.signIn(await house.link(here.sessionId, here.jurorIds[0]!))
    const which = { sessionId: here.sessionId, hearingId }
    expect(await member.hearingFile(which)).toEqual({ ok: false, error: { code: 'not-allowed' } })
    await member.order({ type: 'conflict.none', ...which, jurorId: here.jurorIds[0]! })
    const file = await member.hearingFile(which)
    expect(file).toMatchObject({ value: { documents: [{ sha256, name: 'parcours & étapes.pdf' }] } })
    const address = member.hearingAttachmentUrl({ ...which, sha256 })
    expect(address).toBe(`${url}/api/hearings/${here.sessionId}/${hearingId}/attachments/${sha256}`)
    expect(await member.attachment({ candidateId, sha256 })).toEqual({ ok: false, error: { code: 'not-allowed' } })
  })

  it('is refused by what it is, and by a rule', async () => {
    const here = await house.makeSession()
    const { candidateId } = house.server.engine.world.sessions[here.sessionId]!.hearings[0]!
    const office = officeOf(house)
    const document = { candidateId, piece: 'cv', name: 'cv.pdf', bytes: pdf() } as const
    expect(await office.attach(document)).toMatchObject({ error: { code: 'piece-not-of-route' } })
    const text = { ...document, bytes: new TextEncoder().encode('%PDF-1.7') }
    expect(await office.attach(text)).toEqual({ ok: false, error: { code: 'attachment-type' } })
    const large = { ...document, bytes: new Uint8Array(16_000_000) }
    expect(await office.attach(large)).toEqual({ ok: false, error: { code: 'too-large', maxBytes: 15_728_640 } })
  })
})

describe('following', () => {
  /** All that a follower was told, and the last of it. */
  function told<View>(begin: (listener: (live: Live<View>) => void) => () => void) {
    const all: Live<View>[] = []
    const stop = begin((live) => all.push(live))
    onTestFinished(stop)
    return { all, last: () => all.at(-1)!, stop }
  }
  const follow = (client: Client, sessionId: SessionId) =>
    told<SessionView>((listener) => client.followSession(sessionId, listener as never))

  it('a session gives its view at each change, and the server’s clock', async () => {
    const here = await house.makeSession()
    const { last } = follow(officeOf(house), here.sessionId)
    await vi.waitFor(() => expect(last().view?.number).toBe('S-2026-001'))
    await vi.waitFor(() => expect(last().clock.synchronised).toBe(true))
    expect(Math.abs(last().clock.now() - house.clock.wall())).toBeLessThan(1_000)
    await here.members[0]!.must({ type: 'attendance.sign', sessionId: here.sessionId })
    await vi.waitFor(() => expect(last().view?.members[0]?.signedAt).toBe(house.clock.wall()))
    expect(last()).toMatchObject({ connection: 'live', revision: house.server.engine.revision })
  })

  it('tells again when the clock is known, though the view is the same', async () => {
    const here = await house.makeSession()
    const { all, last } = follow(officeOf(house), here.sessionId)
    await vi.waitFor(() => expect(last().clock.synchronised).toBe(true))
    expect(all.filter(({ connection }) => connection === 'live').length).toBeGreaterThan(1)
  })

  it('ends with `refused` when the link is revoked', async () => {
    const here = await house.makeSession()
    const browser = browserOf(house)
    await browser.signIn(await house.link(here.sessionId, here.jurorIds[0]!))
    const { last } = follow(browser, here.sessionId)
    await vi.waitFor(() => expect(last().connection).toBe('live'))
    await house.staff.delete(`/api/links/${here.sessionId}/${here.jurorIds[0]}`)
    await vi.waitFor(() => expect(last()).toMatchObject({ connection: 'refused', view: { kind: 'session' } }))
  })

  it('is refused to nobody, and where there is nothing', async () => {
    const nowhere = SessionId.parse('nothing')
    for (const client of [browserOf(house), officeOf(house)]) {
      const { last } = follow(client, nowhere)
      await vi.waitFor(() => expect(last().connection).toBe('refused'))
    }
  })

  it('the office gives its overview', async () => {
    await house.makeSession()
    const { last } = told((listener) => officeOf(house).followOffice(listener))
    await vi.waitFor(() => expect(last().view).toMatchObject({ counts: { candidates: 1, jurors: 4 } }))
  })

  it('a session from a browser is seen by the office: a screen, how sure it is of the time, how wrong its device', async () => {
    const here = await house.makeSession()
    const browser = browserOf(house)
    await browser.signIn(await house.link(here.sessionId, here.jurorIds[0]!))
    const office = follow(officeOf(house), here.sessionId)
    const page = follow(browser, here.sessionId)
    const screens = () => office.last().view?.presence[here.jurorIds[0]!]?.screens
    await vi.waitFor(() =>
      expect(screens()).toMatchObject([{ lostSince: null, clock: { uncertainty: expect.any(Number) } }]),
    )
    // The house lives in 2026; this machine’s own clock is what it is.
    const wrong = Date.now() - house.clock.wall()
    expect(Math.abs(screens()![0]!.clock!.ahead - wrong)).toBeLessThan(5_000)
    page.stop()
    await vi.waitFor(() => expect(screens()).toMatchObject([{ lostSince: house.clock.wall() }]))
  })

  it('goes on where what a page says of its clock is not heard', async () => {
    const here = await house.makeSession()
    const deaf: House['server']['request'] = async (input, init) =>
      String(input).endsWith('/api/screens') ? new Response('', { status: 404 }) : house.server.request(input, init)
    const browser = createClient({ url, fetch: keepingCookies(deaf) })
    await browser.signIn(await house.link(here.sessionId, here.jurorIds[0]!))
    const { last } = follow(browser, here.sessionId)
    await vi.waitFor(() => expect(last()).toMatchObject({ connection: 'live', clock: { synchronised: true } }))
  })

  it('the board gives what goes on today', async () => {
    const here = await house.makeSession()
    const { last } = told<BoardView>((listener) => officeOf(house).followBoard(listener))
    await vi.waitFor(() => expect(last().view?.sessions).toMatchObject([{ id: here.sessionId, status: 'planned' }]))
  })

  it('leaves nothing open once it has been stopped', async () => {
    const here = await house.makeSession()
    const { last, stop } = told<RoomView>((listener) =>
      officeOf(house).followSession(here.sessionId, listener as never),
    )
    await vi.waitFor(() => expect(last().connection).toBe('live'))
    expect(house.server.live.streams).toBe(1)
    stop()
    await vi.waitFor(() => expect(house.server.live.streams).toBe(0))
  })
})

describe('private notes (H3)', () => {
  it('are kept by version, and read back', async () => {
    const { sessionId, hearingIds, jurorIds } = await house.makeSession()
    const member = browserOf(house)
    await member.signIn(await house.link(sessionId, jurorIds[0]!))
    const place = { sessionId, hearingId: hearingIds[0]!, domain: 'general' } as const
    const refused = await member.saveNote({ ...place, version: 0, text: 'Écoute.' })
    expect(refused).toEqual({ ok: false, error: { code: 'file-not-open' } })
    await member.order({ type: 'conflict.none', sessionId, hearingId: place.hearingId, jurorId: jurorIds[0]! })
    expect(await member.saveNote({ ...place, version: 0, text: 'Écoute.' })).toEqual({
      ok: true,
      value: { version: 1 },
    })
    const note = { version: 1, text: 'Écoute.' }
    const late = await member.saveNote({ ...place, version: 0, text: 'Autre.' })
    expect(late).toEqual({ ok: false, error: { code: 'note-changed', note } })
    const { hearingId, domain } = place
    expect(await member.notes(sessionId)).toEqual({ ok: true, value: [{ hearingId, domain, ...note }] })
    expect(await officeOf(house).notes(sessionId)).toEqual({ ok: false, error: { code: 'not-allowed' } })
  })
})

it('an order that is kept beyond one’s patience is sent again under the id it was given', async () => {
  const id = newCommandId()
  const { client } = aNetwork(house, ['back'])
  const lost = await client.order(juror('Aubry'), { id, patience: 0 })
  expect(lost).toEqual({ ok: false, error: { code: 'unreachable' } })
  expect(await client.order(juror('Aubry'), { id })).toEqual({ ok: true, value: { revision: 1 } })
})
