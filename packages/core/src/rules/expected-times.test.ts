import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { instant, minutes } from '../basics/time.ts'
import { Stage } from '../model/hearing.ts'
import { delayOf, expectedTimes, type TimedLine } from './expected-times.ts'

const at = (minute: number) => instant(minute * 60_000)
const changeOver = minutes(5)

/** A line planned from one minute to another, and how it went so far. */
const line = (from: number, until: number, went: Partial<TimedLine> = {}): TimedLine => ({
  start: at(from),
  end: at(until),
  stage: 'waiting',
  calledAt: null,
  endedAt: null,
  ...went,
})
const inMinutes = (lines: readonly TimedLine[], now: number) =>
  expectedTimes(lines, changeOver, at(now)).map((slot) => slot && [slot.start / 60_000, slot.end / 60_000])

describe('when candidates are to be expected (H1)', () => {
  const morning = [line(0, 30), line(35, 65), line(70, 100)]

  it('is as planned before anything happens', () => {
    expect(inMinutes(morning, -10)).toEqual([
      [0, 30],
      [35, 65],
      [70, 100],
    ])
    expect(delayOf(morning, changeOver, at(-10))).toBe(0)
  })

  it('moves with a late beginning, and eats up no change-over', () => {
    expect(inMinutes(morning, 12)).toEqual([
      [12, 42],
      [47, 77],
      [82, 112],
    ])
    expect(delayOf(morning, changeOver, at(12))).toBe(minutes(12))
  })

  it('follows a hearing that lasts longer than planned, minute by minute', () => {
    const lines = [line(0, 30, { stage: 'deliberation', calledAt: at(2) }), ...morning.slice(1)]
    expect(inMinutes(lines, 20)[1]).toEqual([37, 67])
    expect(inMinutes(lines, 50)).toEqual([
      [2, 50],
      [55, 85],
      [90, 120],
    ])
  })

  it('never promises an hour before the planned one, though somebody has not come', () => {
    const lines = [line(0, 30, { stage: 'absent', endedAt: at(3) }), ...morning.slice(1)]
    expect(inMinutes(lines, 4)).toEqual([null, [35, 65], [70, 100]])
  })

  it('gives the hours of their place to candidates who have changed places', () => {
    expect(inMinutes([morning[1]!, morning[0]!, morning[2]!], -10)).toEqual([
      [0, 30],
      [35, 65],
      [70, 100],
    ])
  })

  it('says of who was heard when it was', () => {
    const heard = line(0, 30, { stage: 'signed', calledAt: at(1), endedAt: at(41) })
    expect(inMinutes([heard, ...morning.slice(1)], 42)).toEqual([
      [1, 41],
      [46, 76],
      [81, 111],
    ])
  })

  it('whatever happened: those who wait come one after the other, none in the past, none before their place', () => {
    const lines = fc.array(
      fc.record({ length: fc.integer({ min: 1, max: 60 }), stage: fc.constantFrom(...Stage.options) }),
    )
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 600 }), (drawn, now) => {
        let from = 0
        const given = drawn.map(({ length, stage }) => {
          const one = line(
            from,
            from + length,
            stage === 'waiting' ? {} : { stage, calledAt: at(from), endedAt: at(from + length) },
          )
          from += length + 5
          return one
        })
        const waiting = expectedTimes(given, changeOver, at(now)).filter((_slot, n) => given[n]!.stage === 'waiting')
        for (const [n, slot] of waiting.entries()) {
          expect(slot!.start).toBeGreaterThanOrEqual(at(now))
          if (n > 0) expect(slot!.start - waiting[n - 1]!.end).toBeGreaterThanOrEqual(changeOver)
        }
      }),
    )
  })
})
