import type { Compiled } from '../compiled.ts'
import type { DraftSession } from '../draft.ts'
import { choicesOf, held, type OpeningChoice } from './choices.ts'
import { type Goals, goalsOf } from './goals.ts'
import { juryRows } from './jury-rows.ts'
import { type LinearRows, linearRows, type Term } from './linear.ts'
import { type JurorLoad, loadRows } from './load-rows.ts'
import type { Scope } from './scope.ts'
import { seatRows, type SlotColumns } from './seat-rows.ts'

/** All plans of a scope as the whole points of a linear program, and each level of their score as a sum over its columns. */
export interface ExactModel {
  readonly rows: LinearRows
  readonly choices: readonly OpeningChoice[]
  readonly slots: ReadonlyMap<number, readonly SlotColumns[]>
  readonly goals: Goals
  readonly loads: readonly JurorLoad[]
  /** Somebody is pinned where it cannot be (H21): no plan at all. */
  readonly impossible: boolean
}

export function exactModel(compiled: Compiled, scope: Scope): ExactModel {
  const rows = linearRows()
  const choices = choicesOf(compiled, scope, rows)
  const slots = new Map<number, readonly SlotColumns[]>()
  for (const choice of choices) {
    slots.set(choice.opening, seatRows(compiled, rows, choice))
    juryRows(compiled, rows, choice)
  }
  const pinsHold = candidateRows(compiled, scope, rows, choices) && jurorPinsHold(compiled, scope, choices)
  twinRows(compiled, rows, choices)
  const loads = loadRows(compiled, scope, choices, rows)
  return { rows, choices, slots, loads, goals: goalsOf(compiled, scope, choices, loads), impossible: !pinsHold }
}

/** Each candidate at most once (H01), a pinned one exactly once (H21); false where a pin leads nowhere. */
function candidateRows(
  { candidates }: Compiled,
  scope: Scope,
  rows: LinearRows,
  choices: readonly OpeningChoice[],
): boolean {
  const seats = new Map<number, Term[]>(scope.candidates.map((c) => [c, []]))
  for (const choice of choices)
    for (const { candidate, column } of choice.seats) seats.get(candidate)!.push([column, 1])
  for (const terms of seats.values()) if (terms.length > 1) rows.atMost(1, terms)
  return [...seats].every(([c, terms]) => candidates.pinned[c]! < 0 || terms.length > 0)
}

const jurorPinsHold = ({ jurors }: Compiled, scope: Scope, choices: readonly OpeningChoice[]): boolean =>
  scope.openings.every((o) =>
    (jurors.pinned.get(o) ?? []).every((j) =>
      choices.some(({ opening, jurors: members }) => opening === o && members.some(({ juror }) => juror === j)),
    ),
  )

/**
 * Two openings that nothing tells apart but their names are held in one order: whatever plan holds the second alone has a
 * twin of the same score that holds the first alone.
 */
function twinRows({ instance, jurors }: Compiled, rows: LinearRows, choices: readonly OpeningChoice[]): void {
  const told = new Set(instance.published?.sessions.map(({ opening }) => opening))
  const pinned = new Set(Object.values(instance.pins?.candidates ?? {}))
  const last = new Map<string, OpeningChoice>()
  for (const choice of choices) {
    const { id, date, place, blocks } = instance.openings[choice.opening]!
    if (told.has(id) || pinned.has(id) || jurors.pinned.has(choice.opening)) continue
    const key = JSON.stringify([date, place, blocks.AM, blocks.PM])
    const before = last.get(key)
    if (before) rows.atLeast(0, [...held(choice, 1), ...held(before, -1)])
    last.set(key, choice)
  }
}

/** The sessions that values of the columns stand for. */
export const draftsAt = ({ choices }: ExactModel, values: Float64Array): readonly DraftSession[] =>
  choices.flatMap(({ opening, spans, seats, jurors }) => {
    const taken = ({ column }: { readonly column: number }) => values[column]! > 0.5
    const span = spans.find(taken)
    if (!span) return []
    return {
      opening,
      halves: span.halves,
      jury: jurors.filter(taken).map(({ juror }) => juror),
      candidates: seats.filter(taken).map(({ candidate }) => candidate),
    }
  })
