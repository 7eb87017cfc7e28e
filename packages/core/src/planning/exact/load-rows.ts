import type { Compiled } from '../compiled.ts'
import type { OpeningChoice } from './choices.ts'
import type { LinearRows, Term } from './linear.ts'
import type { Scope } from './scope.ts'

/** The columns that count the sessions of a juror, one for each in turn, and what they cost in squares of loads. */
export interface JurorLoad {
  readonly juror: number
  readonly columns: readonly number[]
  readonly terms: readonly Term[]
}

/**
 * The rules on a juror's whole year (H17), and the price of their load: the n-th session of a juror costs `2 n − 1` more in
 * squares, which grows, so that real columns fill up in order by themselves.
 */
export function loadRows(
  { openings }: Compiled,
  scope: Scope,
  choices: readonly OpeningChoice[],
  rows: LinearRows,
): readonly JurorLoad[] {
  const seats = new Map<number, { readonly day: number; readonly column: number }[]>()
  for (const { opening, jurors } of choices)
    for (const { juror, column } of jurors) {
      const sittings = seats.get(juror) ?? []
      sittings.push({ day: openings.dayIndex[opening]!, column })
      seats.set(juror, sittings)
    }
  return [...seats].map(([juror, sittings]) => {
    for (const day of new Set(sittings.map((one) => one.day))) {
      const that = sittings.filter((one) => one.day === day).map(({ column }): Term => [column, 1])
      if (that.length > 1) rows.atMost(1, that)
    }
    const columns = Array.from({ length: Math.min(scope.room[juror]!, sittings.length) }, () => rows.real())
    rows.equals(0, [...sittings.map(({ column }): Term => [column, 1]), ...columns.map((column): Term => [column, -1])])
    return { juror, columns, terms: columns.map((column, n) => [column, 2 * (scope.sat[juror]! + n) + 1]) }
  })
}
