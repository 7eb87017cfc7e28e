import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import { explain } from '../fr/violations.ts'
import { aPlay, type Play, staff } from '../testing/play.ts'
import { fourJurors, makeSession, twoCandidates } from '../testing/stages.ts'
import { regulationView, settingAsOn, settingOn } from '../views/regulation-view.ts'
import { defaultRegulation, regulationOn, type SettingName } from './regulation.ts'
import { settingSources } from './setting-sources.ts'

const change = (play: Play, effectiveFrom: string, settings: object) =>
  play.must(staff, {
    type: 'regulation.change',
    effectiveFrom: calendarDate(effectiveFrom),
    settings,
    version: play.world.regulationChanges.length,
  })
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
      toCome: [{ value: 8, effectiveFrom: '2027-01-01', at: expect.any(Number), by: null }],
      values: [
        { value: 5, effectiveFrom: '2013-01-01', at: null, by: null },
        { value: null, effectiveFrom: '2026-11-23' },
        { value: 8, effectiveFrom: '2027-01-01' },
      ].map((value) => expect.objectContaining(value)),
      version: 2,
    })
    expect(Object.keys(settingSources)).toHaveLength(view.length)
  })

  it('tells of each setting the values it had, has and will have, and none that was taken back', () => {
    const play = aPlay({})
    change(play, '2027-01-01', { deliberationMinutes: 15 })
    change(play, '2027-06-01', { deliberationMinutes: 20 })
    change(play, '2027-01-01', { deliberationMinutes: 10 })
    const setting = regulationView(play.world, calendarDate('2026-12-01')).find(
      ({ name }) => name === 'deliberationMinutes',
    )!
    expect(setting.values.map(({ value, effectiveFrom }) => [value, effectiveFrom])).toEqual([
      [10, '2013-01-01'],
      [20, '2027-06-01'],
    ])
    const on = (day: string) => settingOn(setting, calendarDate(day)).value
    expect([on('2000-01-01'), on('2027-05-31'), on('2027-06-01')]).toEqual([10, 10, 20])
    expect(settingAsOn(setting, calendarDate('2000-01-01'))).toEqual(setting)
    expect(settingAsOn(setting, calendarDate('2027-06-01'))).toEqual({
      ...setting,
      value: 20,
      effectiveFrom: '2027-06-01',
      toCome: [],
    })
  })

  it.each([
    ['firstPresentationYears', 101, 100],
    ['deadlineWarningMonths', 601, 600],
    ['domainValidityYears', 101, 100],
    ['domainValidityYears', 8_000, null],
    ['admissibility', { years: 13, withinYears: 12 }, { years: 12, withinYears: 12 }],
    ['warningMinutes', [5, 5], [6, 1]],
    ['extraTime', { times: 3, over: 4 }, { times: 4, over: 4 }],
    ['timeZone', 'Europe/Nulle', 'Europe/Madrid'],
  ] as const)('%s cannot be %j, but %j', (name, wrong, right) => {
    const order = (value: unknown) =>
      aPlay({}).order(staff, {
        type: 'regulation.change',
        effectiveFrom: calendarDate('2027-01-01'),
        settings: { [name]: value },
        version: 0,
      })
    expect(order(wrong)).toEqual({ ok: false, error: { code: 'setting-invalid', setting: name } })
    expect(order(right)).toMatchObject({ ok: true, value: [{ settings: { [name]: right } }] })
  })

  it('that two people change: the second is told by whom and what, unless it was another setting', () => {
    const play = aPlay({})
    const order = (settings: object, version: number) =>
      play.order(
        { kind: 'staff', agent: 's.petit' },
        {
          type: 'regulation.change',
          effectiveFrom: calendarDate('2027-01-01'),
          settings,
          version,
        },
      )
    order({ domainValidityYears: 4 }, 0)
    expect(order({ deliberationMinutes: 15 }, 0).ok).toBe(true)
    const late = order({ domainValidityYears: 6 }, 0)
    expect(late).toMatchObject({ ok: false, error: { code: 'regulation-changed', version: 2, changes: [{}] } })
    expect(late.ok ? '' : explain(late.error).replace(/\u00A0/g, ' ')).toBe(
      'Modifié entre-temps : le 23 novembre 2026 à 9 h, s.petit (Validité d’un domaine acquis : 4 ans à compter du 1er janvier 2027). Votre saisie est gardée : comparez, puis confirmez.',
    )
    expect(order({ domainValidityYears: 6 }, 2).ok).toBe(true)
  })
})
