import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import { currentFramework } from './frameworks.ts'
import { aCandidate, aNewCandidate, aPerson, candidateId } from '../testing/build.ts'
import { aPlay, staff } from '../testing/play.ts'
import { domainsHeld } from './domains-held.ts'

const person = { birthName: 'Morel', givenName: 'camille', birthDate: calendarDate('1990-04-12') }
const result = (more: object = {}) => ({
  line: 2,
  person,
  certificate: 'AC' as const,
  domain: 'D1',
  decidedOn: calendarDate('2024-05-06'),
  validUntil: null,
  ...more,
})
const held = (play: ReturnType<typeof aPlay>, id = 'morel', date = '2026-11-23') =>
  domainsHeld(play.world, candidateId(id), currentFramework(play.world, 'AC')!, calendarDate(date))

describe('results from before the register (C5)', () => {
  it('count for whoever is registered as that person, before or after, for as long as the regulation says', () => {
    const play = aPlay({ candidates: [aCandidate('Morel')] })
    play.must(staff, { type: 'results.import', rows: [result()] })
    expect(held(play)).toEqual([{ domain: 'D1', validUntil: '2029-05-06' }])
    expect(held(play, 'morel', '2029-05-07')).toEqual([])
    const again = aNewCandidate('MOREL', { registeredOn: calendarDate('2026-01-05') })
    play.must(staff, { type: 'candidates.import', rows: [{ line: 2, candidate: again, choice: 'both' }] })
    expect(held(play, 'c2.0')).toEqual([{ domain: 'D1', validUntil: '2029-05-06' }])
  })

  it.each([
    ['all of it on one day', ['2015-05-06', '2015-05-06', '2015-05-06', '2015-05-06', '2015-05-06'], 5],
    [
      'the last within the years of the first',
      ['2010-05-06', '2011-01-01', '2012-01-01', '2013-01-01', '2015-05-06'],
      5,
    ],
    ['the last after the first had expired', ['2010-05-06', '2011-01-01', '2012-01-01', '2013-01-01', '2015-05-07'], 0],
    ['one of them missing', ['2015-05-06', '2015-05-06', '2015-05-06', '2015-05-06'], 0],
  ])(
    'count without end where they were the whole certificate, the years being for a part: %s',
    (_case, days, count) => {
      const play = aPlay({ candidates: [aCandidate('Morel')] })
      const rows = days.map((day, at) => result({ domain: `D${at + 1}`, decidedOn: calendarDate(day) }))
      play.must(staff, { type: 'results.import', rows })
      expect(held(play).filter(({ validUntil }) => validUntil === null)).toHaveLength(count)
      expect(held(play)).toHaveLength(count)
    },
  )

  it('twice are known once', () => {
    const play = aPlay({})
    play.must(staff, { type: 'results.import', rows: [result(), result()] })
    play.must(staff, { type: 'results.import', rows: [result()] })
    expect(Object.values(play.world.pastResults).map((results) => results.length)).toEqual([1])
  })

  it('follow the person whose name is corrected', () => {
    const play = aPlay({ candidates: [aCandidate('Morel')] })
    play.must(staff, { type: 'results.import', rows: [result({ validUntil: calendarDate('2030-01-01') })] })
    const candidate = aNewCandidate('Morel', { person: aPerson('Morelle') })
    play.must(staff, { type: 'candidate.correct', candidateId: candidateId('morel'), version: 1, candidate })
    expect(held(play)).toEqual([{ domain: 'D1', validUntil: '2030-01-01' }])
  })

  it('stay as they are where something else of the person is corrected', () => {
    const play = aPlay({ candidates: [aCandidate('Morel')] })
    play.must(staff, { type: 'results.import', rows: [result()] })
    const before = play.world.pastResults
    const candidate = aNewCandidate('Morel', { region: 'Corse' })
    play.must(staff, { type: 'candidate.correct', candidateId: candidateId('morel'), version: 1, candidate })
    expect(play.world.pastResults).toEqual(before)
  })

  it('decided today are taken, tomorrow not', () => {
    const importing = (day: string) =>
      aPlay({}).order(staff, { type: 'results.import', rows: [result({ decidedOn: calendarDate(day) })] })
    expect(importing('2026-11-23').ok).toBe(true)
    expect(importing('2026-11-24')).toMatchObject({ error: { faults: [{ line: 2, code: 'date-future' }] } })
  })

  it('count for nobody else', () => {
    const play = aPlay({ candidates: [aCandidate('Alix', { person: aPerson('Morel', { givenNames: ['Alix'] }) })] })
    play.must(staff, { type: 'results.import', rows: [result()] })
    expect(held(play, 'alix')).toEqual([])
  })

  it('go with the last entry of the person who is erased (P2)', () => {
    const play = aPlay({ candidates: [aCandidate('Morel')] })
    play.must(staff, { type: 'results.import', rows: [result()] })
    const nobody = { fileIds: [], jurorIds: [], seals: [], documents: [], agent: null }
    const candidateIds = [candidateId('morel')]
    play.must({ kind: 'server' }, { type: 'persons.erase', candidateIds, ...nobody })
    expect([play.world.candidates, play.world.files, play.world.pastResults]).toEqual([{}, {}, {}])
    expect(play.world.erasures).toMatchObject({ morel: { kind: 'candidate', completedAt: null } })
    play.must({ kind: 'server' }, { type: 'erasure.complete', ids: [candidateId('morel')] })
    expect(play.world.erasures['morel']?.completedAt).not.toBeNull()
  })
})
