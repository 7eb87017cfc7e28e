import type { PricedSeats } from './price-openings.ts'
import { sessionPricer } from './price-session.ts'

/** Something a plan adds up over its sessions: so much for holding one, so much for each candidate. */
export interface Sum {
  readonly session: (opening: number, halves: number) => number
  readonly seats: Float64Array | null
  /** For each certificate in a session beyond the first. */
  readonly mix: number
}

/** What is asked: the least of a sum over all plans that keep within their budgets and leave out no more than they may. */
export interface PriceQuestion {
  readonly goal: Sum
  readonly budgets: readonly { readonly sum: Sum; readonly most: number }[]
  /** Groups of candidates, each with how many of them may be left out. */
  readonly groups: readonly { readonly candidates: readonly number[]; readonly mayBeOut: number }[]
  readonly candidateCount: number
  readonly mostCqps: number
  /** Rounds of finding better prices, and the value of a known plan, which tells how far to move them. */
  readonly rounds: number
  readonly known: number
}

/**
 * A lower bound by prices (Lagrange). Each candidate has a price π, paid once for being placed; each budget a price μ ≥ 0 for
 * what is spent of it. For whatever prices,
 *
 *   Σ π  −  Σ μ × budget  −  (the largest π of those left out)  +  Σ over openings of min(0, its cheapest session at
 *   goal + Σ μ × budget sums − Σ π of those it hears)
 *
 * is at most the goal of every plan within its budgets: the plan's sessions are among those the minimum is taken over,
 * the π of those it hears and of those left out make up Σ π, and μ times what is left of a budget is not negative. Rounds only
 * look for better prices; the best bound of all rounds holds.
 */
export function priceBound(seats: PricedSeats, question: PriceQuestion): number {
  const { goal, budgets, groups, candidateCount, rounds, known } = question
  const pricer = sessionPricer(seats, question.mostCqps, 0)
  const mixed = sessionPricer(seats, question.mostCqps, goal.mix)
  const pi = new Float64Array(candidateCount)
  const mu = new Float64Array(budgets.length)
  const price = new Float64Array(seats.candidate.length)
  const placed = new Int32Array(candidateCount)
  const found = { cost: 0, halves: 0, seats: [] as number[] }
  let [best, stale, step] = [-Infinity, 0, 1.5]
  for (let round = 0; round < rounds; round += 1) {
    for (let s = 0; s < price.length; s += 1) {
      let value = (goal.seats?.[s] ?? 0) - pi[seats.candidate[s]!]!
      budgets.forEach(({ sum }, k) => {
        if (sum.seats) value += mu[k]! * sum.seats[s]!
      })
      price[s] = value
    }
    placed.fill(0)
    const spent = new Float64Array(budgets.length)
    let bound = pi.reduce((sum, one) => sum + one, 0)
    budgets.forEach(({ most }, k) => {
      bound -= mu[k]! * most
    })
    const out = new Set<number>()
    for (const { candidates, mayBeOut } of groups) {
      if (mayBeOut === 0) continue
      for (const c of candidates.toSorted((a, b) => pi[b]! - pi[a]!).slice(0, mayBeOut)) {
        if (pi[c]! <= 0) break
        bound -= pi[c]!
        out.add(c)
      }
    }
    for (const opening of seats.openings) {
      const base = (halves: number) =>
        budgets.reduce(
          (sum, one, k) => sum + mu[k]! * one.sum.session(opening.opening, halves),
          goal.session(opening.opening, halves),
        )
      ;(goal.mix > 0 ? mixed : pricer).cheapest(opening, price, base, found)
      if (found.cost >= 0) continue
      bound += found.cost
      for (const s of found.seats) placed[seats.candidate[s]!]! += 1
      budgets.forEach(({ sum }, k) => {
        spent[k]! += sum.session(opening.opening, found.halves)
        for (const s of found.seats) spent[k]! += sum.seats?.[s] ?? 0
      })
    }
    if (bound > best + 1e-9) {
      best = bound
      stale = 0
    } else if ((stale += 1) >= 15) {
      stale = 0
      step *= 0.7
    }
    let length = 0
    for (let c = 0; c < candidateCount; c += 1) length += (1 - placed[c]! - Number(out.has(c))) ** 2
    const scale = budgets.map(({ most }) => (10 * candidateCount) / Math.max(1, most) ** 2)
    budgets.forEach(({ most }, k) => {
      length += scale[k]! * (spent[k]! - most) ** 2
    })
    if (length === 0) break
    const by = (step * Math.max(known - bound, 0.01 * Math.abs(known) + 0.1)) / length
    for (let c = 0; c < candidateCount; c += 1) pi[c]! += by * (1 - placed[c]! - Number(out.has(c)))
    budgets.forEach(({ most }, k) => {
      mu[k] = Math.max(0, mu[k]! + by * scale[k]! * (spent[k]! - most))
    })
  }
  return best
}
