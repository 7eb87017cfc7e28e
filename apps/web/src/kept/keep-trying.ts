/** Work that is tried again until it is done. */
export interface Trying {
  /** Does it now; while it is being done, once more after that. Resolves when it has been tried. The next wait is short again. */
  now(): Promise<void>
  /** Does it when nobody has asked for `ms`. */
  soon(ms: number): void
  stop(): void
  /** From then on nothing is to be sent, not even by a round that is under way. */
  readonly stopped: boolean
}

const [firstWait, longestWait] = [1_000, 15_000]

/** Does `round`, one at a time; while it says that not all is done, again after a growing wait. It never rejects. */
export function keepTrying(round: () => Promise<boolean>): Trying {
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = firstWait
  let running: Promise<void> | null = null
  let [asked, stopped] = [false, false]

  async function rounds(): Promise<void> {
    let done = false
    do {
      asked = false
      done = await round()
    } while (asked && !stopped)
    running = null
    if (stopped) return
    if (done) {
      wait = firstWait
      return
    }
    plan(wait)
    wait = Math.min(wait * 2, longestWait)
  }
  function run(): Promise<void> {
    clearTimeout(timer)
    asked = true
    return stopped ? Promise.resolve() : (running ??= rounds())
  }
  function plan(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), ms)
  }
  return {
    now() {
      wait = firstWait
      return run()
    },
    soon: plan,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
    get stopped() {
      return stopped
    },
  }
}

/** Calls `listener` when there may be a network again: it says so, or the device wakes. Gives back how to stop. */
export function whenBack(listener: () => void): () => void {
  const seen = () => document.visibilityState === 'visible' && listener()
  window.addEventListener('online', listener)
  window.addEventListener('pageshow', listener)
  document.addEventListener('visibilitychange', seen)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('pageshow', listener)
    document.removeEventListener('visibilitychange', seen)
  }
}

/** Calls `listener` when the page is left, whether for another or for good. Gives back how to stop. */
export function whenLeft(listener: () => void): () => void {
  const hidden = () => document.visibilityState === 'hidden' && listener()
  window.addEventListener('pagehide', listener)
  document.addEventListener('visibilitychange', hidden)
  return () => {
    window.removeEventListener('pagehide', listener)
    document.removeEventListener('visibilitychange', hidden)
  }
}
