import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'
import type { Clock } from './engine/clock.ts'

/** The clock of this machine. Only Linux says how long it has been up, sleep included, and which boot that was. */
export function systemClock(): Clock {
  const boot = bootOf()
  const own = () => performance.now()
  const ticks = boot === null ? own : finely(() => uptime() * 1000, own)
  return { wall: () => Date.now(), ticks, boot }
}

function bootOf(): string | null {
  if (process.platform !== 'linux') return null
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || null
  } catch {
    return null
  }
}

/** In ms: `/proc/uptime` has two decimals. */
const grain = 10

/** What `coarse` counts, whose last digit is the tens of ms, in the small steps of `fine`, which may stand still at times. */
export function finely(coarse: () => number, fine: () => number): () => number {
  let ahead = coarse() + grain / 2 - fine()
  return () => {
    const [least, now] = [coarse(), fine()]
    ahead = Math.min(Math.max(ahead, least - now), least + grain - now)
    return now + ahead
  }
}
