import { describe, expect, it } from 'vitest'
import { instant, minutes } from '../basics/time.ts'
import { catalogue } from '../framework/catalogue.ts'
import { defaultRegulation } from '../model/regulation.ts'
import type { Timer } from '../model/timer.ts'
import { exampleFramework } from '../testing/frameworks.ts'
import { alertOf, deliberationPhase, elapsed, nextPhase, oralPhases, remaining, timerState } from './timer.ts'

const start = 1_000_000
const at = (minute: number) => instant(start + minute * 60_000)
const second = (count: number) => instant(start + count * 1000)

/** Twenty minutes, started at minute 0. */
const aTimer = (more: Partial<Timer> = {}): Timer => ({
  phase: 'interview',
  planned: minutes(20),
  added: minutes(0),
  startedAt: at(0),
  pauses: [],
  endedAt: null,
  ...more,
})
const pause = (from: number, until: number | null) => ({ from: at(from), until: until === null ? null : at(until) })

describe('time left (H2)', () => {
  it.each([
    ['nothing has passed', aTimer(), 0, 20],
    ['seven minutes have', aTimer(), 7, 13],
    ['the time is up', aTimer(), 20, 0],
    ['it is past: overtime, never cut', aTimer(), 23, -3],
    ['two minutes were added', aTimer({ added: minutes(2) }), 20, 2],
    ['a pause of four minutes is over: it does not count', aTimer({ pauses: [pause(5, 9)] }), 14, 10],
    ['two pauses are over', aTimer({ pauses: [pause(1, 2), pause(5, 9)] }), 14, 11],
    ['it is paused since minute 5, whenever one looks', aTimer({ pauses: [pause(5, null)] }), 300, 15],
    ['it was paused in overtime', aTimer({ pauses: [pause(25, null)] }), 40, -5],
    ['it ended at minute 12, whenever one looks', aTimer({ endedAt: at(12) }), 90, 8],
    ['it ended after a pause', aTimer({ pauses: [pause(2, 4)], endedAt: at(12) }), 90, 10],
    ['the clock was put back before the start', aTimer(), -3, 20],
  ])('when %s', (_case, timer, minute, left) => {
    expect(remaining(timer, at(minute))).toBe(minutes(left))
  })

  it('and time that counted make the planned and the added time together', () => {
    const timer = aTimer({ added: minutes(3), pauses: [pause(5, 9)] })
    expect(elapsed(timer, at(14)) + remaining(timer, at(14))).toBe(minutes(23))
  })
})

describe('where a timer stands (H2)', () => {
  it.each([
    ['running', aTimer()],
    ['paused', aTimer({ pauses: [pause(5, null)] })],
    ['running', aTimer({ pauses: [pause(5, 6)] })],
    ['ended', aTimer({ pauses: [pause(5, 6)], endedAt: at(9) })],
  ] as const)('%s', (state, timer) => {
    expect(timerState(timer)).toBe(state)
  })
})

describe('an alert (H2)', () => {
  const warnings = defaultRegulation.warningMinutes

  it.each([
    ['calm at the start', 0, { kind: 'calm' }],
    ['calm a second before five minutes are left', 15 * 60 - 1, { kind: 'calm' }],
    ['a warning when five minutes are left', 15 * 60, { kind: 'warning', minutes: 5 }],
    ['the same a second before one minute is left', 19 * 60 - 1, { kind: 'warning', minutes: 5 }],
    ['a louder one when one minute is left', 19 * 60, { kind: 'warning', minutes: 1 }],
    ['overtime when nothing is left', 20 * 60, { kind: 'overtime' }],
    ['overtime for as long as it takes', 45 * 60, { kind: 'overtime' }],
  ] as const)('is %s', (_case, seconds, alert) => {
    expect(alertOf(aTimer(), second(seconds), warnings)).toEqual(alert)
  })

  it('goes away when time is added', () => {
    expect(alertOf(aTimer({ added: minutes(10) }), at(16), warnings)).toEqual({ kind: 'calm' })
  })

  it('is none once the phase has ended, even in overtime', () => {
    expect(alertOf(aTimer({ endedAt: at(25) }), at(25), warnings)).toEqual({ kind: 'calm' })
  })

  it('stays while the clock is paused', () => {
    expect(alertOf(aTimer({ pauses: [pause(16, null)] }), at(60), warnings)).toEqual({ kind: 'warning', minutes: 5 })
  })
})

describe('the oral (F4)', () => {
  const lengths = (code: string) => {
    const framework = catalogue.find(({ certificate }) => certificate === code)!
    return oralPhases(framework, defaultRegulation, false).map(({ phase, planned }) => [phase, planned / 60_000])
  }

  it.each([
    [
      'CM',
      [
        ['presentation', 10],
        ['interview', 10],
      ],
    ],
    [
      'CA',
      [
        ['presentation', 10],
        ['interview', 10],
      ],
    ],
    [
      'SP',
      [
        ['presentation', 10],
        ['interview', 10],
      ],
    ],
    ['AC', [['interview', 20]]],
    ['TC', [['interview', 20]]],
  ])('of %s is %j', (code, phases) => {
    expect(lengths(code)).toEqual(phases)
  })

  it.each([
    [20, 27],
    [10, 14],
    [15, 20],
    [1, 2],
  ])('of %i minutes is %i with extra time: four thirds, rounded up to the minute (H2)', (planned, extended) => {
    const framework = exampleFramework({ oral: [{ phase: 'interview', minutes: planned }] })
    expect(oralPhases(framework, defaultRegulation, true)).toEqual([{ phase: 'interview', planned: minutes(extended) }])
  })

  it('is followed by a deliberation of ten minutes, or what the regulation says', () => {
    expect(deliberationPhase(defaultRegulation).planned).toBe(minutes(10))
    expect(deliberationPhase({ ...defaultRegulation, deliberationMinutes: 15 }).planned).toBe(minutes(15))
  })
})

describe('the phase that may start next (F4)', () => {
  const phases = oralPhases(exampleFramework(), defaultRegulation, false)
  const ended = aTimer({ phase: 'presentation', planned: minutes(10), endedAt: at(10) })

  it.each([
    ['the presentation first', [], 'presentation'],
    ['none while it is under way', [{ ...ended, endedAt: null }], undefined],
    ['the interview then', [ended], 'interview'],
    ['none when all are done', [ended, { ...ended, phase: 'interview' }], undefined],
  ] as const)('is %s', (_case, timers, next) => {
    expect(nextPhase(phases, timers)?.phase).toBe(next)
  })
})
