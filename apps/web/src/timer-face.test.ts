import { duration, instant, minutes, type Timer } from '@delibere/core'
import { describe, expect, it } from 'vitest'
import { lastStarted, shownPhase, type TimedPhase, timerFace } from './timer-face.ts'

const start = instant(Date.UTC(2026, 10, 23, 8, 30))
const at = (count: number) => instant(start + count * 60_000)
const running: Timer = {
  phase: 'interview',
  planned: minutes(20),
  added: duration(0),
  startedAt: start,
  pauses: [],
  endedAt: null,
}
const rules = { warningMinutes: [5, 1], timeZone: 'Europe/Paris' }
const interview = (timer: Timer | null): TimedPhase => ({ phase: 'interview', planned: minutes(20), timer })
const face = (timer: Timer | null, count: number) => {
  const { left, tone, note, spoken } = timerFace(interview(timer), at(count), rules)
  return [left / 60_000, tone, note.replaceAll('\u00A0', ' '), spoken.replaceAll('\u00A0', ' ')]
}

describe('timerFace', () => {
  it.each([
    ['not begun', null, 0, [20, 'idle', '20 min prévues', '']],
    ['calm', running, 3, [17, 'calm', 'sur 20 min', 'Entretien en cours.']],
    [
      'at the first warning',
      running,
      15,
      [5, 'warning', 'moins de 5 min sur 20 min', 'Entretien : il reste moins de 5 min.'],
    ],
    [
      'at the last warning',
      running,
      19,
      [1, 'warning', 'moins de 1 min sur 20 min', 'Entretien : il reste moins de 1 min.'],
    ],
    ['over', running, 20, [0, 'overtime', 'temps dépassé (20 min prévues)', 'Entretien : temps dépassé.']],
    ['long over', running, 22, [-2, 'overtime', 'temps dépassé (20 min prévues)', 'Entretien : temps dépassé.']],
    ['extended', { ...running, added: minutes(5) }, 18, [7, 'calm', 'sur 25 min', 'Entretien en cours.']],
    [
      'paused',
      { ...running, pauses: [{ from: at(2), until: null }] },
      12,
      [18, 'paused', 'en pause depuis 9 h 32 (10 min)', 'Entretien en pause depuis 9 h 32.'],
    ],
    [
      'going on after a pause',
      { ...running, pauses: [{ from: at(2), until: at(5) }] },
      12,
      [11, 'calm', 'sur 20 min, 3 min de pause', 'Entretien en cours.'],
    ],
    [
      'ended',
      { ...running, endedAt: at(18) },
      40,
      [2, 'ended', 'terminé après 18 min', 'Entretien : terminé après 18 min.'],
    ],
  ] as const)('when %s', (_name, timer, count, expected) => {
    expect(face(timer as Timer | null, count)).toEqual(expected)
  })
})

describe('the phase a screen shows', () => {
  const ended = { ...running, endedAt: at(10) }
  const presentation: TimedPhase = { phase: 'presentation', planned: minutes(10), timer: ended }
  const next = interview(null)

  it('is the one under way', () => {
    expect(shownPhase([presentation, interview(running)])).toEqual(interview(running))
  })

  it('else the next to start', () => {
    expect(shownPhase([presentation, next])).toBe(next)
  })

  it('and none once all have ended', () => {
    expect(shownPhase([presentation, interview(ended)])).toBeUndefined()
  })

  it('is not what is said aloud: that is the last that has started', () => {
    expect(lastStarted([presentation, next])).toBe(presentation)
    expect(lastStarted([next])).toBeUndefined()
  })
})
