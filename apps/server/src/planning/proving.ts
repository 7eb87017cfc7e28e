import { Worker } from 'node:worker_threads'
import type { Instance, Plan, Standing } from '@delibere/core/planning'

/** A proof under way. */
export interface Proving {
  /** The last standing, null where none was reached; also what was reached when it is cancelled. */
  readonly done: Promise<Standing | null>
  /** Ends it at once, even within a step of the solver. */
  readonly cancel: () => void
}

export interface ProvingRequest {
  readonly instance: Instance
  readonly start?: Plan
  readonly seconds: number
}

/** Proves a plan or finds the best one (`prove` in core) on a thread of its own: nothing else waits for the solver. */
export function startProving(request: ProvingRequest, told: (standing: Standing) => void = () => {}): Proving {
  const worker = new Worker(new URL('./proving-thread.ts', import.meta.url), { workerData: request })
  let last: Standing | null = null
  const done = new Promise<Standing | null>((resolve, reject) => {
    worker.on('message', (standing: Standing) => {
      last = standing
      told(standing)
    })
    worker.on('error', reject)
    worker.on('exit', () => resolve(last))
  })
  return { done, cancel: () => void worker.terminate() }
}
