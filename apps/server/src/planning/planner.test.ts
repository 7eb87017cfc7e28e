import { compile, judge, levels } from '@delibere/core/planning'
import { generateInstance } from '@delibere/core/planning/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createPlanner, type Planner } from './planner.ts'

const planners: Planner[] = []
afterEach(() => planners.splice(0).forEach((one) => one.close()))
function aPlanner(): Planner {
  const planner = createPlanner()
  planners.push(planner)
  return planner
}

const few = generateInstance({ candidates: 12, jurors: 14, dates: 3, openings: 5 }, 1)
const many = generateInstance({ candidates: 400, jurors: 40, dates: 30, openings: 90 }, 7)
/** Polled, not timed: a busy machine takes longer. */
const until = (holds: () => boolean) => vi.waitUntil(holds, { timeout: 60_000, interval: 20 })

describe('the planner', { timeout: 120_000 }, () => {
  it('finds a plan that keeps every rule, and says when none can be better', async () => {
    const planner = aPlanner()
    const id = planner.start({ instance: few, seed: 1, seconds: 60 })!
    await until(() => planner.run(id)!.status !== 'searching')
    const { status, plan, score, proven, elapsed } = planner.run(id)!
    expect(status).toBe('proven')
    expect(proven).toBe(levels.length)
    expect(plan!.sessions).not.toEqual([])
    expect(judge(compile(few), plan!)).toEqual({ faults: [], score })
    expect(elapsed).toBeLessThan(60_000)
  })

  it('keeps the best so far when it is stopped, and tells nothing more', async () => {
    const planner = aPlanner()
    const id = planner.start({ instance: many, seed: 1, seconds: 600 })!
    await until(() => planner.run(id)!.improvements > 1)
    const stopped = planner.stop(id)!
    expect(stopped.status).toBe('stopped')
    expect(judge(compile(many), stopped.plan!).faults).toEqual([])
    expect(planner.run(id)).toBe(stopped)
    expect(planner.stop(id)).toBe(stopped)
  })

  it('does not begin a third search beside two, and begins it once one has ended', async () => {
    const planner = aPlanner()
    const [first, second] = [1, 2].map((seed) => planner.start({ instance: many, seed, seconds: 600 }))
    expect(planner.start({ instance: few, seed: 1, seconds: 60 })).toBeNull()
    planner.stop(first!)
    expect(planner.start({ instance: few, seed: 1, seconds: 60 })).not.toBeNull()
    expect(planner.run(second!)!.status).toBe('searching')
    expect(planner.run('nobody')).toBeNull()
  })
})
