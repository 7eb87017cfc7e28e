import { type Duration, type Instant, remaining, since, type Timer, timerState } from '@delibere/core'
import { type Accessor, createEffect, createSignal, onCleanup, untrack } from 'solid-js'

/**
 * The server's time, renewed each time the seconds a timer shows change, and at once when the page comes back to the
 * front; each minute of a pause while it stands still. No more once it has ended.
 */
export function createTimerMoment(timer: Accessor<Timer | null>, now: () => Instant): Accessor<Instant> {
  return createMoment(now, (at) => {
    const shown = timer()
    if (!shown) return null
    switch (timerState(shown)) {
      case 'running':
        return untilNextSecond(remaining(shown, at))
      case 'paused':
        return 60_000 - (since(shown.pauses.at(-1)!.from, at) % 60_000)
      case 'ended':
        return null
    }
  })
}

/** The server's time, renewed each time the wall clock turns to the next minute. */
export const createWallMoment = (now: () => Instant): Accessor<Instant> =>
  createMoment(now, (at) => 60_000 - (at % 60_000))

/** In ms, never zero: at the very turn of a second the next one is a second away. */
export function untilNextSecond(left: Duration): number {
  const past = left > 0 ? left % 1000 : 1000 - (-left % 1000)
  return past === 0 ? 1000 : past
}

function createMoment(now: () => Instant, untilNext: (at: Instant) => number | null): Accessor<Instant> {
  const [moment, setMoment] = createSignal(untrack(now))
  createEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const tick = () => {
      clearTimeout(waiting)
      const at = now()
      setMoment(at)
      const wait = untilNext(at)
      if (wait !== null) waiting = setTimeout(tick, wait)
    }
    tick()
    document.addEventListener('visibilitychange', tick)
    onCleanup(() => {
      clearTimeout(waiting)
      document.removeEventListener('visibilitychange', tick)
    })
  })
  return moment
}
