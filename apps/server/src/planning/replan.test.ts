import { compile, draftsOf, improveAround, type Instance, judge, planOf, solveByLevel } from '@delibere/core/planning'
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

  it('says when there is nothing to gain', () => {
    expect(improveAround(compiled, solve, drafts, drafts[0]!.candidates[0]!, limits)).toBeNull()
  })

  it('keeps the drafts of a plan through its hours', () => {
    expect(judge(compiled, planOf(compiled, draftsOf(compiled, planOf(compiled, drafts)))).faults).toEqual([])
  })
})
