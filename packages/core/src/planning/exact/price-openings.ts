import type { Compiled } from '../compiled.ts'
import { possibleSpans, spansIn } from '../possible-juries.ts'

/** An opening as prices see it: who may come, certificate by certificate, and how many at most in each span. */
export interface PricedOpening {
  readonly opening: number
  /** Candidates of one certificate, as places in the list of seats, and the spans it has a jury for. */
  readonly cqps: readonly {
    readonly branch: number
    readonly spans: number
    readonly from: number
    readonly until: number
  }[]
  readonly spans: readonly { readonly halves: number; readonly most: number }[]
}

/** All seats a candidate may take, opening by opening, certificate by certificate. */
export interface PricedSeats {
  readonly openings: readonly PricedOpening[]
  readonly candidate: Int32Array
  readonly openingOf: Int32Array
}

/**
 * The seats of an instance. In a stretch fit no more candidates than slots of the shortest length: what is told of the
 * larger sets of candidates that this allows holds of those a session can really hear.
 */
export function pricedSeats(compiled: Compiled): PricedSeats {
  const { candidates, openings, branchOf, instance } = compiled
  const cqpCount = instance.cqps.length
  const spans = possibleSpans(compiled)
  const at: number[][] = Array.from({ length: openings.count * cqpCount }, () => [])
  for (let c = 0; c < candidates.count; c += 1)
    for (let n = candidates.start[c]!; n < candidates.start[c + 1]!; n += 1) {
      const place = candidates.openings[n]! * cqpCount + candidates.cqp[c]!
      if (spans[place] !== 0) at[place]!.push(c)
    }
  const shortest = candidates.lengths[0] ?? 1
  const [candidate, openingOf]: [number[], number[]] = [[], []]
  const list = Array.from({ length: openings.count }, (_, opening): PricedOpening => {
    let all = 0
    const cqps = Array.from({ length: cqpCount }, (__, cqp) => {
      const from = candidate.length
      for (const c of at[opening * cqpCount + cqp]!) {
        candidate.push(c)
        openingOf.push(opening)
      }
      const possible = spans[opening * cqpCount + cqp]!
      all |= possible
      return { branch: branchOf[cqp]!, spans: possible, from, until: candidate.length }
    })
    const stretch = (minutes: number) =>
      Math.min(candidate.length, shortest > 0 ? Math.floor(minutes / shortest) : Infinity)
    const most = (halves: number) =>
      stretch(openings.first[opening * 4 + halves]!) + stretch(openings.second[opening * 4 + halves]!)
    return {
      opening,
      cqps: cqps.filter(({ from, until }) => until > from),
      spans: spansIn(all).map((halves) => ({ halves, most: most(halves) })),
    }
  })
  return {
    openings: list.filter(({ cqps }) => cqps.length > 0),
    candidate: Int32Array.from(candidate),
    openingOf: Int32Array.from(openingOf),
  }
}
