import type { State } from './state.ts'

/** Everybody who is left out, the most pressing first. */
export const waitingNow = (state: State): Int32Array => pressing(state, state.out.slice(0, state.outCount))

/** The most pressing first: critical files, then who has fewest openings to go to, then the oldest. */
function pressing({ compiled }: State, files: Int32Array): Int32Array {
  const { critical, start, ready } = compiled.candidates
  return files.sort(
    (a, b) =>
      critical[b]! - critical[a]! ||
      start[a + 1]! - start[a]! - (start[b + 1]! - start[b]!) ||
      ready[a]! - ready[b]! ||
      a - b,
  )
}

/** The same, the oldest first, whom waiting counts most for. */
export function oldestNow({ compiled, out, outCount }: State): Int32Array {
  const { ready } = compiled.candidates
  return out.slice(0, outCount).sort((a, b) => ready[a]! - ready[b]! || a - b)
}
