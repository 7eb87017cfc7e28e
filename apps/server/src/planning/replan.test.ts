import {
  compile,
  draftsOf,
  improveAround,
  Instance,
  judge,
  planOf,
  prove,
  search,
  solveByLevel,
  type Standing,
} from '@delibere/core/planning'
import { describe, expect, it } from 'vitest'
import { loadSolver } from './highs.ts'
import { instanceFile } from './testing/files.ts'

const solve = await loadSolver()

/** The proven best sessions, and their plan. */
function bestOf(instance: Instance) {
  const compiled = compile(instance)
  const last = [...solveByLevel(compiled, solve)].at(-1)!
  expect(last.proven).toBe(true)
  const plan = planOf(compiled, last.drafts)
  expect(judge(compiled, plan).faults).toEqual([])
  return { compiled, plan, drafts: last.drafts, score: judge(compiled, plan).score }
}

describe('planning again', () => {
  const instance = instanceFile('t01-tiny')
  const { plan: published } = bestOf(instance)

  it('changes nothing where nothing has changed', () => {
    expect(bestOf({ ...instance, published }).score).toEqual([0, 0, 0, 4, 59, 7, 80])
  })

  it('replaces a juror who is ill and moves nobody else, proven', () => {
    const { opening, jury } = published.sessions[0]!
    const day = instance.dates.indexOf(instance.openings.find(({ id }) => id === opening)!.date)
    const ill = jury[0]!
    const jurors = instance.jurors.map((one) => {
      const available = [...one.available].map((letter, at) => (at === day ? '.' : letter)).join('')
      return one.id === ill ? { ...one, available } : one
    })
    const { plan, score } = bestOf({ ...instance, jurors, published })
    expect(score.slice(0, 2)).toEqual([0, 2])
    expect(plan.sessions.find((session) => session.opening === opening)!.jury).not.toContain(ill)
  })
})

describe('the exact model around a file left out', () => {
  const instance = instanceFile('s10-small-30')
  const { compiled, drafts } = bestOf(instance)
  const limits = { sessions: 3, openings: 2, nodes: 200, upTo: 'juryCost' } as const

  it('brings the file in, and leaves what is far as it is', () => {
    const [held] = drafts
    const out = held!.candidates[0]!
    const without = drafts.map((draft) => ({ ...draft, candidates: draft.candidates.filter((c) => c !== out) }))
    const better = improveAround(compiled, solve, without, out, limits)!
    const { faults, score } = judge(compiled, planOf(compiled, better))
    expect(faults).toEqual([])
    expect(score.slice(0, 4)).toEqual([0, 0, 0, 10])
    const same = better.filter((draft) => without.some((one) => JSON.stringify(one) === JSON.stringify(draft)))
    expect(same.length).toBeGreaterThanOrEqual(drafts.length - limits.sessions)
  })

  it('takes nobody from a session that stays, on a day on which they sit there', () => {
    const given = instanceFile('t01-tiny')
    const opening = (id: string, place: string) => ({
      ...{ ...given.openings[0]!, id, place, room: id, date: '2026-02-17' },
      blocks: { AM: ['09:00', '12:30'] },
    })
    const employers = given.jurors.filter(({ college }) => college === 'E').slice(0, 2)
    const unions = given.jurors.filter(({ college }) => college === 'U').slice(0, 2)
    const two = Instance.parse({
      ...given,
      openings: [opening('O1', 'IDF'), opening('O2', 'VISIO')],
      jurors: [...employers, ...unions].map((one) => ({ ...one, company: null, available: 'DDD', cqps: ['CA'] })),
      candidates: given.candidates.slice(0, 6).map((one, n) => ({
        ...{ ...one, cqp: 'CA', ready: '2025-11-01', region: 'IDF', visio: n >= 3, maxHops: n >= 3 ? 0 : 1 },
        unavailable: [],
      })),
    })
    const table = compile(two)
    const held = [{ opening: 0, halves: 1 as const, jury: [0, 1, 2, 3], candidates: [0, 1, 2] }]
    const out = { ...limits, sessions: 0, openings: 2 }
    expect(improveAround(table, solve, held, 3, out)).toBeNull()
  })

  it('says when there is nothing to gain', () => {
    expect(improveAround(compiled, solve, drafts, drafts[0]!.candidates[0]!, limits)).toBeNull()
  })

  it('keeps the drafts of a plan through its hours', () => {
    expect(judge(compiled, planOf(compiled, draftsOf(compiled, planOf(compiled, drafts)))).faults).toEqual([])
  })
})

describe('a plan of more files, proven step by step', () => {
  it('is given back what it left out, before the long proof begins', () => {
    const one = instanceFile('s10-small-30')
    const copies = <Item extends { readonly id: string }>(items: readonly Item[]) =>
      [1, 2, 3, 4].flatMap((n) => items.map((item) => ({ ...item, id: `${item.id}-${n}` })))
    const four = Instance.parse({
      ...one,
      candidates: copies(one.candidates),
      jurors: copies(one.jurors),
      openings: copies(one.openings),
    })
    const table = compile(four)
    const { drafts } = search(table, { seed: 1 })
    const [largest] = drafts.toSorted((a, b) => b.candidates.length - a.candidates.length)
    const start = planOf(
      table,
      drafts.map((draft) => (draft === largest ? { ...draft, candidates: draft.candidates.slice(3) } : draft)),
    )
    const before = judge(table, start)
    expect(before.faults).toEqual([])
    const standings = prove(table, solve, { start, seconds: 60 })
    // Bounds come first, then what was left out; the exact search of the whole comes last.
    const [, { plan, score }] = [standings.next().value as Standing, standings.next().value as Standing]
    expect(judge(table, plan)).toEqual({ faults: [], score })
    expect(score[0]! + score[2]!).toBeLessThan(before.score[0]! + before.score[2]!)
  })
})
