import { begin, end, exchange, hold, put, take } from './apply.ts'
import type { State } from './state.ts'

const [seated, unseated, opened, closed, juror, span] = [0, 1, 2, 3, 4, 5] as const

/** Seats a candidate in a session that is held. That he fits is the caller's care (`admits`). */
export function seat(state: State, candidate: number, opening: number): void {
  put(state, candidate, opening)
  state.log.push(candidate, seated)
}

/** Takes a candidate out of the session he is in. */
export function unseat(state: State, candidate: number): void {
  const opening = state.place[candidate]!
  take(state, candidate)
  state.log.push(opening, candidate, unseated)
}

/** Holds a session with a jury (two of each college, employers first) and nobody in it yet. */
export function open(state: State, opening: number, halves: number, jury: readonly number[]): void {
  begin(state, opening, halves, jury[0]!, jury[1]!, jury[2]!, jury[3]!)
  state.log.push(opening, opened)
}

/** Holds no session there any more; it is empty. */
export function close(state: State, opening: number): void {
  const { jury, halves } = state
  const j = opening * 4
  state.log.push(jury[j]!, jury[j + 1]!, jury[j + 2]!, jury[j + 3]!, halves[opening]!, opening, closed)
  end(state, opening)
}

/** Puts another juror of the same college in one of the four seats of a jury. */
export function replaceJuror(state: State, opening: number, place: number, by: number): void {
  state.log.push(opening, place, state.jury[opening * 4 + place]!, juror)
  exchange(state, opening, place, by)
}

/** Holds a session for other half-days of the same opening. */
export function changeHalves(state: State, opening: number, halves: number): void {
  state.log.push(opening, state.halves[opening]!, span)
  hold(state, opening, halves)
}

/** Where the log stands now, to come back to. */
export const mark = (state: State): number => state.log.length

/** Takes back every step since a mark. */
export function undo(state: State, to: number): void {
  const { log } = state
  while (log.length > to) {
    const step = log.pop()
    if (step === seated) take(state, log.pop()!)
    else if (step === unseated) {
      const candidate = log.pop()!
      put(state, candidate, log.pop()!)
    } else if (step === opened) end(state, log.pop()!)
    else if (step === closed) {
      const [opening, halves, d, c, b, a] = [log.pop()!, log.pop()!, log.pop()!, log.pop()!, log.pop()!, log.pop()!]
      begin(state, opening, halves, a, b, c, d)
    } else if (step === juror) {
      const [by, place] = [log.pop()!, log.pop()!]
      exchange(state, log.pop()!, place, by)
    } else {
      const halves = log.pop()!
      hold(state, log.pop()!, halves)
    }
  }
}

/** Forgets how to go back: what has been done stays. */
export function settle(state: State): void {
  state.log.length = 0
}
