import { describe, expect, it } from 'vitest'
import { instant, later, minutes } from '../basics/time.ts'
import type { Phase } from '../model/timer.ts'
import { emptyWorld } from '../model/world.ts'
import { elapsed, remaining } from '../rules/timer.ts'
import { aCandidate } from '../testing/build.ts'
import { exampleFramework } from '../testing/frameworks.ts'
import type { Sitting } from '../testing/sitting.ts'
import { aSession } from '../testing/stages.ts'

const start = instant(Date.UTC(2026, 10, 23, 9, 0))
const at = (minute: number) => later(start, minutes(minute))

/** The president does this to the clock of the first hearing, `minute` minutes after it started. */
function clock(
  sitting: Sitting,
  minute: number,
  type: 'start' | 'pause' | 'resume' | 'end',
  phase: Phase = 'interview',
) {
  sitting.play.now = at(minute)
  sitting.play.must(sitting.presiding(1), { type: `timer.${type}`, ...sitting.at(1), phase })
}
function add(sitting: Sitting, minute: number, count: number) {
  sitting.play.now = at(minute)
  sitting.play.must(sitting.presiding(1), {
    type: 'timer.extend',
    ...sitting.at(1),
    phase: 'interview',
    minutes: count,
  })
}
const timerOf = (sitting: Sitting) => sitting.hearing(1).timers.at(-1)!

describe('the clock of a hearing (H2)', () => {
  it('starts with the time the oral has (F4)', () => {
    const sitting = aSession('called')
    clock(sitting, 0, 'start')
    expect(timerOf(sitting)).toEqual({
      phase: 'interview',
      planned: minutes(20),
      added: 0,
      startedAt: start,
      pauses: [],
      endedAt: null,
    })
  })

  it('starts with a third more for who has extra time', () => {
    const sitting = aSession('opened').call(2)
    sitting.play.must(sitting.as('aubry'), { type: 'timer.start', ...sitting.at(2), phase: 'interview' })
    expect(sitting.hearing(2).timers[0]?.planned).toBe(minutes(27))
  })

  it('stands still while paused, and gets the time that is added', () => {
    const sitting = aSession('called')
    clock(sitting, 0, 'start')
    clock(sitting, 5, 'pause')
    clock(sitting, 8, 'resume')
    add(sitting, 10, 2)
    add(sitting, 11, 1)
    expect(remaining(timerOf(sitting), at(13))).toBe(minutes(13))
    clock(sitting, 30, 'end')
    expect(elapsed(timerOf(sitting), at(600))).toBe(minutes(27))
  })

  it('may get more time while it is paused', () => {
    const sitting = aSession('called')
    clock(sitting, 0, 'start')
    clock(sitting, 5, 'pause')
    add(sitting, 6, 10)
    expect(remaining(timerOf(sitting), at(9))).toBe(minutes(25))
  })

  it('may be ended while paused: the pause does not count', () => {
    const sitting = aSession('called')
    clock(sitting, 0, 'start')
    clock(sitting, 5, 'pause')
    clock(sitting, 9, 'end')
    expect(timerOf(sitting).pauses).toEqual([{ from: at(5), until: at(9) }])
    expect(elapsed(timerOf(sitting), at(9))).toBe(minutes(5))
  })

  it('goes phase by phase where the oral has two (F4)', () => {
    const candidates = [aCandidate('Morel', { certificate: 'CM' })]
    const frameworks = { ...emptyWorld().frameworks, 'CM@2026.1': exampleFramework() }
    const sitting = aSession('called', { candidates, start: { ...emptyWorld(), frameworks } })
    clock(sitting, 0, 'start', 'presentation')
    clock(sitting, 9, 'end', 'presentation')
    clock(sitting, 10, 'start')
    clock(sitting, 21, 'end')
    sitting.openDeliberation(1)
    expect(sitting.hearing(1).timers.map(({ phase, planned }) => `${phase} ${planned / 60_000}`)).toEqual([
      'presentation 10',
      'interview 10',
      'deliberation 10',
    ])
  })

  it('times the deliberation from its opening until the sheet is shown', () => {
    const sitting = aSession('oralEnded')
    sitting.play.now = at(30)
    sitting.openDeliberation(1).recordVerdicts(1)
    sitting.play.now = at(37)
    sitting.presentSheet(1)
    expect(timerOf(sitting)).toMatchObject({ phase: 'deliberation', startedAt: at(30), endedAt: at(37) })
  })

  it('that was ended by hand is not ended again when the sheet is shown', () => {
    const sitting = aSession('verdicts')
    clock(sitting, 60, 'end', 'deliberation')
    sitting.play.now = at(70)
    expect(sitting.presentSheet(1).hearing(1).timers.at(-1)?.endedAt).toBe(at(60))
  })

  it('goes to the minutes as it was measured', () => {
    const sitting = aSession('called')
    clock(sitting, 0, 'start')
    clock(sitting, 5, 'pause')
    clock(sitting, 8, 'resume')
    clock(sitting, 26, 'end')
    sitting.giveOpinions(1).openDeliberation(1).recordVerdicts(1).presentSheet(1).readSheet(1).signSheet(1)
    const [oral] = sitting.hear(2, 'acquired', 'notAcquired').presentMinutes().view('staff').minutes!
      .hearings[0]!.measured
    expect(oral).toEqual({ phase: 'interview', planned: minutes(20), took: minutes(23) })
  })
})
