import type { DraftSession } from '../draft.ts'
import type { Halves } from '../windows.ts'
import { close, open, seat, settle, unseat } from './moves.ts'
import type { State } from './state.ts'

/** A plan set aside while the search goes on. */
export interface Kept {
  readonly levels: Float64Array
  readonly place: Int32Array
  readonly halves: Uint8Array
  readonly jury: Int32Array
}

export const keep = ({ levels, place, halves, jury }: State): Kept => ({
  levels: levels.slice(),
  place: place.slice(),
  halves: halves.slice(),
  jury: jury.slice(),
})

/** The sessions of a plan that was set aside, in the order of the instance. */
export function draftsIn({ place, halves, jury }: Kept): readonly DraftSession[] {
  const seated: number[][] = Array.from(halves, () => [])
  place.forEach((o, c) => o >= 0 && seated[o]!.push(c))
  return seated.flatMap((candidates, opening) =>
    halves[opening] === 0
      ? []
      : {
          opening,
          halves: halves[opening] as Halves,
          jury: Array.from(jury.subarray(opening * 4, opening * 4 + 4)),
          candidates,
        },
  )
}

/** Goes back to a plan that was set aside; what was noted of the way there is forgotten. */
export function goBackTo(state: State, { place, halves, jury }: Kept): void {
  for (let c = 0; c < place.length; c += 1) if (state.place[c]! >= 0 && state.place[c] !== place[c]) unseat(state, c)
  for (let o = 0; o < halves.length; o += 1) {
    const same = state.halves[o] === halves[o] && [0, 1, 2, 3].every((k) => state.jury[o * 4 + k] === jury[o * 4 + k])
    if (same || state.halves[o] === 0) continue
    while (state.size[o]! > 0) unseat(state, state.members[o * state.seats]!)
    close(state, o)
  }
  for (let o = 0; o < halves.length; o += 1)
    if (halves[o] !== 0 && state.halves[o] === 0)
      open(state, o, halves[o]!, Array.from(jury.subarray(o * 4, o * 4 + 4)))
  for (let c = 0; c < place.length; c += 1) if (place[c]! >= 0 && state.place[c]! < 0) seat(state, c, place[c]!)
  settle(state)
}
