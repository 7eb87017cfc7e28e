import { instant } from '@delibere/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createClock } from './clock.ts'

/** A device whose count of ms starts anywhere, a server whose clock runs beside it, and a network between them. */
function aDevice({ ahead = 1_000_000, delays = [] as readonly (readonly [number, number])[] } = {}) {
  let now = 5_000
  let asked = 0
  const device = {
    get serverNow() {
      return now + ahead
    },
    ahead(by: number) {
      ahead += by
    },
    pass(ms: number) {
      now += ms
    },
  }
  const estimate = createClock({
    monotonic: () => now,
    askServer: async () => {
      const [there, back] = delays[asked] ?? [5, 5]
      asked += 1
      now += there
      const answer = instant(now + ahead)
      now += back
      return answer
    },
  })
  return { device, ...estimate }
}

describe('the estimate of the server’s clock', () => {
  it('does not claim to be synchronised before it has asked', () => {
    const { clock } = aDevice()
    expect(clock.synchronised).toBe(false)
    expect(clock.uncertainty).toBe(Number.POSITIVE_INFINITY)
  })

  it('grows old by itself where no answer comes any more, and says so at the next try', async () => {
    let answers = true
    let now = 5_000
    const { clock, sample, onChange } = createClock({
      monotonic: () => now,
      askServer: async () => {
        if (!answers) throw new Error('no answer')
        now += 2
        return instant(now + 1_000)
      },
    })
    const seen: boolean[] = []
    onChange(() => seen.push(clock.synchronised))
    await sample(8)
    answers = false
    now += 121_000
    await sample(1)
    expect([clock.synchronised, seen]).toEqual([false, [true, false]])
  })

  it('tells again what it knows after it was forgotten, even if it is the same', async () => {
    const { clock, sample, forget, onChange } = aDevice()
    let shown = false
    onChange(() => (shown = clock.synchronised))
    await sample(8)
    forget()
    shown = clock.synchronised
    await sample(8)
    expect(shown).toBe(true)
  })

  it('is exact when the way there and the way back take as long', async () => {
    const { clock, sample, device } = aDevice({ delays: [[40, 40]] })
    await sample(1)
    expect(clock.now()).toBe(device.serverNow)
    expect(clock.uncertainty).toBe(40)
  })

  it('is never further off than the uncertainty it gives, whatever the network does', async () => {
    const delay = fc.integer({ min: 0, max: 400 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(delay, delay), { minLength: 8, maxLength: 8 }), async (delays) => {
        const { clock, sample, device } = aDevice({ delays })
        await sample(8)
        device.pass(10_000)
        expect(Math.abs(clock.now() - device.serverNow)).toBeLessThanOrEqual(Math.ceil(clock.uncertainty))
      }),
    )
  })

  it('slews a small correction and never lets time go back', async () => {
    const { clock, sample, device } = aDevice({
      delays: [
        [100, 0],
        [1, 1],
      ],
    })
    await sample(1)
    const before = clock.now()
    await sample(1)
    const after = clock.now()
    expect(after).toBeGreaterThanOrEqual(before)
    expect(Math.abs(after - device.serverNow)).toBeGreaterThan(30)
    device.pass(2_000)
    expect(clock.now()).toBe(device.serverNow)
  })

  it('steps at once when the server’s clock has been set', async () => {
    const { clock, sample, device } = aDevice()
    await sample(8)
    device.ahead(3_600_000)
    device.pass(130_000)
    await sample(1)
    expect(clock.now()).toBe(device.serverNow)
  })

  it('lets a good sample go when it is old', async () => {
    const { clock, sample, device } = aDevice({
      delays: [
        [1, 1],
        [60, 60],
      ],
    })
    await sample(1)
    device.pass(130_000)
    await sample(1)
    expect(clock.uncertainty).toBe(60)
  })

  it('is not synchronised above 250 ms of uncertainty, nor when the stream is stale', async () => {
    const far = aDevice({ delays: [[300, 300]] })
    await far.sample(1)
    expect(far.clock.synchronised).toBe(false)
    const near = aDevice()
    await near.sample(1)
    expect(near.clock.synchronised).toBe(true)
    near.setStale(true)
    expect(near.clock.synchronised).toBe(false)
  })

  it('keeps what it knows when the server does not answer', async () => {
    const estimate = createClock({ monotonic: () => 0, askServer: () => Promise.reject(new Error('cut')) })
    await estimate.sample(8)
    expect(estimate.clock.synchronised).toBe(false)
  })

  it('takes the time an event brought until the first round trip is back, without claiming to be synchronised', async () => {
    const { clock, hint, sample, device } = aDevice()
    hint(instant(device.serverNow - 80))
    expect(clock.now()).toBe(device.serverNow - 80)
    expect([clock.synchronised, clock.uncertainty]).toEqual([false, Number.POSITIVE_INFINITY])
    await sample(1)
    expect(clock.now()).toBe(device.serverNow)
    hint(instant(device.serverNow - 5_000))
    expect(clock.now()).toBe(device.serverNow)
  })

  it('does not jump when it is renewed and little has changed', async () => {
    const { clock, sample, forget, device } = aDevice({
      delays: [
        [5, 5],
        [100, 0],
      ],
    })
    await sample(1)
    forget()
    expect(clock.synchronised).toBe(false)
    await sample(1)
    expect(Math.abs(clock.now() - device.serverNow)).toBeLessThan(15)
  })

  it('is not moved by a bad first round trip when it is renewed: the best of the eight counts', async () => {
    const { clock, sample, forget, device } = aDevice({
      delays: [[5, 5], [180, 0], [0, 170], ...Array.from({ length: 6 }, () => [4, 4] as const)],
    })
    await sample(1)
    forget()
    let off = 0
    const asked = sample(8)
    for (let n = 0; n < 8; n += 1) {
      await Promise.resolve()
      off = Math.max(off, Math.abs(clock.now() - device.serverNow))
    }
    await asked
    expect(off).toBeLessThanOrEqual(1)
    expect(clock.uncertainty).toBe(4)
  })

  it('is right from the first round trip that proves it wrong, as after a sleep in which the count stood still', async () => {
    const { clock, sample, forget, device } = aDevice({
      delays: [[5, 5], [20, 20], ...Array.from({ length: 7 }, () => [500, 500] as const)],
    })
    await sample(1)
    device.ahead(600_000)
    forget()
    const asked = sample(8)
    for (let n = 0; n < 4; n += 1) await Promise.resolve()
    expect(Math.abs(clock.now() - device.serverNow)).toBeLessThanOrEqual(20)
    await asked
  })

  it('follows at the next round trip when the server’s clock was set, however good the older ones were', async () => {
    const { clock, sample, device } = aDevice({
      delays: [
        [1, 1],
        [40, 40],
      ],
    })
    await sample(1)
    device.ahead(-60_000)
    device.pass(20_000)
    await sample(1)
    expect(clock.now()).toBe(device.serverNow)
    expect(clock.uncertainty).toBe(40)
  })

  it('is off by half of what the two ways differ, and says so', async () => {
    const { clock, sample, device } = aDevice({ delays: [[0, 30]] })
    await sample(1)
    expect(clock.now() - device.serverNow).toBe(-15)
    expect(clock.uncertainty).toBe(15)
  })

  it('never shows a second twice while corrections of up to 150 ms are slewed', async () => {
    const delay = fc.integer({ min: 0, max: 140 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(delay, delay), { minLength: 21, maxLength: 21 }), async (delays) => {
        const { clock, sample, device } = aDevice({ delays })
        await sample(1)
        let before = clock.now()
        for (let n = 1; n < 600; n += 1) {
          device.pass(10)
          if (n % 30 === 0) await sample(1)
          expect(clock.now()).toBeGreaterThanOrEqual(before)
          before = clock.now()
        }
      }),
    )
  })

  it('tells when what is known has changed, once for a series of round trips', async () => {
    const { sample, onChange } = aDevice()
    let told = 0
    const stop = onChange(() => (told += 1))
    await sample(8)
    expect(told).toBe(1)
    await sample(1)
    expect(told).toBe(1)
    stop()
  })
})
