import type { ClockEstimate } from './clock.ts'

/** Round trips when a stream comes up, and milliseconds between the single ones after that. */
const [burst, every] = [8, 20_000]

/**
 * Sees to it that the estimate of the server's clock stays fresh while somebody follows something; `onSampled` is told each time
 * it has been seen to.
 */
export function keepTime(estimate: Pick<ClockEstimate, 'sample' | 'forget'>, onSampled: () => void = () => {}) {
  let following = 0
  const sample = (count: number) => void estimate.sample(count).then(onSampled)
  let timer: ReturnType<typeof setInterval> | undefined

  return {
    /** Somebody follows something from now on. Returns how to stop. */
    begin(): () => void {
      following += 1
      timer ??= setInterval(() => sample(1), every)
      return () => {
        following -= 1
        if (following > 0) return
        clearInterval(timer)
        timer = undefined
      }
    },
    /** A stream has come up, at first, after a sleep or with the network: what was known before may be wrong. */
    renew(): void {
      estimate.forget()
      sample(burst)
    },
  }
}
