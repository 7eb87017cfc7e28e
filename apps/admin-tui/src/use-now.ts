import type { ServerClock } from '@delibere/client'
import type { Instant } from '@delibere/core'
import { useEffect, useEffectEvent, useState } from 'react'

/**
 * The server's time, told again each time a timer that began at `from` comes to a whole second: so every screen changes
 * its figures together. Stands still while `from` is null.
 */
export function useNow(clock: ServerClock, from: Instant | null): Instant {
  const [, setTick] = useState(0)
  // A little past the second, so that a timer which fires early does not show the old figure for a second more.
  const untilNextSecond = useEffectEvent(() =>
    from === null ? null : 1_005 - ((((clock.now() - from) % 1_000) + 1_000) % 1_000),
  )
  useEffect(() => {
    let timer: NodeJS.Timeout | undefined
    const wait = () => {
      const delay = untilNextSecond()
      if (delay === null) return
      timer = setTimeout(() => {
        setTick((tick) => tick + 1)
        wait()
      }, delay)
    }
    wait()
    return () => clearTimeout(timer)
  }, [from])
  return clock.now()
}
