import type { Compiled } from './compiled.ts'
import { divideSlots } from './packing.ts'
import type { Plan, PlannedSession } from './plan.ts'
import { presidentsOf } from './presidents.ts'
import { clockOf, type Halves, halvesOf, spanOf, windowsOf } from './windows.ts'

/** A session as the search knows it: everybody by number, no hours and no president yet. */
export interface DraftSession {
  readonly opening: number
  readonly halves: Halves
  readonly jury: readonly number[]
  readonly candidates: readonly number[]
}

/** The plan that drafts stand for: hours are given, oldest file first in each stretch, and presidents named (H18–H20). */
export function planOf(compiled: Compiled, drafts: readonly DraftSession[]): Plan {
  const { rank } = compiled.openings
  const sorted = drafts.toSorted((a, b) => rank[a.opening * 4 + a.halves]! - rank[b.opening * 4 + b.halves]!)
  const presidents = presidentsOf(compiled, sorted)
  return { sessions: sorted.map((draft, at) => sessionOf(compiled, draft, presidents[at]!)) }
}

/** The drafts of a plan; what the instance does not know is left out, and whoever is named twice stays where he is first. */
export function draftsOf(compiled: Compiled, plan: Plan): readonly DraftSession[] {
  const { at } = compiled
  const seen = new Set<string>()
  const seated = new Set<number>()
  return plan.sessions.flatMap((session) => {
    const opening = at.opening.get(session.opening)
    if (opening === undefined || seen.has(session.opening)) return []
    seen.add(session.opening)
    return {
      opening,
      halves: halvesOf[session.span],
      jury: session.jury.flatMap((id) => at.juror.get(id) ?? []),
      candidates: session.candidates.flatMap(({ id }) => {
        const c = at.candidate.get(id)
        if (c === undefined || seated.has(c)) return []
        seated.add(c)
        return c
      }),
    }
  })
}

function sessionOf(compiled: Compiled, draft: DraftSession, president: number): PlannedSession {
  const { instance, candidates } = compiled
  const opening = instance.openings[draft.opening]!
  const windows = windowsOf(opening, draft.halves, instance.params)
  const oldest = draft.candidates.toSorted((a, b) => candidates.ready[a]! - candidates.ready[b]! || a - b)
  const [first, second] = windows.map(({ from, until }) => until - from)
  const inFirst = divideSlots(
    oldest.map((c) => candidates.length[c]!),
    first ?? 0,
    second ?? 0,
  )
  if (!inFirst) throw new Error(`the slots of ${opening.id} do not fit: the draft is not feasible`)
  const seats = windows.flatMap(({ from }, stretch) => {
    let minute = from
    return oldest.flatMap((c, n) => {
      if (inFirst[n] === (stretch === 1)) return []
      const start = minute
      minute += candidates.length[c]!
      return { id: instance.candidates[c]!.id, start: clockOf(start), end: clockOf(minute) }
    })
  })
  return {
    opening: opening.id,
    span: spanOf[draft.halves]!,
    jury: draft.jury.map((j) => instance.jurors[j]!.id),
    president: instance.jurors[president]!.id,
    candidates: seats,
    cqps: [...new Set(draft.candidates.map((c) => instance.candidates[c]!.cqp))].sort(),
  }
}
