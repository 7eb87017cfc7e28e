import { assert, boolean, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../compiled.ts'
import type { Instance } from '../instance.ts'
import { judge } from '../score.ts'
import { generateInstance } from '../testing/generate.ts'
import { search } from './search.ts'

describe('instances unlike any office', () => {
  it('get plans that keep every hard rule, worth what was counted', () => {
    assert(
      property(strange, integer({ min: 1, max: 50 }), (how, seed) => {
        const compiled = compile(changed(generateInstance(size, seed), how))
        const running = search(compiled, { seed })
        running.step(120)
        expect(running.valid).toBe(true)
        expect(judge(compiled, running.plan())).toEqual({ faults: [], score: running.score })
      }),
      { numRuns: 150 },
    )
  })
})

const size = { candidates: 40, jurors: 14, dates: 8, openings: 18 }

const strange = record({
  branches: integer({ min: 1, max: 3 }),
  maxCqpPerSession: integer({ min: 1, max: 4 }),
  noticeDays: constantFrom(0, 21, 90),
  maxWaitDays: constantFrom(0, 60, 180),
  minFill: record({ half: integer({ min: 0, max: 6 }), day: integer({ min: 0, max: 12 }) }),
  cost: record({ half: integer({ min: 0, max: 4 }), day: integer({ min: 0, max: 6 }) }),
  changeover: constantFrom(0, 3, 200),
  examMin: constantFrom(0, 1, 20, 55),
  oneUnion: boolean(),
  oneCompany: boolean(),
  neverBefore: boolean(),
  criticalBefore: constantFrom('2020-01-01', '2026-08-01', '2030-01-01'),
})

type Strange = typeof strange extends { generate(...of: never[]): { value: infer How } } ? How : never

function changed(instance: Instance, how: Strange): Instance {
  const { noticeDays, maxWaitDays, minFill, cost, changeover, maxCqpPerSession, examMin } = how
  return {
    ...instance,
    params: {
      ...{ ...instance.params, noticeDays, maxWaitDays, minFill, cost, changeover, maxCqpPerSession },
      criticalBefore: how.criticalBefore as Instance['today'],
      lastPresident: how.neverBefore ? {} : { B0: 'E', B1: 'U' },
    },
    cqps: instance.cqps.map((one, n) => ({ ...one, examMin, deliberationMin: n, branch: `B${n % how.branches}` })),
    candidates: instance.candidates.map((one) => ({ ...one, company: how.oneCompany ? 'E1' : one.company })),
    jurors: instance.jurors.map((one) => ({ ...one, union: how.oneUnion && one.union ? 'CFDT' : one.union })),
  }
}
