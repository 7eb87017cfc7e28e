import type { Compiled } from '../compiled.ts'
import { possibleSpans, spansIn } from '../possible-juries.ts'

/** Openings of one place and one stretch of the calendar, taken together. */
interface Pool {
  readonly period: number
  /** Openings that are alike: the ways to hold one, with its minutes, and how many there are. */
  readonly kinds: readonly { readonly count: number; readonly spans: readonly PoolSpan[] }[]
  /** No more sessions than this: on each day two members of each college for each. */
  readonly mostSessions: number
}

export interface PoolSpan {
  readonly halves: number
  readonly minutes: readonly [first: number, second: number]
}

/** Candidates whom the pools do not tell apart. */
interface PoolGroup {
  readonly count: number
  readonly length: number
  readonly critical: boolean
  /** The pools with an opening for them, and whether all those openings come late. */
  readonly pools: ReadonlyMap<number, { readonly late: boolean }>
}

export interface Pooled {
  readonly pools: readonly Pool[]
  readonly groups: readonly PoolGroup[]
  /** No more sessions than this in each period, over all places. */
  readonly mostByPeriod: readonly number[]
}

/** Takes openings together by place and by period of the calendar, and candidates by what pools they may go to. */
export function pooled(compiled: Compiled, periods: number): Pooled {
  const { openings, instance } = compiled
  const cqps = instance.cqps.length
  const spans = possibleSpans(compiled)
  const anySpan = (o: number) => {
    let all = 0
    for (let q = 0; q < cqps; q += 1) all |= spans[o * cqps + q]!
    return all
  }
  const periodOf = (o: number) => Math.floor((openings.dayIndex[o]! * periods) / openings.days)
  const keys = new Map<string, number>()
  const members: number[][] = []
  const poolOf = new Int32Array(openings.count).fill(-1)
  for (let o = 0; o < openings.count; o += 1) {
    if (anySpan(o) === 0) continue
    const key = `${instance.openings[o]!.place} ${periodOf(o)}`
    const pool = keys.get(key) ?? members.push([]) - 1
    keys.set(key, pool)
    poolOf[o] = pool
    members[pool]!.push(o)
  }
  return {
    pools: members.map((list) => ({
      period: periodOf(list[0]!),
      kinds: kindsOf(compiled, list, anySpan),
      mostSessions: mostSessions(compiled, list),
    })),
    groups: groupsOf(compiled, poolOf, (c, o) => spans[o * cqps + compiled.candidates.cqp[c]!]! !== 0),
    mostByPeriod: Array.from({ length: periods }, (_, period) =>
      mostSessions(
        compiled,
        members.flat().filter((o) => periodOf(o) === period),
      ),
    ),
  }
}

function kindsOf({ openings }: Compiled, list: readonly number[], anySpan: (o: number) => number): Pool['kinds'] {
  const kinds = new Map<string, { count: number; spans: readonly PoolSpan[] }>()
  for (const o of list) {
    const spans = spansIn(anySpan(o)).map((halves): PoolSpan => {
      const at = o * 4 + halves
      return { halves, minutes: [openings.first[at]!, openings.second[at]!] }
    })
    const key = JSON.stringify(spans)
    const kind = kinds.get(key) ?? { count: 0, spans }
    kind.count += 1
    kinds.set(key, kind)
  }
  return [...kinds.values()]
}

/** How many sessions some openings can have at most: each juror sits once a day (H17), and each session takes two of each college. */
function mostSessions({ openings, jurors }: Compiled, list: readonly number[]): number {
  const byDay = new Map<number, number[]>()
  for (const o of list) byDay.set(openings.dayIndex[o]!, [...(byDay.get(openings.dayIndex[o]!) ?? []), o])
  const there = (college: 0 | 1, day: readonly number[]) => {
    const members = new Set(day.flatMap((o) => [...jurors.at[college][o]!]))
    const able = [...members].filter((j) => jurors.canPreside[j] === 1).length
    return Math.min(Math.floor(members.size / 2), able)
  }
  return [...byDay.values()].reduce((sum, day) => sum + Math.min(day.length, there(0, day), there(1, day)), 0)
}

function groupsOf(
  { candidates, openings }: Compiled,
  poolOf: Int32Array,
  juryFor: (c: number, o: number) => boolean,
): readonly PoolGroup[] {
  const groups = new Map<string, PoolGroup & { count: number }>()
  for (let c = 0; c < candidates.count; c += 1) {
    const pools = new Map<number, { late: boolean }>()
    for (let at = candidates.start[c]!; at < candidates.start[c + 1]!; at += 1) {
      const o = candidates.openings[at]!
      const pool = poolOf[o]!
      if (pool < 0) continue
      const known = pools.get(pool)
      if ((known && !known.late) || !juryFor(c, o)) continue
      pools.set(pool, { late: openings.day[o]! >= candidates.lateFrom[c]! })
    }
    const [length, critical] = [candidates.length[c]!, candidates.critical[c] === 1]
    const where = [...pools].map(([pool, { late }]) => `${pool}${late ? 'l' : ''}`).sort()
    const key = `${length} ${critical} ${where.join(' ')}`
    const group = groups.get(key) ?? { count: 0, length, critical, pools }
    group.count += 1
    groups.set(key, group)
  }
  return [...groups.values()]
}
