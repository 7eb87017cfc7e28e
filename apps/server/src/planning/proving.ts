import { Worker } from 'node:worker_threads'
import type { ExactEnd, Instance, Plan, Standing } from '@delibere/core/planning'

/** A proof under way. */
export interface Proving {
  /** How it ended, and the last standing: null where none was reached. Rejects where it broke. */
  readonly done: Promise<{ readonly end: ExactEnd | 'cancelled'; readonly last: Standing | null }>
  /** Lets a proof begin that was told to wait; with a plan to start from, where there is one by now. */
  readonly begin: (start?: Plan) => void
  /** Ends it at once, even within a step of the solver. */
  readonly cancel: () => void
}

export interface ProvingRequest {
  readonly instance: Instance
  readonly start?: Plan
  readonly seconds: number
  /** Gets ready, loads the solver, and waits for `begin`. */
  readonly wait?: true
}

/** What the thread says: a standing after each step, a word at the end. */
export type ProvingMessage = { readonly standing: Standing } | { readonly end: ExactEnd }

/** Proves a plan or finds the best one (`prove` in core) on a thread of its own: nothing else waits for the solver. */
export function startProving(request: ProvingRequest, told: (standing: Standing) => void = () => {}): Proving {
  const worker = new Worker(new URL('./proving-thread.ts', import.meta.url), { workerData: request })
  let last: Standing | null = null
  let end: ExactEnd | 'cancelled' = 'cancelled'
  const done = new Promise<Awaited<Proving['done']>>((resolve, reject) => {
    worker.on('message', (message: ProvingMessage) => {
      if ('end' in message) {
        end = message.end
        return
      }
      last = message.standing
      told(last)
    })
    worker.on('error', reject)
    worker.on('exit', () => resolve({ end, last }))
  })
  return { done, begin: (start) => worker.postMessage({ start }), cancel: () => void worker.terminate() }
}
