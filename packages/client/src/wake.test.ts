import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
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

  it('where there is no browser just lets the time pass', async () => {
    const wake = waker()
    const waited = wake.wait(1_000)
    vi.advanceTimersByTime(1_000)
    await waited
    wake.close()
  })
})
