import { type Instant, instant } from '@delibere/core'
import type { ServerClock } from './contract.ts'

/** What an estimate of the server's clock needs: to ask the time, and a count of ms that no change of the wall clock moves. */
export interface ClockParts {
  readonly askServer: () => Promise<Instant>
  readonly monotonic: () => number
}

export interface ClockEstimate {
  readonly clock: ServerClock
  /** Asks `count` times in a row and keeps the best round trip. Never rejects: an answer that does not come changes nothing. */
  sample(count: number): Promise<void>
  /** Forgets everything: after a sleep the count of ms may have stood still. */
  forget(): void
  /** Told by the live stream: a stale stream means the screen may not be believed. */
  setStale(stale: boolean): void
  /** Told by the live stream with each event: the server's time as it was sent, of use until the first round trip is back. */
  hint(now: Instant): void
  /** Calls `listener` when what is known of the clock has changed. Returns how to stop. */
  onChange(listener: () => void): () => void
}

interface Sample {
  readonly offset: number
  readonly roundTrip: number
  readonly at: number
}

/** Corrections up to this many ms are slewed, larger ones stepped. */
const slewLimit = 150
/** How much of each ms that passes a slew may add or take: hardly seen on a clock of seconds. */
const slewRate = 0.1
/** Above so many ms of uncertainty a screen says that it is not synchronised. */
export const trustedUncertainty = 250
/** Devices drift by some ms in that time: an older sample is no longer the best, however short its round trip. */
const sampleLifetime = 120_000
/** In ms, what two true samples may be apart besides what their round trips leave open: drift, and whole ms. */
const drift = 10

/** Estimates the server's clock by round trips, the shortest of the recent ones being the best (architecture, “Time is a value”). */
export function createClock({ askServer, monotonic }: ClockParts): ClockEstimate {
  let samples: readonly Sample[] = []
  let shown = 0
  let target = 0
  let movedAt = monotonic()
  let stale = false
  let known = false
  let told = ''
  const listeners = new Set<() => void>()

  // Where no answer comes any more, what was known grows old by itself.
  const best = () => {
    const now = monotonic()
    const fresh = samples.filter(({ at }) => now - at < sampleLifetime)
    return fresh.reduce<Sample | null>((a, b) => (a && a.roundTrip <= b.roundTrip ? a : b), null)
  }

  // What is shown comes nearer to the estimate with the time that has passed.
  const offsetNow = (): number => {
    const now = monotonic()
    const step = (now - movedAt) * slewRate
    movedAt = now
    const gap = target - shown
    shown = Math.abs(gap) > slewLimit ? target : shown + Math.max(-step, Math.min(step, gap))
    return now + shown
  }

  const keep = (sample: Sample): void => {
    // Two that cannot both be true: the server's clock has been set between them, or this device has slept.
    const isNow = ({ at, offset, roundTrip }: Sample) =>
      sample.at - at < sampleLifetime && Math.abs(sample.offset - offset) <= (sample.roundTrip + roundTrip) / 2 + drift
    samples = [...samples.filter(isNow), sample].slice(-32)
  }

  const aim = (): void => {
    offsetNow()
    target = best()?.offset ?? target
    if (!known) shown = target
    known ||= samples.length > 0
  }

  /** Whether the estimate cannot be true if this sample is. */
  const isRefuted = ({ offset, roundTrip }: Sample): boolean =>
    !known || Math.abs(target - offset) > roundTrip / 2 + drift

  const clock: ServerClock = {
    now: () => instant(Math.max(0, offsetNow())),
    get uncertainty() {
      return (best()?.roundTrip ?? Number.POSITIVE_INFINITY) / 2
    },
    get synchronised() {
      return !stale && clock.uncertainty <= trustedUncertainty
    },
  }

  const tell = (): void => {
    const now = `${clock.uncertainty} ${clock.synchronised} ${target}`
    if (now === told) return
    told = now
    for (const listener of listeners) listener()
  }

  return {
    clock,
    async sample(count) {
      for (let n = 0; n < count; n += 1) {
        const sent = monotonic()
        const server = await askServer().catch(() => null)
        if (server === null) break
        const back = monotonic()
        const sample = { offset: server - (sent + back) / 2, roundTrip: back - sent, at: back }
        keep(sample)
        // The first of many may be a bad one: the best of them counts, unless what is shown is wrong for certain.
        if (isRefuted(sample)) aim()
      }
      aim()
      tell()
    },
    forget() {
      samples = []
      // What comes next is news, even if it says the same again: who follows has been told of nothing since.
      told = ''
    },
    setStale(now) {
      stale = now
    },
    hint(now) {
      if (known) return
      target = now - monotonic()
      shown = target
    },
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
