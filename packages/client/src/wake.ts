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

/** A waker on the browser's own signs; elsewhere (Node) nothing ever wakes and only time passes. */
export function waker(): Waker {
  const { window: target } = globalThis as { readonly window?: Browser }
  const listeners = new Set<() => void>()
  let hiddenSince: number | null = null

  const tell = () => {
    for (const listener of listeners) listener()
  }
  // A short look at another tab is no sleep: only a longer one may have cut the stream without a word.
  const onVisibility = () => {
    if (target?.document.visibilityState === 'hidden') hiddenSince = performance.now()
    else if (hiddenSince !== null && performance.now() - hiddenSince > 10_000) tell()
  }
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
      target?.removeEventListener('online', tell)
      target?.removeEventListener('offline', tell)
      target?.document.removeEventListener('visibilitychange', onVisibility)
    },
  }
}
