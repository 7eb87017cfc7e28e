import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import { aPlay, type Play, staff } from '../testing/play.ts'
import { fourJurors, makeSession, twoCandidates } from '../testing/stages.ts'
import { regulationView } from '../views/regulation-view.ts'
import { defaultRegulation, regulationOn, type SettingName } from './regulation.ts'
import { settingSources } from './setting-sources.ts'

const change = (play: Play, effectiveFrom: string, settings: object) =>
  play.must(staff, { type: 'regulation.change', effectiveFrom: calendarDate(effectiveFrom), settings })
const deliberation = (play: Play, date: string) => regulationOn(play.world, calendarDate(date)).deliberationMinutes

describe('the regulation', () => {
  it('is what was decided for the day, whatever the order in which it was decided', () => {
    const play = aPlay({})
    change(play, '2027-06-01', { deliberationMinutes: 20 })
    change(play, '2027-01-01', { deliberationMinutes: 15 })
    expect(['2026-12-31', '2027-01-01', '2027-05-31', '2027-06-01'].map((date) => deliberation(play, date))).toEqual([
      10, 15, 15, 20,
    ])
    expect(regulationOn(play.world, calendarDate('2027-07-01')).effectiveFrom).toBe('2027-06-01')
  })

  it('of two changes for one day has the later, so that one to come can be taken back', () => {
    const play = aPlay({})
    change(play, '2027-01-01', { deliberationMinutes: 15 })
    change(play, '2027-01-01', { deliberationMinutes: 10 })
    expect(deliberation(play, '2027-01-01')).toBe(10)
  })

  it('is copied by a session as it is on the day of the session, and stays so', () => {
    const play = aPlay({ candidates: twoCandidates, jurors: fourJurors })
    change(play, '2026-12-01', { deliberationMinutes: 15 })
    const later = makeSession(play, { date: '2026-12-02' })
    expect(later.session.regulation.deliberationMinutes).toBe(15)
    change(play, '2026-12-01', { deliberationMinutes: 30 })
    expect(later.session.regulation.deliberationMinutes).toBe(15)
  })

  it('shows every setting with its default, its source, since when and what is to come', () => {
    const play = aPlay({})
    change(play, '2026-11-23', { domainValidityYears: null })
    change(play, '2027-01-01', { domainValidityYears: 8 })
    const view = regulationView(play.world, calendarDate('2026-12-01'))
    expect(view.map(({ name }) => name).toSorted()).toEqual(
      (Object.keys(defaultRegulation) as (SettingName | 'effectiveFrom')[])
        .filter((name) => name !== 'effectiveFrom')
        .toSorted(),
    )
    expect(view.find(({ name }) => name === 'domainValidityYears')).toEqual({
      name: 'domainValidityYears',
      value: null,
      default: 5,
      rule: 'C5',
      source: 'guide 2.5',
      effectiveFrom: '2026-11-23',
      toCome: [{ value: 8, effectiveFrom: '2027-01-01' }],
    })
    expect(Object.keys(settingSources)).toHaveLength(view.length)
  })
})
