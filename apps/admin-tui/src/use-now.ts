import type { ServerClock } from '@delibere/client'
import { duration, type Instant, later, type Timer } from '@delibere/core'
import { useEffect, useEffectEvent, useState } from 'react'

/**
 * The server's time, told again each time a timer that began at `from` comes to a whole second: so every screen changes
 * its figures together. Stands still while `from` is null.
 */
export const useNow = (clock: ServerClock, from: Instant | null): Instant =>
  useNowOf(clock, from === null ? [] : [from])

/** The same for several timers on one screen: told again at each whole second of any of them. */
export function useNowOf(clock: ServerClock, froms: readonly Instant[]): Instant {
  const [, setTick] = useState(0)
  // A little past the second, so that a timer which fires early does not show the old figure for a second more.
  const untilNextSecond = useEffectEvent(() =>
    froms.length === 0
      ? null
      : Math.min(...froms.map((from) => 1_005 - ((((clock.now() - from) % 1_000) + 1_000) % 1_000))),
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
  }, [froms.join(' ')])
  return clock.now()
}

/** From when on the seconds of a running timer are whole: its start, put off by its pauses. */
export const secondsFrom = ({ startedAt, pauses }: Timer): Instant =>
  later(startedAt, duration(pauses.reduce((sum, { from, until }) => sum + ((until ?? from) - from), 0)))
