import { parentPort, workerData } from 'node:worker_threads'
import { compile, prove } from '@delibere/core/planning'
import { loadSolver } from './highs.ts'
import type { ProvingRequest } from './proving.ts'

const { instance, ...asked } = workerData as ProvingRequest
for (const standing of prove(compile(instance), await loadSolver(), asked)) parentPort?.postMessage(standing)
