import type { PlanRun } from '@delibere/core/proposal'
import { describe, expect, it } from 'vitest'
import { createPlanDesk, type PlanDesk } from './plan-desk.ts'

const run = (more: Partial<PlanRun> = {}): PlanRun => ({
  ...{ id: 'r1', status: 'searching', elapsed: 0, budget: 600_000, steps: 0, improvements: 0 },
  ...{ plan: null, score: null, bounds: null, proven: 0 },
  ...more,
})
const plan = { sessions: [] }

describe('a search that nobody waits for any more', () => {
  it.each<[string, (desk: PlanDesk) => void, readonly string[]]>([
    ['the plan changed by hand', (desk) => desk.put(plan), ['r1']],
    ['another kept plan taken', (desk) => desk.change({ plan, run: null }), ['r1']],
    ['another search begun', (desk) => desk.change({ run: run({ id: 'r2' }) }), ['r1']],
    ['news of it', (desk) => desk.change({ run: run({ steps: 5 }) }), []],
    ['its end', (desk) => desk.change({ run: run({ status: 'ended' }) }), []],
  ])('is told of: %s', (_what, happens, expected) => {
    const left: string[] = []
    const desk = createPlanDesk((id) => left.push(id))
    desk.change({ run: run() })
    happens(desk)
    expect(left).toEqual(expected)
  })
})

it('takes no plan back that was thought of for other sessions: the others would be given up', () => {
  const desk = createPlanDesk(() => {})
  desk.put(plan)
  desk.change({ scope: 'again', plan: { sessions: [] }, past: [plan] })
  const found = desk.state.plan
  desk.undo()
  expect(desk.state).toMatchObject({ scope: 'again', past: [] })
  expect(desk.state.plan).toBe(found)
})
