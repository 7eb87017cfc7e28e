import type { Compiled } from '../compiled.ts'
import type { DraftSession } from '../draft.ts'
import { divideSlots } from '../packing.ts'
import type { OpeningChoice } from './choices.ts'
import type { ExactModel } from './model.ts'

/** The values of the columns that given sessions stand for, to start a solver from. */
export function startValues(compiled: Compiled, model: ExactModel, drafts: readonly DraftSession[]): Float64Array {
  const values = new Float64Array(model.rows.model([]).cost.length)
  const at = new Map(drafts.map((draft) => [draft.opening, draft]))
  const taken = new Map<number, number>()
  for (const choice of model.choices) {
    const draft = at.get(choice.opening)
    if (!draft) continue
    setOpening(compiled, choice, draft, values)
    setSlots(compiled, model, draft, values)
    for (const juror of draft.jury) taken.set(juror, (taken.get(juror) ?? 0) + 1)
  }
  for (const { juror, columns } of model.loads)
    columns.forEach((column, n) => {
      values[column] = n < (taken.get(juror) ?? 0) ? 1 : 0
    })
  return values
}

function setOpening(
  { candidates, jurors, branchOf }: Compiled,
  choice: OpeningChoice,
  draft: DraftSession,
  values: Float64Array,
) {
  const set = (column: number, on: boolean) => {
    values[column] = on ? 1 : 0
  }
  for (const { halves, column } of choice.spans) set(column, halves === draft.halves)
  for (const { candidate, column } of choice.seats) set(column, draft.candidates.includes(candidate))
  for (const { cqp, column } of choice.cqps)
    set(
      column,
      draft.candidates.some((c) => candidates.cqp[c] === cqp),
    )
  for (const { branch, column } of choice.branches)
    set(
      column,
      draft.candidates.some((c) => branchOf[candidates.cqp[c]!] === branch),
    )
  for (const { juror, column } of choice.jurors) set(column, draft.jury.includes(juror))
  const unions = draft.jury.filter((j) => jurors.college[j] === 1).map((j) => jurors.union[j])
  set(choice.sameUnion, unions.length === 2 && unions[0] === unions[1])
}

function setSlots({ candidates, openings }: Compiled, model: ExactModel, draft: DraftSession, values: Float64Array) {
  const at = draft.opening * 4 + draft.halves
  const lengths = draft.candidates.map((c) => candidates.length[c]!)
  const inFirst = divideSlots(lengths, openings.first[at]!, openings.second[at]!)
  for (const { length, first, second } of model.slots.get(draft.opening) ?? []) {
    values[first] = lengths.filter((one, n) => one === length && inFirst?.[n]).length
    values[second] = lengths.filter((one, n) => one === length && !inFirst?.[n]).length
  }
}
