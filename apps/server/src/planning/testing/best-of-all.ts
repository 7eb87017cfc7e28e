import { type Compiled, compareScores, type DraftSession, judge, planOf, type Score } from '@delibere/core/planning'

/**
 * The best score there is, by trying every plan: for each opening every span, jury and set of candidates, then every way to put
 * those together that no rule forbids. Null where no plan keeps the pins. For very few people only.
 */
export function bestOfAll(compiled: Compiled): Score | null {
  const { openings, candidates } = compiled
  const sessions = Array.from({ length: openings.count }, (_, o) => sessionsAt(compiled, o))
  let best: Score | null = null
  const missedBy = (mask: number) =>
    candidates.critical.reduce((sum, critical, c) => sum + (critical && !((mask >>> c) & 1) ? 1 : 0), 0)

  function add(opening: number, drafts: readonly DraftSession[], mask: number): void {
    if (opening < openings.count) {
      add(opening + 1, drafts, mask)
      for (const session of sessions[opening]!)
        if ((session.mask & mask) === 0) add(opening + 1, [...drafts, session.draft], mask | session.mask)
      return
    }
    if (best && missedBy(mask) > best[0]!) return
    const { faults, score } = judge(compiled, planOf(compiled, drafts))
    if (faults.length === 0 && (!best || compareScores(score, best) < 0)) best = score
  }

  add(0, [], 0)
  return best
}

function sessionsAt(compiled: Compiled, opening: number) {
  const { candidates, jurors } = compiled
  const college = (which: number) => pairs([...jurors.college.keys()].filter((j) => jurors.college[j] === which))
  const juries = college(0).flatMap((employers) => college(1).map((unions) => [...employers, ...unions]))
  return Array.from({ length: 2 ** candidates.count - 1 }, (_, n) => n + 1).flatMap((mask) => {
    const seated = [...candidates.critical.keys()].filter((c) => (mask >>> c) & 1)
    return ([1, 2, 3] as const).flatMap((halves) =>
      juries.flatMap((jury) => {
        const draft: DraftSession = { opening, halves, jury, candidates: seated }
        return stands(compiled, draft) ? { draft, mask } : []
      }),
    )
  })
}

/** Whether a session by itself keeps the rules; pins and turns are for the whole plan. */
function stands(compiled: Compiled, draft: DraftSession): boolean {
  try {
    return judge(compiled, planOf(compiled, [draft])).faults.every(({ rule }) => rule === 'H21' || rule === 'H20')
  } catch {
    // Its slots do not fit, or nobody can preside it.
    return false
  }
}

const pairs = (items: readonly number[]): readonly (readonly [number, number])[] =>
  items.flatMap((one, n) => items.slice(n + 1).map((other) => [one, other] as const))
