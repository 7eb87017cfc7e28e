import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import type { CertificateCode } from '../framework/framework.ts'
import { defaultRegulation } from '../model/regulation.ts'
import { type Acquisition, emptyWorld } from '../model/world.ts'
import { candidateId } from '../testing/build.ts'
import { exampleFramework } from '../testing/frameworks.ts'
import { domainsHeld, domainsToJudge, validUntil } from './domains-held.ts'

const gained = (domain: string, until: string | null, certificate: CertificateCode = 'CM'): Acquisition => ({
  certificate,
  domain,
  decidedOn: calendarDate('2022-03-01'),
  validUntil: until === null ? null : calendarDate(until),
  sheetNumber: 'FD-2022-0001',
})
const held = (acquisitions: readonly Acquisition[], date = '2026-11-23') => {
  const world = { ...emptyWorld(), acquisitions: { [candidateId('morel')]: [...acquisitions] } }
  const found = domainsHeld(world, candidateId('morel'), exampleFramework(), calendarDate(date))
  return found.map(({ domain, validUntil: until }) => `${domain} ${until ?? 'for life'}`)
}

describe('how long a domain counts (C5)', () => {
  it.each([
    ['2026-11-23', 5, '2031-11-23'],
    ['2024-02-29', 5, '2029-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2026-11-23', null, null],
  ])('decided on %s, for %s years: until %s', (decided, domainValidityYears, until) => {
    expect(validUntil(calendarDate(decided), { ...defaultRegulation, domainValidityYears })).toBe(until)
  })
})

describe('the domains held at a date (C5)', () => {
  it.each([
    ['the last day it counts', [gained('D2', '2026-11-23')], ['D2 2026-11-23']],
    ['the day after', [gained('D2', '2026-11-22')], []],
    ['for life', [gained('D2', null)], ['D2 for life']],
    ['one of another certificate', [gained('D2', null, 'AC')], []],
    ['one that this framework does not have', [gained('D9', null)], []],
    ['the longest of two', [gained('D1', '2027-01-01'), gained('D1', '2029-01-01')], ['D1 2029-01-01']],
    [
      'the longest of two, the other way round',
      [gained('D1', '2029-01-01'), gained('D1', '2027-01-01')],
      ['D1 2029-01-01'],
    ],
    ['for life besides a shorter one', [gained('D1', null), gained('D1', '2027-01-01')], ['D1 for life']],
    [
      'the valid one besides an expired one',
      [gained('D1', '2020-01-01'), gained('D1', '2027-01-01')],
      ['D1 2027-01-01'],
    ],
    ['in the framework’s order', [gained('D3', null), gained('D1', null)], ['D1 for life', 'D3 for life']],
    ['nothing for somebody who was never judged', [], []],
  ])('%s', (_case, acquisitions, expected) => {
    expect(held(acquisitions)).toEqual(expected)
  })

  it('are not judged again; all others are, in order', () => {
    expect(domainsToJudge(exampleFramework(), [{ domain: 'D2', validUntil: null }])).toEqual(['D1', 'D3'])
  })
})
