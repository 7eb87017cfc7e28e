import type { Compiled } from '../compiled.ts'
import { type LinearRows, linearRows, type SolveLinear, type Term } from './linear.ts'
import { unitsOf } from './seat-rows.ts'
import { type Pooled, pooled, type PoolSpan } from './pools.ts'

/** Figures of the levels that pools can tell of. */
export interface PooledBounds {
  readonly missed: number
  readonly service: number
  readonly juryCost: number
}

/**
 * Lower bounds by taking openings together. Every plan gives a point of this model: for each pool, how many sessions it
 * holds of each kind and span, and how many candidates of each group it hears. What a row says of a pool holds because it
 * holds of each of its sessions, and the sum of inequalities that hold is one that holds: slots and units of slots per
 * stretch (H04, H05), the least fill (H11), jurors by day and by year (H12, H17). What the model cannot say (which day, which
 * certificates meet, who sits) makes it only wider, so that its least is never above a plan's.
 *
 * Each level is bounded for plans that have no more than `kept` on the levels before it.
 */
export function pooledBounds(
  compiled: Compiled,
  solve: SolveLinear,
  { periods, seconds, kept }: { readonly periods: number; readonly seconds: number; readonly kept: PooledBounds },
): PooledBounds {
  const rows = linearRows()
  const shape = pooled(compiled, periods)
  const goals = pooledGoals(compiled, shape, rows)
  const found: Record<keyof PooledBounds, number> = { missed: 0, service: 0, juryCost: 0 }
  let left = seconds
  for (const level of ['missed', 'service', 'juryCost'] as const) {
    const { terms, constant } = goals[level]
    // Only the cost hangs on sessions being whole; people as fractions are bound enough, and quick.
    const answer = solve(rows.model(terms), { seconds: Math.max(left, 0), relaxed: level !== 'juryCost' })
    left -= answer.seconds
    found[level] = Math.min(kept[level], Math.max(0, Math.ceil(answer.bound + constant - rounding)))
    rows.atMost(kept[level] - constant, terms)
  }
  return found
}

// A solver allows each of many columns 1e-7: summed up over 20,000 people it stays below this.
const rounding = 1e-2

function pooledGoals(compiled: Compiled, shape: Pooled, rows: LinearRows) {
  const { cost } = compiled.instance.params
  const sessions = shape.pools.map(({ kinds }) =>
    kinds.flatMap(({ count, spans }) => {
      const columns = spans.map((span) => ({ ...span, column: rows.whole(0, count) }))
      rows.atMost(
        count,
        columns.map(({ column }): Term => [column, 1]),
      )
      return columns
    }),
  )
  const heard = shape.groups.map((group) => {
    const columns = [...group.pools].map(([pool, { late }]) => ({ pool, late, column: rows.real(0, group.count) }))
    if (columns.length > 1)
      rows.atMost(
        group.count,
        columns.map(({ column }): Term => [column, 1]),
      )
    return { ...group, columns }
  })
  shape.pools.forEach(({ mostSessions }, pool) => {
    const seats = heard.flatMap(({ length, critical, columns }) =>
      columns.flatMap((one) => (one.pool === pool ? { length, critical, column: one.column } : [])),
    )
    poolRows(compiled, rows, sessions[pool]!, seats)
    rows.atMost(
      mostSessions,
      sessions[pool]!.map(({ column }): Term => [column, 1]),
    )
  })
  jurorRows(compiled, shape, rows, sessions)
  const critical = heard.filter((group) => group.critical)
  const others = heard.filter((group) => !group.critical)
  const people = (groups: readonly { readonly count: number }[]) => groups.reduce((sum, { count }) => sum + count, 0)
  return {
    missed: {
      constant: people(critical),
      terms: critical.flatMap(({ columns }) => columns.map(({ column }): Term => [column, -1])),
    },
    service: {
      constant: 2 * people(others),
      terms: others.flatMap(({ columns }) => columns.map(({ column, late }): Term => [column, late ? -1 : -2])),
    },
    juryCost: {
      constant: 0,
      terms: sessions.flat().map(({ column, halves }): Term => [column, halves === 3 ? cost.day : cost.half]),
    },
  }
}

type Sessions = readonly (PoolSpan & { readonly column: number })[]

function poolRows(
  { candidates, instance }: Compiled,
  rows: LinearRows,
  sessions: Sessions,
  seats: readonly { readonly length: number; readonly critical: boolean; readonly column: number }[],
): void {
  for (const unit of unitsOf(candidates.lengths))
    rows.atMost(0, [
      ...seats.map(({ length, column }): Term => [column, Math.floor(length / unit)]),
      ...sessions.map(({ column, minutes: [first, second] }): Term => [
        column,
        -Math.floor(first / unit) - Math.floor(second / unit),
      ]),
    ])
  const { half, day } = instance.params.minFill
  rows.atLeast(0, [
    ...seats.map(({ critical, column }): Term => [column, critical ? Math.max(half, day, 1) : 1]),
    ...sessions.map(({ column, halves }): Term => [column, -Math.max(1, halves === 3 ? day : half)]),
  ])
}

function jurorRows({ jurors }: Compiled, shape: Pooled, rows: LinearRows, sessions: readonly Sessions[]): void {
  shape.mostByPeriod.forEach((most, period) => {
    const those = sessions.flatMap((some, pool) => (shape.pools[pool]!.period === period ? some : []))
    rows.atMost(
      most,
      those.map(({ column }): Term => [column, 1]),
    )
  })
  for (const college of [0, 1]) {
    const most = jurors.most.reduce((sum, one, j) => sum + (jurors.college[j] === college ? one : 0), 0)
    rows.atMost(
      most,
      sessions.flat().map(({ column }): Term => [column, 2]),
    )
  }
}
