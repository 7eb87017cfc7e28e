import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finely } from './system-clock.ts'

describe('ticks that count sleep, told in tens of ms', () => {
  it('are never wrong by more than ten ms, asleep or awake, and go on between two tens', () => {
    const step = fc.record({
      passes: fc.double({ min: 0, max: 40, noNaN: true }),
      sleeps: fc.integer({ min: 0, max: 5 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.double({ min: 0, max: 1e6, noNaN: true }), (steps, from) => {
        let [up, awake] = [from, 17.3]
        const ticks = finely(
          () => Math.floor(up / 10) * 10,
          () => awake,
        )
        let before = ticks()
        for (const { passes, sleeps } of steps) {
          up += passes + (sleeps === 5 ? 600_000 : 0)
          awake += passes
          const now = ticks()
          expect(Math.abs(now - up)).toBeLessThanOrEqual(10.001)
          expect(now).toBeGreaterThanOrEqual(before - 0.001)
          before = now
        }
      }),
    )
  })
})
