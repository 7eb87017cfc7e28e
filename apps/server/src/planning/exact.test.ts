import {
  boundsOf,
  compareScores,
  compile,
  Instance,
  type Compiled,
  judge,
  levels,
  planOf,
  search,
  type Score,
  solveByLevel,
} from '@delibere/core/planning'
import { knownInstances } from '@delibere/core/planning/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSolver } from './highs.ts'
import { bestOfAll } from './testing/best-of-all.ts'
import { instanceFile } from './testing/files.ts'
import { anyTinyInstance } from './testing/tiny-instance.ts'

const solve = await loadSolver()

/** The proven best, its plan having been judged; null where there is no plan. */
function exactScore(compiled: Compiled): Score | null {
  const states = [...solveByLevel(compiled, solve)]
  const last = states.at(-1)
  if (!last) return null
  expect(last.proven).toBe(true)
  const { faults, score } = judge(compiled, planOf(compiled, last.drafts))
  expect(faults).toEqual([])
  expect(last.proofs.map(({ value }) => value)).toEqual(score)
  return score
}

describe('the exact search', () => {
  it.each(knownInstances.map(({ instance, best }) => [instance.name, instance, best] as const))(
    'proves %s on all seven levels',
    (_name, instance, best) => expect(exactScore(compile(instance))).toEqual(best),
  )

  it('finds what trying every plan finds, whatever gets in the way', () => {
    fc.assert(
      fc.property(anyTinyInstance, (instance) => {
        const compiled = compile(instance)
        expect(exactScore(compiled)).toEqual(bestOfAll(compiled))
      }),
      { numRuns: 60 },
    )
  })

  it('holds two openings that nothing tells apart, where one is not enough', () => {
    const given = instanceFile('t01-tiny')
    const [opening] = given.openings
    const alike = (id: string) => ({ ...opening!, id, place: 'VISIO', blocks: { AM: ['09:00', '11:15'] } })
    const instance = Instance.parse({
      ...given,
      openings: [alike('O1'), alike('O2')],
      jurors: given.jurors.map((one) => ({ ...one, visio: true, company: null, available: 'DDD' })),
      candidates: given.candidates.slice(0, 6).map((one) => ({ ...one, cqp: 'CA', ready: '2025-11-01' })),
    })
    expect(exactScore(compile(instance))!.slice(0, 4)).toEqual([0, 0, 0, 4])
  })

  it('starts from a plan, finds the same, and is never worse on the way', () => {
    const compiled = compile(instanceFile('s10-small-30'))
    const { drafts } = search(compiled, { seed: 1 })
    const states = [...solveByLevel(compiled, solve, { start: drafts })]
    expect(states.at(-1)!.proofs.map(({ value }) => value)).toEqual([0, 0, 0, 10, 320, 36, 156])
    expect(states.at(-1)!.proven).toBe(true)
    const scores = [drafts, ...states.map((state) => state.drafts)].map(
      (some) => judge(compiled, planOf(compiled, some)).score,
    )
    scores.slice(1).forEach((score, n) => expect(compareScores(score, scores[n]!)).toBeLessThanOrEqual(0))
  })

  it('says nothing new when there is no time', () => {
    const compiled = compile(instanceFile('s10-small-30'))
    const start = [...solveByLevel(compiled, solve, { upTo: 'juryCost' })].at(-1)!.drafts
    const states = solveByLevel(compiled, solve, { start, seconds: 0 })
    const ends = ['missed', 'changes', 'service'].map(() => states.next().value)
    for (const state of ends) expect(state).toMatchObject({ drafts: start, proven: true })
    expect(states.next()).toEqual({ done: true, value: 'stopped' })
  })
})

describe('the bounds', () => {
  it('are never above the best there is, on no level', () => {
    fc.assert(
      fc.property(anyTinyInstance, fc.nat(3), (instance, slack) => {
        const compiled = compile(instance)
        const best = bestOfAll(compiled)
        if (!best) return
        const worse = best.map((value) => value + slack)
        for (const bounds of boundsOf(compiled, solve, { score: worse, seconds: 10 }))
          levels.forEach((level, at) => expect(bounds[level], level).toBeLessThanOrEqual(best[at]!))
      }),
      { numRuns: 60 },
    )
  })

  it('come near on a small instance', () => {
    const compiled = compile(instanceFile('s10-small-30'))
    const [quick, full] = boundsOf(compiled, solve, { score: [0, 0, 0, 10, 320, 36, 156], seconds: 10 })
    expect(quick).toMatchObject({ missed: 0, service: 0, juryCost: 10 })
    expect(full!.waiting).toBeGreaterThan(200)
    expect(full!.comfort).toBeGreaterThan(10)
  })
})
