import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { waker } from './wake.ts'

/** As much of a browser as a waker looks at. */
function aBrowser() {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const window = Object.assign(new EventTarget(), { document })
  vi.stubGlobal('window', window)
  const show = (visibilityState: 'visible' | 'hidden') => {
    document.visibilityState = visibilityState
    document.dispatchEvent(new Event('visibilitychange'))
  }
  return { online: () => window.dispatchEvent(new Event('online')), show }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a waker', () => {
  it('ends a wait when the network comes back', async () => {
    const browser = aBrowser()
    const wake = waker()
    const waited = wake.wait(60_000)
    browser.online()
    await waited
    wake.close()
  })

  it('tells when the screen comes back after a while, and not after a short look elsewhere', () => {
    const browser = aBrowser()
    const wake = waker()
    let woken = 0
    wake.onWake(() => (woken += 1))
    browser.show('hidden')
    vi.advanceTimersByTime(9_000)
    browser.show('visible')
    expect(woken).toBe(0)
    browser.show('hidden')
    vi.advanceTimersByTime(11_000)
    browser.show('visible')
    expect(woken).toBe(1)
    wake.close()
  })

  it('hears nothing any more once it is closed', () => {
    const browser = aBrowser()
    const wake = waker()
    wake.close()
    let woken = 0
    wake.onWake(() => (woken += 1))
    browser.online()
    expect(woken).toBe(0)
  })

  describe('where no event tells of a sleep', () => {
    beforeEach(
      () =>
        void vi.useFakeTimers({
          toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'],
        }),
    )

    function listening() {
      const wake = waker()
      onTestFinished(() => wake.close())
      const woken = { times: 0 }
      wake.onWake(() => (woken.times += 1))
      return woken
    }
    /** The device's own clock goes on and its count of ms stands still, as while a laptop sleeps. */
    const sleep = (ms: number) => vi.setSystemTime(Date.now() + ms)
    /** All stands still but both clocks, as where the count goes on through a sleep or a browser is stopped. */
    const stop = (ms: number) => {
      const now = performance.now() + ms
      sleep(ms)
      vi.spyOn(performance, 'now').mockImplementation(() => now)
    }
    afterEach(() => void vi.restoreAllMocks())

    it('wakes within a second of a sleep in which the count of ms stood still, once, seen or hidden', () => {
      const browser = aBrowser()
      const woken = listening()
      vi.advanceTimersByTime(5_500)
      expect(woken.times).toBe(0)
      sleep(600_000)
      vi.advanceTimersByTime(500)
      expect(woken.times).toBe(1)
      vi.advanceTimersByTime(60_000)
      expect(woken.times).toBe(1)
      browser.show('hidden')
      sleep(600_000)
      vi.advanceTimersByTime(1_000)
      expect(woken.times).toBe(2)
    })

    it('wakes in a terminal as well', () => {
      const woken = listening()
      sleep(600_000)
      vi.advanceTimersByTime(1_000)
      expect(woken.times).toBe(1)
    })

    it.each([
      ['seen', 'visible', 1],
      ['hidden, where timers are held up anyway', 'hidden', 0],
    ] as const)('wakes when a look came far too late on a page that is %s', (_how, visibility, times) => {
      const browser = aBrowser()
      browser.show(visibility)
      const woken = listening()
      stop(40_000)
      vi.advanceTimersByTime(1_000)
      expect(woken.times).toBe(times)
    })

    it('does not wake for a clock that is put right by a little', () => {
      const woken = listening()
      sleep(400)
      vi.advanceTimersByTime(10_000)
      expect(woken.times).toBe(0)
    })
  })

  it('where there is no browser just lets the time pass', async () => {
    const wake = waker()
    const waited = wake.wait(1_000)
    vi.advanceTimersByTime(1_000)
    await waited
    wake.close()
  })
})
