import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { compile, search } from '@delibere/core/planning'
import type { SearchMessage, SearchRequest } from './searching.ts'

// Between two slices the thread hears what it is told; a slice is a few steps of some milliseconds.
const slice = 8

const { instance, seed, steps = Infinity, start } = workerData as SearchRequest
const running = search(compile(instance), { seed, start })
let [news, next] = [true, 0]

// To write out a plan of 20,000 candidates takes longer than to better it: no more than a tenth of the time is for telling.
function say(end: boolean): void {
  const began = performance.now()
  if (!end && (!news || began < next)) return
  const { score, valid } = running
  parentPort?.postMessage({ plan: running.plan(), score, valid, steps: running.steps, end } satisfies SearchMessage)
  news = false
  next = performance.now() + 9 * (performance.now() - began)
}

say(false)
while (running.steps < steps) {
  news = running.step(Math.min(slice, steps - running.steps)) || news
  say(false)
  await setImmediate()
}
say(true)
