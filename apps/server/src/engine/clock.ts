import { type Instant, instant } from '@delibere/core'

/** Where the time comes from, both in ms: the wall clock, which can be set, and ticks, which only go on. */
export interface Clock {
  /** Since 1970-01-01T00:00:00Z. */
  wall(): number
  /** Since any moment. */
  ticks(): number
}

export const systemClock: Clock = { wall: () => Date.now(), ticks: () => performance.now() }

/**
 * The server's time: the wall clock's, but never before `from` (the last entry kept) and never going back. A wall clock set
 * back is no longer believed until it has caught up; meanwhile time goes on by the ticks, so that running timers stay right.
 */
export function steadyClock({ wall, ticks }: Clock, from: Instant): () => Instant {
  let known = Math.max(wall(), from)
  let knownAt = ticks()
  return () => {
    const [shown, at] = [wall(), ticks()]
    const run = known + at - knownAt
    if (shown <= run) return instant(run)
    known = shown
    knownAt = at
    return instant(shown)
  }
}
