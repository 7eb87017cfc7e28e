import { goes, type State } from './state.ts'

/** Everybody who is left out, the most pressing first: critical files, then who has fewest openings to go to. */
export const waitingNow = (state: State): Int32Array => pressing(state, state.out.slice(0, state.outCount))

/** Those of them who may go to an opening. */
export const waitingFor = (state: State, opening: number): Int32Array =>
  pressing(
    state,
    state.out.slice(0, state.outCount).filter((c) => goes(state, c, opening)),
  )

/** Everybody who is left out, the oldest first, whom waiting counts most for. */
export function oldestNow({ compiled, out, outCount }: State): Int32Array {
  const { ready } = compiled.candidates
  return out.slice(0, outCount).sort((a, b) => ready[a]! - ready[b]! || a - b)
}

function pressing(state: State, files: Int32Array): Int32Array {
  for (let n = 0; n < files.length; n += 1) files[n] = state.pressingAt[files[n]!]!
  files.sort()
  for (let n = 0; n < files.length; n += 1) files[n] = state.pressing[files[n]!]!
  return files
}
