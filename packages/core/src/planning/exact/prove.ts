import type { Compiled } from '../compiled.ts'
import { type DraftSession, draftsOf, planOf } from '../draft.ts'
import { type Level, levels, type Score } from '../order.ts'
import type { Plan } from '../plan.ts'
import { judge } from '../score.ts'
import { type Bounds, boundsOf } from './bounds.ts'
import { type ExactEnd, type ExactState, solveByLevel } from './by-level.ts'
import type { SolveLinear } from './linear.ts'
import { placeLeftOut } from './place-left-out.ts'

/** The best plan known, and how far from the best there is it can be at most. */
export interface Standing {
  readonly plan: Plan
  readonly score: Score
  /** No plan that is as good on all levels before has less (`boundsOf`). */
  readonly bounds: Bounds
  /** How many levels, from the first, are proven to be at their least; all of them: no plan can do better. */
  readonly proven: number
}

// A linear program over more candidate–opening pairs than this is not solved in any time worth waiting for.
const exactPairs = 8_000
// With fewer candidates than this the exact search is there before bounds are.
const fewCandidates = 100

/**
 * Proves a plan, or finds better ones, and says how it stands after each step. Small instances (up to some 200 candidates) are
 * solved exactly, with or without a plan to start from; larger ones get bounds for the plan they start from, and what they left
 * out is tried to be placed; nothing without one. Every plan said keeps all hard rules.
 */
export function* prove(
  compiled: Compiled,
  solve: SolveLinear,
  { start, seconds }: { readonly start?: Plan; readonly seconds: number },
): Generator<Standing, ExactEnd> {
  const small = compiled.candidates.openings.length <= exactPairs
  let drafts = start && draftsOf(compiled, start)
  let standing = drafts && standingOf(compiled, drafts, zero)
  if (standing && drafts && compiled.candidates.count > fewCandidates) {
    const bounds = boundsOf(compiled, solve, { score: standing.score, seconds: seconds / 4 })
    for (const found of firstOf(bounds)) yield (standing = standingOf(compiled, drafts, found))
    if (hopeful(standing))
      for (drafts of placeLeftOut(compiled, solve, drafts, seconds / 4))
        yield (standing = standingOf(compiled, drafts, standing.bounds))
    if (!small) for (const found of bounds) yield (standing = standingOf(compiled, drafts, found))
  }
  if (!small) return standing?.proven === levels.length ? 'proven' : 'stopped'
  const given = drafts ? { start: drafts, bounds: standing!.bounds } : {}
  const states = solveByLevel(compiled, solve, { seconds, ...given })
  for (;;) {
    const step = states.next()
    if (step.done) return step.value
    yield (standing = standingOf(compiled, step.value.drafts, tighter(standing?.bounds ?? zero, step.value)))
  }
}

/** The first thing a generator gives, which is not closed for it. */
function firstOf<Item>(items: Iterator<Item>): readonly Item[] {
  const { done, value } = items.next()
  return done ? [] : [value]
}

/** Whether the bounds leave it open that more files can be placed. */
const hopeful = ({ score, bounds }: Standing) =>
  (['missed', 'service'] as const).some((level) => bounds[level] < score[levels.indexOf(level)]!)

const zero = Object.fromEntries(levels.map((level) => [level, 0])) as Record<Level, number>

const tighter = (bounds: Bounds, { proofs }: ExactState): Bounds => ({
  ...bounds,
  ...Object.fromEntries(proofs.map(({ level, bound }) => [level, Math.max(bounds[level], bound)])),
})

function standingOf(compiled: Compiled, drafts: readonly DraftSession[], bounds: Bounds): Standing {
  const plan = planOf(compiled, drafts)
  const { faults, score } = judge(compiled, plan)
  if (faults.length > 0) throw new Error(`an exact plan breaks ${faults.map(({ rule }) => rule).join(', ')}`)
  const open = levels.findIndex((level, at) => bounds[level] < score[at]!)
  return { plan, score, bounds, proven: open < 0 ? levels.length : open }
}
