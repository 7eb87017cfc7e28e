import type { CandidateLine, Framework, JurorLine } from '@delibere/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aHouse, type House, type Sitting } from '../testing/index.ts'
import type { JournalLine } from './reads.ts'

let house: House
let here: Sitting

beforeAll(async () => {
  house = await aHouse()
  here = await house.makeSession([{ birthName: 'Aubry' }])
  await here.play(({ current }) => current !== null)
  return house.close
})

const read = async <Value>(path: string): Promise<Value> => (await (await house.staff.get(path)).json()) as Value

describe('what the office reads', () => {
  it('has every candidate and juror in a line, with the session that awaits them', async () => {
    expect(await read<CandidateLine[]>('/api/candidates')).toMatchObject([
      { name: 'Camille Aubry', session: 'S-2026-001' },
    ])
    expect((await read<JurorLine[]>('/api/jurors')).map(({ name }) => name)).toEqual([
      'Dominique Garnier',
      'Dominique Oury',
      'Dominique Belkacem',
      'Dominique Kermarrec',
    ])
  })

  it('has the time of the server', async () => {
    expect(await read('/api/time')).toEqual({ now: house.clock.wall() })
  })

  it('has a framework in its version, whole', async () => {
    expect((await read<Framework>('/api/frameworks/AC/2013.1')).domains).toHaveLength(5)
    for (const name of ['AC/1999.1', 'XX/2013.1', '__proto__/x', 'constructor/']) {
      expect((await house.staff.get(`/api/frameworks/${name}`)).status).toBe(404)
    }
  })
})

describe('the journal', () => {
  it('says in French sentences who did what, the newest first', async () => {
    const lines = await read<JournalLine[]>('/api/journal')
    const { revision } = house.server.engine
    expect(lines[0]).toEqual({
      revision,
      at: house.clock.wall(),
      who: expect.stringMatching(/^Dominique/),
      sentences: ['Séance S-2026-001, candidat n°\u00A01\u00A0: Dominique Garnier déclare n’avoir aucun lien.'],
    })
    expect(lines.at(-1)).toMatchObject({ who: 'OEMM', sentences: ['Candidat inscrit\u00A0: Camille Aubry.'] })
  })

  it('is read page by page, without a gap', async () => {
    const pages: number[] = []
    for (let before: number | undefined; ;) {
      const page = await read<JournalLine[]>(`/api/journal?limit=7${before ? `&before=${before}` : ''}`)
      if (page.length === 0) break
      pages.push(...page.map(({ revision }) => revision))
      before = page.at(-1)!.revision
    }
    expect(pages).toEqual(
      Array.from({ length: house.server.engine.revision }, (_, n) => house.server.engine.revision - n),
    )
  })

  it('passes over what changed nothing, and still fills its pages', async () => {
    await here.play(({ current }) => (current?.domains[0]?.verdict ?? null) !== null)
    const [hearingId] = here.hearingIds
    const verdict = { type: 'verdict.record', sessionId: here.sessionId, hearingId: hearingId!, domain: 'D1' } as const
    const { revision } = house.server.engine
    for (const member of here.members) {
      // Refused to all but the president, for whom it is recorded already.
      await member.order({ ...verdict, verdict: 'acquired', confirmation: 'given' })
    }
    expect(house.server.engine.revision).toBe(revision + 1)
    const lines = await read<JournalLine[]>('/api/journal?limit=3')
    expect(lines.map((line) => line.revision)).toEqual([revision, revision - 1, revision - 2])
  })

  it('never says who has an opinion on what: of those the office has a count (H4)', async () => {
    await here.play(({ current }) => current?.stage === 'deliberation')
    const lines = await read<JournalLine[]>('/api/journal?limit=200')
    const given = (await house.server.engine.journal(Infinity, 200)).filter(
      ({ command }) => command.type === 'opinion.give',
    )
    expect(given.length).toBeGreaterThan(0)
    expect(lines.filter(({ revision }) => given.some((entry) => entry.revision === revision))).toEqual([])
    expect(JSON.stringify(lines)).not.toContain('avis noté')
  })

  it.each(['before=0', 'before=x', 'limit=0', 'limit=201', 'limit=1.5'])('refuses the page ?%s', async (query) => {
    const response = await house.staff.get(`/api/journal?${query}`)
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'malformed' }])
  })
})
