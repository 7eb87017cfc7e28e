import type { Compiled } from '../compiled.ts'
import { held, type OpeningChoice, type SpanChoice, spanTerms } from './choices.ts'
import type { LinearRows, Term } from './linear.ts'

/** How many slots of one length go into the first and second stretch of a session: columns, for whoever reads the answer. */
export interface SlotColumns {
  readonly length: number
  readonly first: number
  readonly second: number
}

/** The rules on who is heard together at one opening (H02–H05, H10, H11). */
export function seatRows(compiled: Compiled, rows: LinearRows, choice: OpeningChoice): readonly SlotColumns[] {
  const { seats } = choice
  rows.atMost(
    1,
    spanTerms(choice, () => 1),
  )
  for (const { column } of seats) rows.atMost(0, [[column, 1], ...held(choice, 1)])
  rows.atLeast(0, [...seats.map(({ column }): Term => [column, 1]), ...held(choice, 1)])
  cqpRows(compiled, rows, choice)
  fillRow(compiled, rows, choice)
  return packingRows(compiled, rows, choice)
}

/** At most so many certificates, of one branch (H10). A certificate counts where somebody sits for it. */
function cqpRows({ candidates, branchOf, instance }: Compiled, rows: LinearRows, choice: OpeningChoice): void {
  const { cqps, branches, seats } = choice
  for (const { cqp, column } of cqps) {
    const sitting = seats.filter(({ candidate }) => candidates.cqp[candidate] === cqp)
    for (const seat of sitting)
      rows.atMost(0, [
        [seat.column, 1],
        [column, -1],
      ])
    rows.atLeast(0, [...sitting.map((seat): Term => [seat.column, 1]), [column, -1]])
    rows.atMost(0, [[column, 1], ...held(choice, 1)])
  }
  const all = cqps.map(({ column }): Term => [column, 1])
  rows.atMost(0, [...all, ...held(choice, instance.params.maxCqpPerSession)])
  rows.atLeast(0, [...all, ...held(choice, 1)])
  if (branches.length === 0) return
  rows.equals(0, [...branches.map(({ column }): Term => [column, 1]), ...held(choice, 1)])
  for (const { branch, column } of branches)
    for (const taken of cqps)
      if (branchOf[taken.cqp] === branch)
        rows.atMost(0, [
          [taken.column, 1],
          [column, -1],
        ])
}

/**
 * The least fill, unless somebody critical sits there (H11): a critical file counts as a full session, so that the sum
 * reaches the least fill exactly where the rule lets the session be held.
 */
function fillRow({ candidates, instance }: Compiled, rows: LinearRows, choice: OpeningChoice): void {
  const { half, day } = instance.params.minFill
  const full = Math.max(half, day, 1)
  rows.atLeast(0, [
    ...choice.seats.map(({ candidate, column }): Term => [column, candidates.critical[candidate] === 1 ? full : 1]),
    ...spanTerms(choice, ({ halves }) => -(halves === 3 ? day : half)),
  ])
}

/** What slots are counted in: minutes, and each length there is. */
export const unitsOf = (lengths: readonly number[]): ReadonlySet<number> =>
  new Set([1, ...lengths.filter((one) => one > 0)])

/**
 * The slots fit in the stretches (H04, H05). Where there are two stretches and slots of several lengths, columns say how many
 * of each length go where; otherwise the minutes of all say enough. Besides minutes, rows count slots: for a unit `u`, a slot
 * takes ⌊length / u⌋ units whole and a stretch has no more than ⌊minutes / u⌋ of them (a rounding of Chvátal and Gomory), which
 * holds of every packing and cuts off many half candidates.
 */
function packingRows({ candidates }: Compiled, rows: LinearRows, choice: OpeningChoice): readonly SlotColumns[] {
  const { seats, spans } = choice
  const lengthOf = (candidate: number) => candidates.length[candidate]!
  const lengths = [...new Set(seats.map(({ candidate }) => lengthOf(candidate)))].sort((a, b) => a - b)
  for (const unit of unitsOf(lengths)) {
    const room = spanTerms(choice, ({ minutes }) => -minutes.reduce((sum, one) => sum + Math.floor(one / unit), 0))
    rows.atMost(0, [
      ...seats.map(({ candidate, column }): Term => [column, Math.floor(lengthOf(candidate) / unit)]),
      ...room,
    ])
  }
  if (lengths.length === 1 || !spans.some(({ minutes }) => minutes[1] > 0)) return []
  const slots = lengths.map((length) => ({
    length,
    first: rows.whole(0, seats.length),
    second: rows.whole(0, seats.length),
  }))
  for (const { length, first, second } of slots) {
    const sitting = seats.filter(({ candidate }) => lengthOf(candidate) === length)
    rows.equals(0, [...sitting.map(({ column }): Term => [column, 1]), [first, -1], [second, -1]])
  }
  for (const unit of unitsOf(lengths)) {
    const room = (of: (span: SpanChoice) => number) => spanTerms(choice, (span) => -Math.floor(of(span) / unit))
    const taken = (of: (slot: SlotColumns) => number) =>
      slots.map((slot): Term => [of(slot), Math.floor(slot.length / unit)])
    rows.atMost(0, [...taken(({ first }) => first), ...room(({ minutes }) => minutes[0])])
    rows.atMost(0, [...taken(({ second }) => second), ...room(({ minutes }) => minutes[1])])
  }
  return slots
}
