import { randomFrom } from '../../basics/random.ts'
import type { Compiled } from '../compiled.ts'
import { type DraftSession, draftsOf, planOf } from '../draft.ts'
import type { Score } from '../order.ts'
import type { Plan } from '../plan.ts'
import { adopt } from './adopt.ts'
import { createChains } from './chains.ts'
import { createCourse } from './course.ts'
import { draftsIn, keep } from './snapshot.ts'
import { at, compareLevels, emptyState } from './state.ts'
import { holdPinned, seatRest, sweep } from './sweep.ts'
import { settle } from './moves.ts'

export interface SearchOptions {
  /** The same instance, seed and start give the same plan after the same number of steps. */
  readonly seed: number
  /** A plan to begin from; without one, what is published, else nothing. */
  readonly start?: Plan | undefined
  /** What sessions are known to cost at least, where more is known than counting tells. */
  readonly costAtLeast?: number | undefined
}

/** A search under way. A first plan is there at once; each call of `step` may make it better, never worse. */
export interface Search {
  /** Searches so many steps further; whether the plan is better for it. */
  step(count: number): boolean
  /** Steps done so far. */
  readonly steps: number
  /** The seven levels of the best plan so far. */
  readonly score: Score
  /** Whether it keeps every hard rule; where pins contradict the rest, no plan does. */
  readonly valid: boolean
  readonly drafts: readonly DraftSession[]
  plan(): Plan
}

/** Begins a search with its first plan. Nothing runs by itself: whoever calls `step` says when, and when it is enough. */
export function search(compiled: Compiled, { seed, start, costAtLeast }: SearchOptions): Search {
  const random = randomFrom(seed)
  const state = emptyState(compiled)
  const chains = createChains(state)
  const from = start ?? compiled.instance.published
  if (from) adopt(state, draftsOf(compiled, from), random)
  holdPinned(state, random)
  if (from) seatRest(state, chains, random)
  else sweep(state, chains, random)
  settle(state)

  let best = keep(state)
  let steps = 0
  const course = createCourse(state, chains, { random, costAtLeast: costAtLeast ?? 0 })
  return {
    step(count) {
      let better = false
      for (let n = 0; n < count; n += 1) {
        if (compiled.candidates.count > 0) course.step(best)
        steps += 1
        if (compareLevels(state.levels, best.levels) >= 0) continue
        best = keep(state)
        better = true
      }
      return better
    },
    get steps() {
      return steps
    },
    get score() {
      return Array.from(best.levels.subarray(at.missed))
    },
    get valid() {
      return best.levels[at.broken] === 0
    },
    get drafts() {
      return draftsIn(best)
    },
    plan: () => planOf(compiled, draftsIn(best)),
  }
}
