import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import { domainsHeld } from '../rules/domains-held.ts'
import { aCandidate, candidateId } from '../testing/build.ts'
import { aSession, makeSession, twoCandidates } from '../testing/stages.ts'

const petit = twoCandidates.slice(1)
/** Petit, who got D1 on 23 November 2026, comes again on that date; Caron presides in turn. */
const comesAgain = (date: string, stage: 'closed' | 'sealed' = 'sealed') => {
  const { play } = aSession(stage)
  return makeSession(play, { candidates: petit, date }).signIn().designate('caron').open()
}
const ac = aSession('made').play.world.frameworks['AC@2013.1']!

describe('a candidate who comes again (C5)', () => {
  it.each(['closed', 'sealed'] as const)('is judged on the rest only, the first session being %s', (stage) => {
    const sitting = comesAgain('2027-06-01', stage).call(1)
    expect(sitting.hearing(1)).toMatchObject({
      judged: ['D2', 'D3', 'D4', 'D5'],
      held: [{ domain: 'D1', validUntil: '2031-11-23' }],
    })
  })

  it('has the certificate once the rest is acquired: nothing expires any more', () => {
    const sitting = comesAgain('2027-06-01').hear(1, 'acquired')
    const { outcome, domains } = sitting.hearing(1).sheets[0]!.sheet
    expect(outcome).toBe('full')
    expect(domains.map(({ standing, validUntil }) => `${standing} ${validUntil}`)).toEqual([
      'heldBefore null',
      ...Array.from({ length: 4 }, () => 'acquired null'),
    ])
    const held = domainsHeld(sitting.play.world, candidateId('petit'), ac, calendarDate('2099-01-01'))
    expect(held).toHaveLength(5)
  })

  it('whose whole certificate is corrected to a part holds again what they held, as long as before (H9)', () => {
    const sitting = comesAgain('2027-06-01')
      .hear(1, 'acquired')
      .reopenSheet(1)
      .recordVerdicts(1, 'notAcquired', 'acquired')
    sitting.recommend(1).presentSheet(1).readSheet(1).signSheet(1)
    const held = domainsHeld(sitting.play.world, candidateId('petit'), ac, calendarDate('2027-07-01'))
    expect(held.map(({ domain, validUntil }) => `${domain} ${validUntil}`)).toEqual([
      'D1 2031-11-23',
      'D3 2032-06-01',
      'D4 2032-06-01',
      'D5 2032-06-01',
    ])
  })

  it('keeps what they held when nothing new is acquired: in part, not refused (H6)', () => {
    const sitting = comesAgain('2027-06-01').hear(1, 'notAcquired')
    const { outcome, domains } = sitting.hearing(1).sheets[0]!.sheet
    expect(outcome).toBe('partial')
    expect(domains[0]).toMatchObject({ standing: 'heldBefore', validUntil: '2031-11-23' })
    expect(sitting.play.world.acquisitions[candidateId('petit')]).toMatchObject([
      { domain: 'D1', decidedOn: '2026-11-23', sheetNumber: 'FD-2026-0002' },
    ])
    expect(sitting.play.world.acquisitions[candidateId('petit')]).toHaveLength(1)
  })

  it.each([
    ['the last day it counts', '2031-11-23', ['D2', 'D3', 'D4', 'D5']],
    ['the day after', '2031-11-24', ['D1', 'D2', 'D3', 'D4', 'D5']],
  ])('is judged by the date of the session: %s', (_case, date, judged) => {
    expect(comesAgain(date).call(1).hearing(1).judged).toEqual(judged)
  })

  it('may be planned as soon as they are decided, and called once the first session has closed', () => {
    const first = aSession('heard')
    const second = makeSession(first.play, { candidates: petit, date: '2026-12-01' }).signIn().designate('caron').open()
    const call = { type: 'hearing.call', ...second.at(1) } as const
    expect(second.play.order(second.as('caron'), call)).toMatchObject({
      error: { code: 'candidates-refused', faults: [{ code: 'earlier-session-open', session: 'S-2026-001' }] },
    })
    first.presentMinutes().signMinutes().close()
    expect(second.play.order(second.as('caron'), call)).toMatchObject({ ok: true })
  })

  it('though their first session is corrected meanwhile, is judged on what that left', () => {
    const first = aSession('heard')
    const second = makeSession(first.play, { candidates: petit, date: '2026-12-01' }).signIn().designate('caron').open()
    first.reopenSheet(2).recordVerdicts(2, 'acquired', 'acquired', 'notAcquired')
    first.presentSheet(2).readSheet(2).signSheet(2).presentMinutes().signMinutes().close()
    expect(second.call(1).hearing(1).judged).toEqual(['D3', 'D4', 'D5'])
  })

  it('for another certificate is judged on all of that one', () => {
    const { play } = aSession('sealed')
    const other = aCandidate('Petit', { id: candidateId('petit2') })
    const world = { ...play.world, candidates: { ...play.world.candidates, [other.id]: other } }
    expect(domainsHeld(world, other.id, ac, calendarDate('2027-06-01'))).toEqual([])
  })
})
