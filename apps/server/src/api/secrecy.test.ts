import type { Opinion } from '@delibere/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aHouse, type Device, type House, type Sitting } from '../testing/index.ts'

const opinion = fc.constantFrom<Opinion>('acquired', 'notAcquired', 'toDiscuss')
const opinions = fc.array(opinion, { minLength: 5, maxLength: 5 })

/** A session in which the first member has said what they think, and nobody has opened the deliberation yet. */
async function aHearing(given: readonly Opinion[]): Promise<{ house: House; here: Sitting }> {
  const house = await aHouse()
  const here = await house.makeSession([{ birthName: 'Aubry' }, { birthName: 'Berger', route: 'vae' }])
  await here.play(({ current }) => current?.stage === 'called')
  const at = { sessionId: here.sessionId, hearingId: here.hearingIds[0]! }
  for (const [index, one] of given.entries()) {
    await here.members[0]!.must({ type: 'opinion.give', ...at, domain: `D${index + 1}`, opinion: one })
  }
  return { house, here }
}

/** All that leaves the server for one visitor, wherever they knock. */
async function everythingFor(device: Device, { sessionId, hearingIds }: Sitting): Promise<string> {
  const paths = [
    ...[
      'me',
      'time',
      'candidates',
      'jurors',
      'journal?limit=200',
      'frameworks/AC/2013.1',
      `links/${sessionId}`,
      `notes/${sessionId}`,
    ],
    ...hearingIds.flatMap((id) => [`sheets/${sessionId}/${id}/1`, `hearings/${sessionId}/${id}/file`]),
  ].map((path) => `/api/${path}`)
  const texts: string[] = []
  for (const path of [...paths, '/healthz', '/api/openapi.json', '/anything']) {
    texts.push(await (await device.get(path)).text())
  }
  for (const path of [`/api/live/sessions/${sessionId}`, '/api/live/office']) {
    const events = await device.follow(path)
    texts.push(JSON.stringify(events.response.ok ? await events.next() : events.response.status))
    await events.close()
  }
  return texts.join('\n')
}

const othersIn = ({ house, here }: { house: House; here: Sitting }): readonly Device[] => [
  ...here.members.slice(1),
  here.room,
  house.staff,
  house.device(),
]

describe('before the deliberation opens (H4)', () => {
  it('nothing that leaves the server for anybody else depends on what a member thinks', async () => {
    await fc.assert(
      fc.asyncProperty(opinions, opinions, async (some, others) => {
        const [one, two] = [await aHearing(some), await aHearing(others)]
        const [told, toldToo] = [othersIn(one), othersIn(two)]
        for (const [index, device] of told.entries()) {
          expect(await everythingFor(device, one.here)).toBe(await everythingFor(toldToo[index]!, two.here))
        }
        await Promise.all([one.house.close(), two.house.close()])
      }),
      { numRuns: 5 },
    )
  }, 60_000)

  it('what a member thinks is on their own screen, so that the test above would see it', async () => {
    const one = await aHearing(['toDiscuss', 'acquired', 'acquired', 'acquired', 'acquired'])
    expect(await everythingFor(one.here.members[0]!, one.here)).toContain('"mine":"toDiscuss"')
    await one.house.close()
  })
})

describe('the room screen', () => {
  it('says nobody’s name, whatever happens', async () => {
    const house = await aHouse()
    const here = await house.makeSession([{ birthName: 'Aubry' }, { birthName: 'Berger', route: 'vae' }])
    const seen: string[] = []
    await here.play(() => false)
    await house.until(({ archive }) => archive[here.sessionId] !== undefined)
    const events = await here.room.follow(here.path)
    seen.push(JSON.stringify(await events.next()))
    await events.close()
    expect(seen.join()).not.toMatch(/Aubry|Berger|Camille|Dominique|Garnier|Oury|Belkacem|Kermarrec/)
    await house.close()
  })
})

describe('a recused member (J4)', () => {
  it('gets neither the hearing, nor the outcome, nor the sheet, during the session or after', async () => {
    const house = await aHouse()
    const here = await house.makeSession([{ birthName: 'Aubry' }])
    const [hearingId] = here.hearingIds
    const recused = here.members[2]!
    await here.play(({ status }) => status === 'open')
    await recused.must({ type: 'recusal.declare', sessionId: here.sessionId, hearingId: hearingId! })
    const looks: string[] = []
    await here.play(({ status }) => status === 'minutes')
    looks.push(JSON.stringify(await recused.look(here.path)))
    await here.play()
    await house.until(({ archive }) => archive[here.sessionId] !== undefined)
    looks.push(JSON.stringify(await recused.look(here.path)))
    expect(looks.join()).not.toMatch(/"outcome":"|FD-2026|"verdict"/)
    const sheet = `/api/sheets/${here.sessionId}/${hearingId}/1`
    expect([(await recused.get(sheet)).status, (await here.members[1]!.get(sheet)).status]).toEqual([403, 200])
    await house.close()
  })
})
