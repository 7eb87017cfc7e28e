import { parentPort, workerData } from 'node:worker_threads'
import { compile, prove } from '@delibere/core/planning'
import { loadSolver } from './highs.ts'
import type { ProvingMessage, ProvingRequest } from './proving.ts'

const { instance, ...asked } = workerData as ProvingRequest
const say = (message: ProvingMessage) => parentPort?.postMessage(message)
const standings = prove(compile(instance), await loadSolver(), asked)
let step = standings.next()
for (; !step.done; step = standings.next()) say({ standing: step.value })
say({ end: step.value })
