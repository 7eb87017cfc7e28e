import { describe, expect, it } from 'vitest'
import { compile } from '../compiled.ts'
import { Instance } from '../instance.ts'
import { compareScores } from '../order.ts'
import { judge } from '../score.ts'
import { generateInstance } from '../testing/generate.ts'
import { knownInstances } from '../testing/instance-files.ts'
import { search } from './search.ts'

const mid = generateInstance({ candidates: 120, jurors: 20, dates: 15, openings: 36 }, 4)

describe('the search', () => {
  it.each(knownInstances.map((known) => [known.instance.name, known] as const))(
    'finds the best plan of %s',
    (_name, { instance, best }) => {
      const compiled = compile(instance)
      const running = search(compiled, { seed: 1 })
      for (let n = 0; n < 60 && compareScores(running.score, best) > 0; n += 1) running.step(2_000)
      expect(running.score).toEqual(best)
      expect(judge(compiled, running.plan())).toEqual({ faults: [], score: best })
    },
  )

  it('gives the same plan for the same seed and steps, in whatever slices they are done', () => {
    const [whole, sliced] = [search(compile(mid), { seed: 7 }), search(compile(mid), { seed: 7 })]
    whole.step(900)
    for (const count of [1, 299, 400, 200]) sliced.step(count)
    expect(sliced.plan()).toEqual(whole.plan())
    expect(sliced.steps).toBe(900)
    const other = search(compile(mid), { seed: 8 })
    other.step(900)
    expect(other.plan()).not.toEqual(whole.plan())
  })

  it('has a plan from the first moment that only gets better, and keeps every rule', () => {
    const compiled = compile(mid)
    const running = search(compiled, { seed: 3 })
    let last = running.score
    for (let n = 0; n < 40; n += 1) {
      const better = running.step(50)
      expect(Math.sign(compareScores(running.score, last))).toBe(better ? -1 : 0)
      expect(judge(compiled, running.plan())).toEqual({ faults: [], score: running.score })
      last = running.score
    }
  })

  it.each([
    ['candidates', { candidates: [] }],
    ['jurors', { jurors: [] }],
    ['openings', { openings: [] }],
  ])('comes to an end of its own where there are no %s', (_what, nothing) => {
    const compiled = compile(Instance.parse({ ...mid, ...nothing }))
    const running = search(compiled, { seed: 1 })
    running.step(50)
    expect(running.plan()).toEqual({ sessions: [] })
    expect(running.score[0]! + running.score[2]! > 0).toBe(compiled.candidates.count > 0)
  })
})
