/** Waiting that ends early when the device wakes, or the network comes back or goes: what is open then must be seen to. */
export interface Waker {
  /** Resolves after `ms`, or at the next wake. */
  wait(ms: number): Promise<void>
  /** Told at each wake. Returns how to stop. */
  onWake(listener: () => void): () => void
  close(): void
}

/** As much of a browser as is looked at: the terminal compiles this too, and knows of none. */
interface Browser extends EventTarget {
  readonly document: EventTarget & { readonly visibilityState: string }
}

/** In ms, between two looks at whether the device has slept. */
const look = 1_000
/** In ms: a shorter look at another tab is no sleep, only a longer one may have cut the stream without a word. */
const away = 10_000

/** A waker on the browser's own signs, where there is one, and on clocks that have come apart or a timer that came far too late. */
export function waker(): Waker {
  const { window: target } = globalThis as { readonly window?: Browser }
  const listeners = new Set<() => void>()
  let hiddenSince: number | null = null
  const isHidden = () => target?.document.visibilityState === 'hidden'

  const tell = () => {
    for (const listener of listeners) listener()
  }
  const onVisibility = () => {
    if (isHidden()) hiddenSince = performance.now()
    else if (hiddenSince !== null && performance.now() - hiddenSince > away) tell()
  }
  const watching = watchSleep(isHidden, tell)
  target?.addEventListener('online', tell)
  // A stream over a network that has gone says nothing; waiting for its silence to be long enough would show old news.
  target?.addEventListener('offline', tell)
  target?.document.addEventListener('visibilitychange', onVisibility)

  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer)
          listeners.delete(done)
          resolve()
        }
        const timer = setTimeout(done, ms)
        listeners.add(done)
      }),
    onWake(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      tell()
      listeners.clear()
      watching.stop()
      target?.removeEventListener('online', tell)
      target?.removeEventListener('offline', tell)
      target?.document.removeEventListener('visibilitychange', onVisibility)
    },
  }
}

/**
 * Tells of sleeps that no event tells of: the count of ms stands still while a laptop sleeps and the device's own clock does
 * not, so that they come apart; where it does not stand still, the next look comes late. What the clock says is never used.
 * A clock that somebody sets looks the same, and costs one look at the server too many.
 */
function watchSleep(isHidden: () => boolean, onSleep: () => void) {
  const apart = () => Date.now() - performance.now()
  let [before, wasApart] = [performance.now(), apart()]
  const timer = setInterval(() => {
    const slept = Math.abs(apart() - wasApart) > look
    // The timers of a hidden tab are held up without any sleep; it is seen to when it is shown.
    const isLate = performance.now() - before > look + away && !isHidden()
    ;[before, wasApart] = [performance.now(), apart()]
    if (slept || isLate) onSleep()
  }, look)
  return { stop: () => clearInterval(timer) }
}
