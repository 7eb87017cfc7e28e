import type { Compiled } from './compiled.ts'
import type { DraftSession } from './draft.ts'
import { type Obstacle, obstaclesOf, takenIn } from './explain/obstacles.ts'
import { type LeftOutReason, reasonOf } from './explain/reason.ts'
import { type Remedy, remediesOf } from './explain/remedies.ts'

export type { Obstacle } from './explain/obstacles.ts'
export type { LeftOutReason } from './explain/reason.ts'
export type { Remedy } from './explain/remedies.ts'

/** Why a candidate is not in a plan, and what would bring them in. */
export interface LeftOut {
  readonly candidate: string
  readonly critical: boolean
  readonly reason: LeftOutReason
  readonly remedies: readonly Remedy[]
  /** What keeps them from each opening, for whoever wants all of it. */
  readonly openings: readonly { readonly opening: string; readonly obstacle: Obstacle }[]
}

/** Everybody left out of a plan, critical files first, each with the reason and what would place them (B5). */
export function explainLeftOut(compiled: Compiled, drafts: readonly DraftSession[]): readonly LeftOut[] {
  const { candidates, instance } = compiled
  const taken = takenIn(compiled, drafts)
  return taken.leftOut
    .toSorted((a, b) => candidates.critical[b]! - candidates.critical[a]! || a - b)
    .map((c) => {
      const obstacles = obstaclesOf(compiled, taken, c)
      const reason = reasonOf(compiled, c, obstacles)
      return {
        candidate: instance.candidates[c]!.id,
        critical: candidates.critical[c] === 1,
        reason,
        // Where nothing stands in the way, nothing more is needed.
        remedies: reason.code === 'not-found' ? [] : remediesOf(compiled, taken, c, obstacles),
        openings: obstacles.map(({ opening, obstacle }) => ({ opening: instance.openings[opening]!.id, obstacle })),
      }
    })
}
