import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { compile, search } from '@delibere/core/planning'
import type { SearchMessage, SearchRequest } from './searching.ts'

// Between two slices the thread hears what it is told; a slice is a few steps of some milliseconds.
const slice = 8

const { instance, seed, steps = Infinity, start } = workerData as SearchRequest
const running = search(compile(instance), { seed, start })
const say = (end: boolean) =>
  parentPort?.postMessage({
    ...{ plan: running.plan(), score: running.score, valid: running.valid, steps: running.steps, end },
  } satisfies SearchMessage)

say(false)
while (running.steps < steps) {
  if (running.step(Math.min(slice, steps - running.steps))) say(false)
  await setImmediate()
}
say(true)
