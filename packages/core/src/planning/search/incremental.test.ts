import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../basics/random.ts'
import { compile } from '../compiled.ts'
import { planOf } from '../draft.ts'
import { judge } from '../score.ts'
import { generateInstance } from '../testing/generate.ts'
import { createChains } from './chains.ts'
import { mark, settle, undo } from './moves.ts'
import { rebuild } from './rebuild.ts'
import { draftsIn, goBackTo, keep } from './snapshot.ts'
import { tighten } from './squeeze.ts'
import { at, emptyState, type State } from './state.ts'
import { swapCandidates, swapJuror } from './swaps.ts'
import { sweep } from './sweep.ts'

const climate = { temperature: 40, leftOut: 10, most: 60 }

describe('the score counted step by step', () => {
  it('is what the whole plan comes to, after any moves and after taking them back', () => {
    assert(
      property(integer(), (seed) => {
        const random = randomFrom(seed)
        const compiled = compile(withPublished(generateInstance(size, 1 + random.below(20)), random.chance(50)))
        const state = emptyState(compiled)
        const chains = createChains(state)
        sweep(state, chains, random)
        const start = keep(state)
        for (let n = 0; n < 12; n += 1) {
          const [before, kept] = [mark(state), keep(state)]
          for (let k = 0; k < 20; k += 1) {
            swapCandidates(state, random.below(size.candidates), climate, random)
            swapJuror(state, climate, random)
          }
          if (random.chance(20)) tighten(state, random)
          rebuild(state, chains, { ruin: 1 + random.below(3), most: 60, loose: true, sake: -1 }, random)
          agrees(state)
          if (random.chance(40)) {
            undo(state, before)
            expect(keep(state)).toEqual(kept)
          } else if (random.chance(50)) settle(state)
          state.mayBeLate = random.chance(20)
        }
        goBackTo(state, start)
        expect(keep(state)).toEqual(start)
        agrees(state)
      }),
      { numRuns: 60 },
    )
  })
})

const size = { candidates: 60, jurors: 14, dates: 10, openings: 22 }

function agrees(state: State): void {
  const { faults, score } = judge(state.compiled, planOf(state.compiled, draftsIn(keep(state))))
  expect(Array.from(state.levels.subarray(at.missed))).toEqual(score)
  expect(faults.length).toBe(state.levels[at.broken])
}

/** The same instance with a plan already sent, half of whose first session is of people no longer known. */
function withPublished(instance: ReturnType<typeof generateInstance>, sent: boolean) {
  if (!sent) return instance
  const compiled = compile(instance)
  const state = emptyState(compiled)
  sweep(state, createChains(state), randomFrom(1))
  const published = planOf(compiled, draftsIn(keep(state)))
  return { ...instance, published, candidates: instance.candidates.slice(), openings: instance.openings }
}
