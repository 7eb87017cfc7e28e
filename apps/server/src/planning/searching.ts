import { Worker } from 'node:worker_threads'
import type { Instance, Plan, Score } from '@delibere/core/planning'

export interface SearchRequest {
  readonly instance: Instance
  /** The same instance, seed, start and number of steps give the same plan. */
  readonly seed: number
  /** Without it the search goes on until it is stopped. */
  readonly steps?: number
  readonly start?: Plan
}

/** The best plan of a search so far. */
export interface Found {
  readonly plan: Plan
  readonly score: Score
  /** Whether it keeps every hard rule; where pins contradict the rest, no plan does. */
  readonly valid: boolean
  readonly steps: number
}

export type SearchMessage = Found & { readonly end: boolean }

/** A search under way. */
export interface Searching {
  /** The best plan, once all steps are done or it was stopped; null when it was stopped before the first. Rejects where it broke. */
  readonly done: Promise<Found | null>
  readonly stop: () => void
}

/** Searches for a plan on a thread of its own, and tells each better one. */
export function startSearching(request: SearchRequest, told: (found: Found) => void): Searching {
  const worker = new Worker(new URL('./search-thread.ts', import.meta.url), { workerData: request })
  let last: Found | null = null
  const done = new Promise<Found | null>((resolve, reject) => {
    worker.on('message', ({ end, ...found }: SearchMessage) => {
      last = found
      if (!end) told(found)
    })
    worker.on('error', reject)
    worker.on('exit', () => resolve(last))
  })
  return { done, stop: () => void worker.terminate() }
}
