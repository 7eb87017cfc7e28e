import type { Compiled } from './compiled.ts'
import type { DraftSession } from './draft.ts'

/**
 * Who presides each session, drafts being in the order of the calendar. In each branch the colleges take turns (H20); each
 * jury has one able to preside in each college (H18), so that a turn can always be taken: among the able of the college
 * whose turn it is, the one who has presided least so far.
 */
export function presidentsOf(compiled: Compiled, drafts: readonly DraftSession[]): readonly number[] {
  const { jurors, candidates, branchOf, branches, instance } = compiled
  const turn = branches.map((branch) => ({ E: 1, U: 0 })[instance.params.lastPresident[branch] as 'E' | 'U'] ?? -1)
  const presided = new Int32Array(jurors.count)
  // With nobody before, either college may begin: it is the employers'.
  return drafts.map(({ jury, candidates: seated, opening }) => {
    const branch = branchOf[candidates.cqp[seated[0]!]!]!
    const college = turn[branch] === 1 ? 1 : 0
    const able = jury.filter((j) => jurors.canPreside[j] === 1 && jurors.college[j] === college)
    const president = able.toSorted((a, b) => presided[a]! - presided[b]! || a - b)[0]
    if (president === undefined) throw new Error(`nobody can preside at opening ${opening}: the draft is not feasible`)
    presided[president]! += 1
    turn[branch] = 1 - college
    return president
  })
}
