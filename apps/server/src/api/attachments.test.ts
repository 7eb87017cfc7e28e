import { valuesOf } from '@delibere/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aHouse, aPdf, type House, type Sitting } from '../testing/index.ts'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)),
  )
const png = bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 0, 1])
const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', [0xff, 0xd9])

let house: House
let here: Sitting
const candidate = () => house.server.engine.world.sessions[here.sessionId]!.hearings[0]!.candidateId
const path = (name: string) =>
  `/api/candidates/${candidate()}/pieces/individualPath/attachments?name=${encodeURIComponent(name)}`
const attach = (content: Uint8Array, name = 'parcours.pdf') => house.staff.send(path(name), content)
const attached = () => house.server.engine.world.files[candidate()]?.pieces.individualPath?.attachments ?? []

beforeAll(async () => {
  house = await aHouse()
  here = await house.makeSession([{ birthName: 'Aubry' }, { birthName: 'Berger' }])
})
afterAll(() => house.close())

describe('a document attached to a piece (C2)', () => {
  it.each([
    ['a PDF', aPdf('un'), 'application/pdf'],
    ['a PNG', png, 'image/png'],
    ['a JPEG', jpeg, 'image/jpeg'],
  ])('is known by its content, whatever its name: %s', async (_case, content, type) => {
    const response = await attach(content, 'sans-importance.txt')
    expect(response.status).toBe(200)
    const { sha256 } = (await response.json()) as { sha256: string }
    expect(attached().at(-1)).toMatchObject({ sha256, type, bytes: content.length, name: 'sans-importance.txt' })
    const back = await house.staff.get(`/api/candidates/${candidate()}/attachments/${sha256}`)
    expect(back.headers.get('content-type')).toBe(type)
    expect(back.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(content)
  })

  it.each([
    ['a text that begins like a PDF', bytes('%PDF-1.7\nceci n’est pas un PDF')],
    ['a PDF cut off', aPdf('deux').slice(0, 200)],
    ['a page of a website', bytes('<html><script>alert(1)</script></html>')],
    ['a JPEG without its end', jpeg.slice(0, -2)],
    ['nothing', new Uint8Array()],
  ])('is refused where it is not what it says: %s', async (_case, content) => {
    const before = attached().length
    const response = await attach(content)
    expect([response.status, await response.json()]).toEqual([415, { code: 'attachment-type' }])
    expect(attached()).toHaveLength(before)
  })

  it('is refused where it is too large', async () => {
    const large = new Uint8Array(15 * 1024 * 1024 + 1)
    expect((await attach(large)).status).toBe(413)
  })

  it('is kept once, however often it is sent and wherever it is attached', async () => {
    const before = attached().length
    const sent = await Promise.all([attach(aPdf('trois')), attach(aPdf('trois'))])
    expect(sent.map(({ status }) => status)).toEqual([200, 200])
    expect(attached()).toHaveLength(before + 1)
  })

  it('has no path in its name', async () => {
    await attach(aPdf('quatre'), 'C:\\Users\\moi\\..\\../secret\u0007.pdf')
    expect(attached().at(-1)?.name).toBe('secret.pdf')
  })

  it('is of that candidate alone', async () => {
    const { sha256 } = attached()[0]!
    const other = valuesOf(house.server.engine.world.candidates).find(({ id }) => id !== candidate())!
    expect((await house.staff.get(`/api/candidates/${other.id}/attachments/${sha256}`)).status).toBe(404)
  })
})

describe('the file of a hearing', () => {
  const file = (position: number) => `/api/hearings/${here.sessionId}/${here.hearingIds[position - 1]}/file`

  it('is read by the members and the office, with its documents', async () => {
    const view = await (await here.members[0]!.get(file(1))).json()
    expect(view).toMatchObject({ candidate: 'Camille Aubry', domains: [{ code: 'D1' }, {}, {}, {}, {}] })
    const { sha256 } = attached()[0]!
    expect((await here.members[1]!.get(`${file(1).replace(/file$/, 'attachments')}/${sha256}`)).status).toBe(200)
    expect((await here.members[1]!.get(`${file(2).replace(/file$/, 'attachments')}/${sha256}`)).status).toBe(404)
  })

  it('is shut to a member who is recused for that candidate, and to nobody else (J4)', async () => {
    await here.play(({ status }) => status === 'open')
    const [sessionId, hearingId] = [here.sessionId, here.hearingIds[0]!]
    await here.members[2]!.must({ type: 'recusal.declare', sessionId, hearingId })
    expect((await here.members[2]!.get(file(1))).status).toBe(403)
    expect((await here.members[2]!.get(file(2))).status).toBe(200)
    expect((await here.members[3]!.get(file(1))).status).toBe(200)
  })

  it('is shut to the members once the session is closed', async () => {
    await here.play()
    expect((await here.members[3]!.get(file(1))).status).not.toBe(200)
  })
})
