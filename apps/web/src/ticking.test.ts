import { duration, instant, minutes, remaining, type Timer } from '@delibere/core'
import { formatClock, formatHour } from '@delibere/core/fr'
import { createEffect, createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTimerMoment, createWallMoment, untilNextSecond } from './ticking.ts'

const start = instant(Date.UTC(2026, 10, 23, 8, 30))
const running: Timer = {
  phase: 'interview',
  planned: minutes(20),
  added: duration(0),
  startedAt: start,
  pauses: [],
  endedAt: null,
}

beforeEach(() => vi.useFakeTimers({ now: start }))
afterEach(() => vi.useRealTimers())

// The server's clock is ahead of this device's by a part of a second that no tick may be taken from.
const serverNow = () => instant(Date.now() + 370)

/** What a screen shows each time it changes. */
function createScreen(timer: () => Timer | null, now = serverNow) {
  const seen: string[] = []
  const dispose = createRoot((dispose) => {
    const moment = createTimerMoment(timer, now)
    createEffect(() => {
      const shownTimer = timer()
      if (shownTimer) seen.push(formatClock(remaining(shownTimer, moment())))
    })
    return dispose
  })
  return { seen, dispose }
}

describe('a timer on the screen', () => {
  it('changes on the whole seconds of the server’s clock', () => {
    const { seen, dispose } = createScreen(() => running)
    vi.advanceTimersByTime(629)
    expect(seen.at(-1)).toBe('20:00')
    vi.advanceTimersByTime(1)
    expect(seen.at(-1)).toBe('19:59')
    vi.advanceTimersByTime(999)
    expect(seen.at(-1)).toBe('19:59')
    vi.advanceTimersByTime(1)
    expect(seen.at(-1)).toBe('19:58')
    dispose()
  })

  it('shows every second once, through zero and into overtime', () => {
    vi.setSystemTime(start + 20 * 60_000 - 2500)
    const { seen, dispose } = createScreen(
      () => running,
      () => instant(Date.now()),
    )
    vi.advanceTimersByTime(5000)
    expect([...new Set(seen)]).toEqual(['00:03', '00:02', '00:01', '00:00', '+00:01', '+00:02'])
    dispose()
  })

  it('stands still while it is paused, and looks once a minute how long it has been', () => {
    const paused: Timer = { ...running, pauses: [{ from: instant(start + 5000), until: null }] }
    vi.setSystemTime(start + 5000)
    const { seen, dispose } = createScreen(() => paused)
    vi.advanceTimersByTime(600_000)
    expect([...new Set(seen)]).toEqual(['19:55'])
    expect(seen).toHaveLength(11)
    dispose()
  })

  it('looks no more once it has ended', () => {
    const { dispose } = createScreen(() => ({ ...running, endedAt: instant(start + 5000) }))
    expect(vi.getTimerCount()).toBe(0)
    dispose()
  })

  it('follows a timer that is given more time, at once', () => {
    const [timer, setTimer] = createSignal(running)
    const { seen, dispose } = createScreen(() => timer())
    setTimer({ ...running, added: minutes(2) })
    expect(seen.at(-1)).toBe('22:00')
    dispose()
  })

  it('is right again at once when the page comes back to the front', () => {
    const { seen, dispose } = createScreen(() => running)
    vi.setSystemTime(start + 600_000)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(seen.at(-1)).toBe('10:00')
    dispose()
  })

  it('leaves nothing behind', () => {
    const { dispose } = createScreen(() => running)
    dispose()
    expect(vi.getTimerCount()).toBe(0)
  })
})

it('the hour changes at the turn of the server’s minute', () => {
  const seen: string[] = []
  const dispose = createRoot((dispose) => {
    const moment = createWallMoment(serverNow)
    createEffect(() => seen.push(formatHour(moment(), 'UTC').replaceAll('\u00A0', ' ')))
    return dispose
  })
  vi.advanceTimersByTime(59_629)
  expect(seen.at(-1)).toBe('8 h 30')
  vi.advanceTimersByTime(1)
  expect(seen.at(-1)).toBe('8 h 31')
  dispose()
})

describe('untilNextSecond', () => {
  it.each([
    [1500, 500],
    [1000, 1000],
    [1, 1],
    [0, 1000],
    [-1, 999],
    [-999, 1],
    [-1000, 1000],
    [-1500, 500],
  ])('with %s ms left is %s ms', (left, wait) => {
    expect(untilNextSecond(duration(left))).toBe(wait)
  })
})
