import type { Compiled } from '../compiled.ts'
import type { Level } from '../order.ts'
import { waitingOf } from './goals.ts'
import { priceBound, type Sum } from './price-bound.ts'
import { pricedSeats, type PricedSeats } from './price-openings.ts'

// Prices are worth their time up to so many candidate–opening pairs in all rounds together.
const mostPairs = 2_000_000
const pairsInAllRounds = 60_000_000

/**
 * Lower bounds of waiting and comfort for plans that are no worse than `known` on the levels before: they spend no more on
 * juries (and wait no more), and leave out no more candidates than those figures allow. Very large instances are told 0.
 */
export function seatBounds(
  compiled: Compiled,
  known: Readonly<Record<Level, number>>,
): { readonly waiting: number; readonly comfort: number } {
  const { candidates, instance } = compiled
  if (candidates.openings.length > mostPairs || candidates.openings.length === 0) return { waiting: 0, comfort: 0 }
  const seats = pricedSeats(compiled)
  const { cost, maxCqpPerSession } = instance.params
  const juries: Sum = { session: (_, halves) => (halves === 3 ? cost.day : cost.half), seats: null, mix: 0 }
  const waiting: Sum = {
    session: () => 0,
    seats: Float64Array.from(seats.candidate, (c, s) => waitingOf(compiled, c, seats.openingOf[s]!)),
    mix: 0,
  }
  const people = [...candidates.critical.keys()]
  const question = {
    groups: [1, 0].map((critical) => ({
      candidates: people.filter((c) => candidates.critical[c] === critical),
      mayBeOut: critical === 1 ? known.missed : Math.floor(known.service / 2),
    })),
    candidateCount: candidates.count,
    mostCqps: maxCqpPerSession,
    rounds: Math.min(1_500, Math.ceil(pairsInAllRounds / seats.candidate.length)),
  }
  const least = (goal: Sum, budgets: readonly { sum: Sum; most: number }[], value: number) =>
    Math.max(0, Math.ceil(priceBound(seats, { ...question, goal, budgets, known: value }) - 1e-6))
  const spent = { sum: juries, most: known.juryCost }
  return {
    waiting: least(waiting, [spent], known.waiting),
    comfort: least(comfortSum(compiled, seats), [spent, { sum: waiting, most: known.waiting }], known.comfort),
  }
}

/** Borders crossed and certificates mixed, with the nearest jurors of each college at each opening, whoever can really come. */
function comfortSum({ candidates, jurors, openings, instance }: Compiled, seats: PricedSeats): Sum {
  const nearest = openings.day.map((_, o) =>
    ([0, 1] as const).reduce<number>((sum, college) => {
      const hops = [...jurors.at[college][o]!].map((j) => jurors.hops[j * openings.count + o]!).sort((a, b) => a - b)
      return sum + (hops[0] ?? 0) + (hops[1] ?? 0)
    }, 0),
  )
  return {
    session: (opening) => nearest[opening]!,
    seats: Float64Array.from(
      seats.candidate,
      (c, s) => candidates.hops[candidates.region[c]! * openings.count + seats.openingOf[s]!]!,
    ),
    mix: instance.params.mixWeight,
  }
}
