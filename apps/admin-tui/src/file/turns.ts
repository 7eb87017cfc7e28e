import { setImmediate } from 'node:timers/promises'

/** How far long work has come. The unit is the work's own: only the ratio means something. */
export interface Progress {
  readonly done: number
  readonly of: number
}

/** How long work is followed and stopped by whoever asked for it. */
export interface Turns {
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Once it is aborted, the work rejects with its reason at the next turn. */
  readonly signal?: AbortSignal | undefined
}

/** To be awaited often by long work: gives the program its turn when the work has had its own. */
export type Pause = (progress: Progress) => Promise<void>

/** For how long work goes on, in milliseconds, before the keyboard and the screen have their turn. */
const turn = 12

/** Lets work go on in turns of about 12 ms, and tells between two of them how far it has come. */
export function takeTurns({ onProgress, signal }: Turns): Pause {
  let since = performance.now()
  return async (progress) => {
    signal?.throwIfAborted()
    if (performance.now() - since < turn) return
    onProgress?.(progress)
    await setImmediate()
    since = performance.now()
  }
}

/** Does a work that yields how far it has come, in turns, and gives what it returns. */
export async function inTurns<Value>(work: Generator<Progress, Value>, turns: Turns): Promise<Value> {
  const pause = takeTurns(turns)
  let step = work.next()
  while (!step.done) {
    await pause(step.value)
    step = work.next()
  }
  return step.value
}

/** The turns of a part of longer work, which goes from one share of the whole to another (between 0 and 1). */
export function partOf({ onProgress, signal }: Turns, from: number, to: number): Turns {
  if (!onProgress) return { signal }
  const share = ({ done, of }: Progress) => from + (to - from) * (of === 0 ? 1 : Math.min(1, done / of))
  return { signal, onProgress: (progress) => onProgress({ done: Math.round(share(progress) * 1000), of: 1000 }) }
}
