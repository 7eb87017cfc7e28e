import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type CandidateView,
  dayOf,
  defaultRegulation,
  type HearingFileView,
  mostAttachmentBytes,
  mostAttachments,
  type SessionView,
} from '@delibere/core'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { aJpeg, aPdf, aPng } from '../documents/testing/attachments.ts'
import { aHouse, aHouseOn, type Device, type House, type Sitting } from '../testing/index.ts'

let house: House
let here: Sitting
let candidateIds: readonly string[]
beforeEach(async () => {
  house = await aHouse()
  here = await house.makeSession([{ birthName: 'Aubry' }, { birthName: 'Berger', route: 'vae' }])
  candidateIds = house.server.engine.world.sessions[here.sessionId]!.hearings.map(({ candidateId }) => candidateId)
  return house.close
})

const send = (
  content: Uint8Array,
  name = 'livret.pdf',
  piece = 'workplaceAssessment',
  candidateId = candidateIds[0]!,
) =>
  house.staff.upload(
    `/api/candidates/${candidateId}/pieces/${piece}/attachments?name=${encodeURIComponent(name)}`,
    content,
  )

async function attach(content: Uint8Array, ...where: readonly string[]): Promise<string> {
  const response = await send(content, ...where)
  expect(response.status).toBe(200)
  return ((await response.json()) as { sha256: string }).sha256
}

const documentsOf = async (candidateId = candidateIds[0]!) => {
  const view = (await (await house.staff.get(`/api/candidates/${candidateId}`)).json()) as CandidateView
  return view.pieces.flatMap(({ attachments }) => attachments)
}

describe('attaching a document to a piece (C2)', () => {
  it('answers what it is by its content, and the office reads it back', async () => {
    const response = await send(aPng(), 'photo.pdf')
    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/)
    const answer = (await response.json()) as { sha256: string }
    expect([response.status, answer]).toEqual([200, { sha256, type: 'image/png', bytes: aPng().byteLength }])
    expect(await documentsOf()).toMatchObject([{ name: 'photo.pdf', type: 'image/png', by: null }])
    const read = await house.staff.get(`/api/candidates/${candidateIds[0]}/attachments/${answer.sha256}`)
    expect(new Uint8Array(await read.arrayBuffer())).toEqual(aPng())
  })

  it('says which agent sent it', async () => {
    const at = `http://localhost:4310/api/candidates/${candidateIds[0]}/pieces/individualPath/attachments?name=a.pdf`
    const headers = { authorization: 'Bearer key-of-this-machine', 'x-delibere-agent': 'Ana%C3%AFs' }
    await house.server.request(at, { method: 'POST', headers, body: Uint8Array.from(aPdf()) })
    expect(await documentsOf()).toMatchObject([{ by: 'Anaïs' }])
  })

  it('does nothing the second time, and may be on several pieces', async () => {
    const first = await attach(aPdf())
    expect(await attach(aPdf(), 'autre-nom.pdf')).toBe(first)
    expect(await documentsOf()).toMatchObject([{ name: 'livret.pdf' }])
    expect(await attach(aPdf(), 'cv.pdf', 'cv', candidateIds[1]!)).toBe(first)
  })

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\livret.pdf', 'livret.pdf'],
    ['li\u0000v\nret\u202egnp.pdf', 'livretgnp.pdf'],
    ['e\u0301valuation.pdf', 'évaluation.pdf'],
    [' / ', 'document'],
    [`${'a'.repeat(300)}.pdf`, 'a'.repeat(200)],
  ])('keeps of the name %j what can be seen', async (name, kept) => {
    await attach(aPdf(), name)
    expect(await documentsOf()).toMatchObject([{ name: kept }])
  })

  it.each([
    ['text', new TextEncoder().encode('%PDF-1.7 un texte')],
    ['nothing', new Uint8Array()],
  ])('is refused by its content: %s', async (_, content) => {
    const response = await send(content, 'livret.pdf')
    expect([response.status, await response.json()]).toEqual([415, { code: 'attachment-type' }])
  })

  it('is refused above 15 MB', async () => {
    const response = await send(new Uint8Array(mostAttachmentBytes + 1))
    expect([response.status, await response.json()]).toEqual([413, { code: 'too-large', maxBytes: 15_728_640 }])
  })

  it('is refused where it does not belong', async () => {
    const answers = [
      await send(aPdf(), 'a.pdf', 'cv'),
      await send(aPdf(), 'a.pdf', 'cv', 'nobody'),
      await send(aPdf(), 'a.pdf', 'nothing'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([409, 404, 400])
    expect(await answers[0]!.json()).toMatchObject({ violation: { code: 'piece-not-of-route' } })
  })

  it('is kept on the disk once, and nothing is that was refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'delibere-attaching-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const disk = await aHouseOn(folder)
    const { sessionId } = await disk.makeSession()
    const { candidateId } = disk.server.engine.world.sessions[sessionId]!.hearings[0]!
    const to = (piece: string) => `/api/candidates/${candidateId}/pieces/${piece}/attachments?name=a`
    const codes: number[] = []
    for (let n = 0; n <= mostAttachments; n += 1) {
      codes.push((await disk.staff.upload(to('individualPath'), aPdf(`Page ${n}`))).status)
    }
    await disk.staff.upload(to('workplaceAssessment'), aPdf('Page 0'))
    expect(codes).toEqual([...Array(mostAttachments).fill(200), 409])
    expect(await readdir(join(folder, 'attachments'))).toHaveLength(mostAttachments)
    await disk.close()
  })
})

