import type { PricedOpening, PricedSeats } from './price-openings.ts'

/** The session of an opening that costs least by given prices, and who it takes: the places of their seats. */
interface CheapestSession {
  cost: number
  halves: number
  readonly seats: number[]
}

/** What finds the cheapest session of an opening. */
export interface SessionPricer {
  /**
   * The least `base(halves) + Σ price[seat] + mix × (certificates − 1)` over the sets of seats that a span can hold, with at
   * most so many certificates of one branch; cost 0 and nobody where every session costs more than none. Only what is
   * cheaper than nothing is taken, so the least fill is not asked for.
   */
  readonly cheapest: (
    opening: PricedOpening,
    price: Float64Array,
    base: (halves: number) => number,
    found: CheapestSession,
  ) => void
}

export function sessionPricer({ openings }: PricedSeats, mostCqps: number, mix: number): SessionPricer {
  const most = Math.max(0, ...openings.flatMap(({ spans }) => spans.map((span) => span.most)))
  const cqps = Math.max(1, ...openings.map((one) => one.cqps.length))
  // By certificate: its cheapest seats in order, and what the first n of them cost together.
  const seat = Array.from({ length: cqps }, () => new Int32Array(most))
  const sums = Array.from({ length: cqps }, () => new Float64Array(most + 1))
  const count = new Int32Array(cqps)

  function sortSeats({ cqps: list }: PricedOpening, price: Float64Array): void {
    list.forEach(({ from, until }, k) => {
      const own = seat[k]!
      let taken = 0
      for (let s = from; s < until; s += 1) {
        const value = price[s]!
        if (value >= 0 || (taken === most && value >= price[own[taken - 1]!]!)) continue
        let place = taken < most ? taken : most - 1
        if (taken < most) taken += 1
        while (place > 0 && price[own[place - 1]!]! > value) {
          own[place] = own[place - 1]!
          place -= 1
        }
        own[place] = s
      }
      count[k] = taken
      const sum = sums[k]!
      for (let n = 0; n < taken; n += 1) sum[n + 1] = sum[n]! + price[own[n]!]!
    })
  }

  // Beyond two certificates all of a branch are let in: more than the rule allows, so the least is no higher.
  const merged = mostCqps > 2

  return {
    cheapest(opening, price, base, found) {
      sortSeats(opening, price)
      found.cost = 0
      found.seats.length = 0
      let best: readonly (readonly [k: number, n: number])[] = []
      const list = opening.cqps
      for (const { halves, most: room } of opening.spans) {
        const start = base(halves)
        for (let a = 0; a < list.length; a += 1) {
          if (((list[a]!.spans >>> halves) & 1) === 0) continue
          const alone = Math.min(count[a]!, room)
          if (!merged && start + sums[a]![alone]! < found.cost) {
            found.cost = start + sums[a]![alone]!
            found.halves = halves
            best = [[a, alone]]
          }
          if (mostCqps !== 2) continue
          for (let b = a + 1; b < list.length; b += 1) {
            if (((list[b]!.spans >>> halves) & 1) === 0 || list[b]!.branch !== list[a]!.branch) continue
            const least = Math.min(alone, Math.max(0, room - count[b]!))
            for (let n = least; n <= alone; n += 1) {
              const others = Math.min(count[b]!, room - n)
              const cost = start + mix + sums[a]![n]! + sums[b]![others]!
              if (cost >= found.cost) continue
              found.cost = cost
              found.halves = halves
              best = [
                [a, n],
                [b, others],
              ]
            }
          }
        }
        if (!merged) continue
        for (const branch of new Set(list.map((one) => one.branch))) {
          const places = list.flatMap((one, k) =>
            one.branch === branch && (one.spans >>> halves) & 1 ? [...seat[k]!.subarray(0, count[k]!)] : [],
          )
          const cheapest = places.sort((s, t) => price[s]! - price[t]!).slice(0, room)
          const cost = cheapest.reduce((sum, s) => sum + price[s]!, start)
          if (cost >= found.cost) continue
          found.cost = cost
          found.halves = halves
          found.seats.splice(0, Infinity, ...cheapest)
        }
      }
      for (const [k, n] of best) for (let i = 0; i < n; i += 1) found.seats.push(seat[k]![i]!)
    },
  }
}
