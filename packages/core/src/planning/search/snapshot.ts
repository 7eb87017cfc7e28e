import type { DraftSession } from '../draft.ts'
import type { Halves } from '../windows.ts'
import { close, open, seat, settle, unseat } from './moves.ts'
import type { State } from './state.ts'

/** The sessions of a state, in the order of the instance. */
export function draftsIn(state: State): readonly DraftSession[] {
  const openings = Array.from(state.held.subarray(0, state.heldCount)).sort((a, b) => a - b)
  return openings.map((opening) => ({
    opening,
    halves: state.halves[opening] as Halves,
    jury: Array.from(state.jury.subarray(opening * 4, opening * 4 + 4)),
    candidates: Array.from(state.members.subarray(opening * state.seats, opening * state.seats + state.size[opening]!)),
  }))
}

/** Makes a state hold exactly these sessions, which are taken as feasible; there is no way back. */
export function holdExactly(state: State, drafts: readonly DraftSession[]): void {
  while (state.heldCount > 0) {
    const opening = state.held[state.heldCount - 1]!
    while (state.size[opening]! > 0) unseat(state, state.members[opening * state.seats]!)
    close(state, opening)
  }
  for (const { opening, halves, jury, candidates } of drafts) {
    open(state, opening, halves, jury)
    for (const c of candidates) seat(state, c, opening)
  }
  settle(state)
}