describe('the file of a hearing', () => {
  const at = (hearing = 0) => `/api/hearings/${here.sessionId}/${here.hearingIds[hearing]}`
  const statuses = (device: Device, ...paths: readonly string[]) =>
    Promise.all(paths.map(async (path) => (await device.get(path)).status))

  /** A member says that they have no link with the candidates of these hearings (J4). */
  const noLink = async (member: number, ...hearings: readonly number[]) => {
    for (const hearing of hearings) {
      const ids = { sessionId: here.sessionId, hearingId: here.hearingIds[hearing]!, jurorId: here.jurorIds[member]! }
      await here.members[member]!.must({ type: 'conflict.none', ...ids })
    }
  }

  it('is read by the members of the jury with its documents, and only those', async () => {
    const sha256 = await attach(aPdf())
    const other = await attach(aJpeg(), 'cv.jpg', 'cv', candidateIds[1]!)
    await noLink(0, 0, 1)
    const file = (await (await here.members[0]!.get(`${at()}/file`)).json()) as HearingFileView
    expect(file).toMatchObject({ candidate: 'Camille Aubry', documents: [{ sha256, type: 'application/pdf' }] })
    const paths = [`${at()}/attachments/${sha256}`, `${at(1)}/attachments/${other}`, `${at()}/attachments/${other}`]
    expect(await statuses(here.members[0]!, ...paths)).toEqual([200, 200, 404])
  })

  it('is given with what keeps a document from doing anything', async () => {
    const sha256 = await attach(aPng(), 'l’image (1)*.png')
    await noLink(0, 0)
    const { headers } = await here.members[0]!.get(`${at()}/attachments/${sha256}`)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': "inline; filename*=UTF-8''l%E2%80%99image%20%281%29%2A.png",
      'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'self'; sandbox$/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
  })

  it('is not for a member who is recused, nor for the room, nor for another jury (J4)', async () => {
    const sha256 = await attach(aPdf())
    await here.play(({ status }) => status === 'open')
    const [, , recused] = here.members
    await noLink(2, 0, 1)
    await recused!.must({ type: 'recusal.declare', sessionId: here.sessionId, hearingId: here.hearingIds[0]! })
    const paths = [`${at()}/file`, `${at()}/attachments/${sha256}`]
    expect(await statuses(recused!, ...paths, `${at(1)}/file`)).toEqual([403, 403, 200])
    expect(await statuses(here.room, ...paths)).toEqual([403, 403])
    expect(await statuses(house.staff, ...paths)).toEqual([200, 200])
  })

  it('opened from a bookmark by who may not, is a page in French that says nothing of the file', async () => {
    const sha256 = await attach(aPdf())
    await here.play(({ status }) => status === 'open')
    await here.members[2]!.must({ type: 'recusal.declare', sessionId: here.sessionId, hearingId: here.hearingIds[0]! })
    const address = `${at()}/attachments/${sha256}`
    const answer = await here.members[2]!.get(address, { accept: 'text/html,application/xhtml+xml' })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8'])
    const text = await answer.text()
    expect(text).toContain('Ce document ne vous est pas ouvert')
    expect(text).not.toContain('Aubry')
    expect((await house.device().get(address, { accept: 'text/html' })).status).toBe(401)
    // Programs go on getting data.
    expect(await (await here.members[2]!.get(address)).json()).toEqual({ violation: { code: 'not-allowed' } })
  })

  it('is not for a member who came after the candidate was called, but for the candidates after (J3)', async () => {
    house = await aHouse()
    onTestFinished(house.close)
    await house.staff.must({
      type: 'regulation.change',
      effectiveFrom: dayOf(house.server.engine.now(), defaultRegulation.timeZone),
      version: 0,
      settings: { quorum: 'onePerCollege' },
    })
    here = await house.makeSession([{ birthName: 'Carlier' }, { birthName: 'Dumont' }])
    candidateIds = house.server.engine.world.sessions[here.sessionId]!.hearings.map(({ candidateId }) => candidateId)
    const sha256 = await attach(aPdf())
    const { sessionId, members } = here
    const [first, second, third, late] = members
    for (const member of [first, second, third]) await member!.must({ type: 'attendance.sign', sessionId })
    const { presidency } = await first!.look<SessionView>(here.path)
    const jurorId = presidency.proposed!
    await first!.must({ type: 'president.designate', sessionId, jurorId, derogation: null })
    const president = members[here.jurorIds.indexOf(jurorId)]!
    await president.must({ type: 'session.open', sessionId })
    await president.must({ type: 'hearing.call', sessionId, hearingId: here.hearingIds[0]! })
    await noLink(0, 0, 1)
    await noLink(3, 0, 1)
    const paths = [`${at()}/file`, `${at()}/attachments/${sha256}`, `${at(1)}/file`]
    expect(await statuses(late!, ...paths)).toEqual([403, 403, 200])
    await late!.must({ type: 'attendance.sign', sessionId })
    expect(await statuses(late!, ...paths)).toEqual([403, 403, 200])
    expect(await statuses(first!, ...paths)).toEqual([200, 200, 200])
  })

  it('is closed to its members with the session, and unknown where there is none', async () => {
    const sha256 = await attach(aPdf())
    expect(await statuses(here.members[0]!, `/api/hearings/${here.sessionId}/nothing/file`)).toEqual([404])
    await here.play()
    await house.until(({ archive }) => archive[here.sessionId] !== undefined)
    const paths = [`${at()}/file`, `${at()}/attachments/${sha256}`]
    expect(await statuses(here.members[0]!, ...paths)).toEqual([403, 403])
    expect(await statuses(house.staff, ...paths)).toEqual([404, 404])
    expect(await statuses(house.staff, `/api/candidates/${candidateIds[0]}/attachments/${sha256}`)).toEqual([200])
  })
})
