import { type Instant, instant } from '@delibere/core'
import type { Clock } from './clock.ts'

/** What a restart within one boot needs to go on with the same time: at `ticks` of `boot` it was `time`. */
export interface KeptTime {
  readonly boot: string
  readonly ticks: number
  readonly time: number
  /** Whether the machine had lost the date and not learnt it yet. */
  readonly lost: boolean
}

/** Where that is kept. */
export interface TimeKeeper {
  /** As the last run left it; null if there is none that can be read. */
  readonly kept: KeptTime | null
  /** Notes it, some time later: nobody waits for it. */
  keep(time: KeptTime): void
}

/** Keeps nothing: a server in memory has no restart. */
export const forgetful: TimeKeeper = { kept: null, keep: () => {} }

export interface ServerTimeParts {
  readonly clock: Clock
  readonly keeper: TimeKeeper
  /** The last entry that is kept. */
  readonly lastEntry: () => number
  /** Whether a session is being held, whose timers nothing may move. */
  readonly held: () => boolean
}

/** While a session is held, the wall clock is followed as far as this, which is how far a time service puts it right by and by… */
const nearby = 500
/** …and by so much of each ms: 6 ms in a minute, which no screen shows. */
const slew = 0.0001
/** In ms, by how much what is kept may be wrong before it is written again. */
const tolerance = 20

/**
 * The server's time (docs/decisions/server-time.md). While a session is held it is as long as it really takes, whatever
 * becomes of the wall clock, the sleep of the machine included. While none is, it is the wall clock's. It is never before
 * the last entry.
 */
export function serverTime({ clock, keeper, lastEntry, held }: ServerTimeParts): () => Instant {
  const { boot } = clock
  let { kept } = keeper
  let readAt = clock.ticks()
  const goesOn = kept && kept.boot === boot && kept.ticks <= readAt ? kept : null
  let known = Math.max(goesOn ? goesOn.time + readAt - goesOn.ticks : clock.wall(), lastEntry())
  // A machine whose clock has lost the date starts behind what was written; the time service puts it right after a while. Where
  // the note goes on, a wall clock that is behind has been set.
  let lost = goesOn ? goesOn.lost : clock.wall() < lastEntry()

  function keep(): void {
    if (boot === null) return
    const isRight = kept?.boot === boot && Math.abs(known - readAt - (kept.time - kept.ticks)) < tolerance
    if (isRight && kept?.lost === lost) return
    kept = { boot, ticks: readAt, time: known, lost }
    keeper.keep(kept)
  }

  function next(wall: number, passed: number): number {
    const run = known + passed
    // A wall clock that is ahead may have been set, or the machine may have slept while the ticks stood still, which is commoner.
    if (boot === null) return Math.max(run, wall)
    const gap = wall - run
    if (lost && gap < 0) return run
    if (lost) {
      lost = false
      return wall
    }
    if (held()) return Math.abs(gap) > nearby ? run : run + Math.max(-passed * slew, Math.min(passed * slew, gap))
    // Behind what has been written, the time goes on, but slower, until the wall clock has caught up.
    return wall >= lastEntry() ? wall : Math.max(wall, known + passed / 2)
  }

  keep()
  return () => {
    const ticks = clock.ticks()
    const passed = Math.max(0, ticks - readAt)
    known = next(clock.wall(), passed)
    readAt = ticks
    keep()
    return instant(known)
  }
}
