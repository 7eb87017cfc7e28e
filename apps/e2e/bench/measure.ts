/** The middle of a list of figures; of an even number, the lower middle. */
export const median = (figures: readonly number[]): number => quantile(figures, 0.5)

/** The figure below which the share `q` (0…1) of a list lies. */
export function quantile(figures: readonly number[], q: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * (sorted.length - 1)))] ?? Number.NaN
}

/** “1.234 ms”. */
export const ms = (figure: number): string => `${figure.toFixed(3)} ms`

/** What one run of one thing measured: how long each round took, in ms. */
export interface Run {
  readonly p50: number
  readonly p99: number
}

/** Rounds before any is counted: both sides are compiled on the way, and a server that is measured has run for a while. */
const warmUp = 1000

/** Runs `round` some times to warm up, then `count` times, one after the other. */
export async function timeRounds(count: number, round: (n: number) => Promise<number>): Promise<Run> {
  for (let n = 0; n < warmUp; n += 1) await round(n)
  const took: number[] = []
  for (let n = 0; n < count; n += 1) took.push(await round(n))
  return { p50: median(took), p99: quantile(took, 0.99) }
}
