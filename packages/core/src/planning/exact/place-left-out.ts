import type { Compiled } from '../compiled.ts'
import type { DraftSession } from '../draft.ts'
import { improveAround } from './around.ts'
import type { SolveLinear } from './linear.ts'

// Some eight sessions and four openings make a model that is solved in a fraction of a second.
const size = { sessions: 8, openings: 4, nodes: 60, upTo: 'juryCost' } as const

/**
 * Tries to bring in the files a plan left out, critical ones first, each by an exact model of what lies around it; gives the
 * sessions each time some of them have changed for the better. Ends when every file was tried since the last change, or when
 * so many seconds of the solver are spent.
 */
export function* placeLeftOut(
  compiled: Compiled,
  solve: SolveLinear,
  drafts: readonly DraftSession[],
  seconds: number,
): Generator<readonly DraftSession[], void> {
  let [best, left] = [drafts, seconds]
  const timed: SolveLinear = (model, limits) => {
    const answer = solve(model, { ...limits, seconds: Math.max(left, 0) })
    left -= answer.seconds
    return answer
  }
  const tried = new Set<number>()
  for (;;) {
    const next = leftOutOf(compiled, best).find((c) => !tried.has(c))
    if (next === undefined || left <= 0) return
    tried.add(next)
    const better = improveAround(compiled, timed, best, next, size)
    if (!better) continue
    if (leftOutOf(compiled, better).length < leftOutOf(compiled, best).length) tried.clear()
    best = better
    yield best
  }
}

/** Who is left out and could go somewhere, critical files first. */
function leftOutOf({ candidates }: Compiled, drafts: readonly DraftSession[]): readonly number[] {
  const seated = new Set(drafts.flatMap((draft) => draft.candidates))
  return [...candidates.critical.keys()]
    .filter((c) => !seated.has(c) && candidates.start[c + 1]! > candidates.start[c]!)
    .toSorted((a, b) => candidates.critical[b]! - candidates.critical[a]! || a - b)
}
