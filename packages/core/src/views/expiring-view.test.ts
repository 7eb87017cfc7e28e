import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, calendarDate } from '../basics/time.ts'
import type { Candidate } from '../model/candidate.ts'
import { type Acquisition, emptyWorld, type World } from '../model/world.ts'
import { aCandidate, candidateId } from '../testing/build.ts'
import { expiringDomains } from './expiring-view.ts'

const day = calendarDate('2026-11-23')
const gained = (domain: string, until: string | null): Acquisition => ({
  certificate: 'AC',
  domain,
  decidedOn: calendarDate('2022-03-01'),
  validUntil: until === null ? null : calendarDate(until),
  sheetNumber: 'FD-2022-0001',
})
const morel = candidateId('morel')
const withDomains = (acquired: readonly Acquisition[], more: Partial<Candidate> = {}): World => ({
  ...emptyWorld(),
  candidates: { [morel]: aCandidate('Morel', more) },
  acquisitions: { [morel]: [...acquired] },
})
const told = (world: World) =>
  expiringDomains(world, day).map(({ name, domain, until }) => `${name} ${domain} ${until}`)

describe('the domains that expire soon (C5)', () => {
  it.each<[string, string | null, boolean]>([
    ['on its last day', '2026-11-23', true],
    ['the day after, it is not held any more', '2026-11-22', false],
    ['a year before, to the day', '2027-11-23', true],
    ['a day sooner than a year before', '2027-11-24', false],
    ['for life', null, false],
  ])('%s', (_case, until, isTold) => {
    expect(told(withDomains([gained('D1', until)]))).toEqual(isTold ? [`Camille Morel D1 ${until}`] : [])
  })

  it('not where the same domain was acquired again since', () => {
    expect(told(withDomains([gained('D1', '2027-01-01'), gained('D1', '2031-01-01')]))).toEqual([])
  })

  it('not of who has given up, nor of a domain that the current framework does not have', () => {
    const withdrawn = { on: day, reason: null }
    expect(told(withDomains([gained('D1', '2027-01-01')], { withdrawn }))).toEqual([])
    expect(told(withDomains([gained('D9', '2027-01-01')]))).toEqual([])
  })

  it('as early as the regulation of the day says', () => {
    const world = withDomains([gained('D1', '2027-11-23')])
    const regulation = { ...world.regulation, domainWarningMonths: 3 }
    expect(told({ ...world, regulation })).toEqual([])
  })

  it('the nearest first, and each one that is held and ends within a year', () => {
    const months = fc.integer({ min: -24, max: 36 })
    fc.assert(
      fc.property(fc.array(months, { minLength: 1, maxLength: 5 }), (ends) => {
        const untils = ends.map((end) => addMonths(day, end))
        const found = expiringDomains(withDomains(untils.map((until, at) => gained(`D${at + 1}`, until))), day)
        const expected = untils.filter((until) => until >= day && addMonths(until, -12) <= day)
        expect(found.map(({ until }) => until)).toEqual(expected.toSorted())
      }),
    )
  })
})
