import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { compile, type Plan, prove } from '@delibere/core/planning'
import { loadSolver } from './highs.ts'
import type { ProvingMessage, ProvingRequest } from './proving.ts'

const { instance, wait, start: given, seconds } = workerData as ProvingRequest
const say = (message: ProvingMessage) => parentPort?.postMessage(message)
const [compiled, solve] = [compile(instance), await loadSolver()]
const start = wait ? await told() : given
const standings = prove(compiled, solve, { seconds, ...(start ? { start } : {}) })
let step = standings.next()
for (; !step.done; step = standings.next()) say({ standing: step.value })
say({ end: step.value })

/** The plan to start from, once it is told; undefined where there is none. */
async function told(): Promise<Plan | undefined> {
  const [message] = (await once(parentPort!, 'message')) as [{ readonly start?: Plan }]
  return message.start
}
