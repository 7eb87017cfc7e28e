import { mark, replaceJuror, undo } from './moves.ts'
import { suits, wantedAt } from './jury.ts'
import type { State } from './state.ts'

/**
 * Puts somebody else in the place of a juror who cannot sit: somebody free, else somebody who is taken from another session
 * and replaced there in turn, in at most `depth` steps. Whether it could be done; if not, nothing has changed.
 */
export function substitute(state: State, opening: number, place: number, depth: number): boolean {
  for (let most = 0; most <= depth; most += 1) if (replaced(state, opening, place, most)) return true
  return false
}

function replaced(state: State, opening: number, place: number, depth: number): boolean {
  const { jurors, openings, published } = state.compiled
  const wanted = wantedAt(state, opening)
  const [gone, beside] = [state.jury[opening * 4 + place]!, state.jury[opening * 4 + (place ^ 1)]!]
  const told = (j: number) => Number(published?.juries.get(opening)?.has(j) ?? false)
  const order = (a: number, b: number) => told(b) - told(a) || state.load[a]! - state.load[b]! || a - b
  for (const j of jurors.at[place < 2 ? 0 : 1][opening]!.toSorted(order)) {
    if (j === gone || j === beside || !suits(state, wanted, j)) continue
    if (jurors.canPreside[j] === 0 && jurors.canPreside[beside] === 0) continue
    const before = mark(state)
    replaceJuror(state, opening, place, j)
    const twice = state.busy[j * openings.days + openings.dayIndex[opening]!]! > 1
    const tooMany = state.load[j]! > jurors.most[j]!
    if (!twice && !tooMany) return true
    if (depth > 0 && freed(state, j, opening, twice, depth - 1)) return true
    undo(state, before)
  }
  return false
}

/** Has a juror replaced in another session: the one of the same day where he sits twice, else any of them. */
function freed(state: State, juror: number, opening: number, sameDay: boolean, depth: number): boolean {
  const { dayIndex, days } = state.compiled.openings
  const { most } = state.compiled.jurors
  for (let n = 0; n < state.heldCount; n += 1) {
    const o = state.held[n]!
    if (o === opening || (sameDay && dayIndex[o] !== dayIndex[opening])) continue
    for (let place = 0; place < 4; place += 1) {
      if (state.jury[o * 4 + place] !== juror) continue
      const before = mark(state)
      if (replaced(state, o, place, depth) && fits(juror)) return true
      undo(state, before)
    }
  }
  return false

  function fits(j: number): boolean {
    return state.load[j]! <= most[j]! && state.busy[j * days + dayIndex[opening]!]! <= 1
  }
}
