import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { levels } from '@delibere/core/planning'
import type { PlanRun } from '@delibere/core/proposal'
import type { PlanningNews, PlanningRequest } from './messages.ts'

export interface Planner {
  /** Begins a search; gives its id, or null while as many are under way as may be. */
  start(request: PlanningRequest): string | null
  run(id: string): PlanRun | null
  /** Ends a search; what it found stays. */
  stop(id: string): PlanRun | null
  /** Ends them all. */
  close(): void
}

/** Searches at once, and those of the past that are remembered. */
const [most, remembered] = [2, 8]

const program = fileURLToPath(new URL('planner-process.ts', import.meta.url))

/** Searches for plans in processes of their own, which have what the others leave them of the machine. */
export function createPlanner(): Planner {
  const runs = new Map<string, { run: PlanRun; end: (how: PlanRun['status']) => void }>()
  const searching = () => [...runs.values()].filter(({ run }) => run.status === 'searching')

  const forget = () => {
    const past = [...runs].filter(([, { run }]) => run.status !== 'searching')
    for (const [id] of past.slice(0, Math.max(0, past.length - remembered))) runs.delete(id)
  }

  return {
    start(request) {
      if (searching().length >= most) return null
      forget()
      const id = crypto.randomUUID()
      const child = fork(program, {
        serialization: 'advanced',
        execArgv: [],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      const entry = {
        run: begun(id, request.seconds * 1000),
        end(how: PlanRun['status']) {
          if (entry.run.status === 'searching') entry.run = { ...entry.run, status: how }
          child.kill('SIGKILL')
        },
      }
      runs.set(id, entry)
      child.on('message', (news) => {
        entry.run = after(entry.run, news as PlanningNews)
      })
      child.on('exit', () => entry.end('failed'))
      child.on('error', () => entry.end('failed'))
      child.send(request)
      return id
    },
    run: (id) => runs.get(id)?.run ?? null,
    stop(id) {
      const entry = runs.get(id)
      entry?.end('stopped')
      return entry?.run ?? null
    },
    close() {
      for (const { end } of searching()) end('stopped')
    },
  }
}

const begun = (id: string, budget: number): PlanRun => ({
  id,
  status: 'searching',
  elapsed: 0,
  budget,
  steps: 0,
  improvements: 0,
  plan: null,
  score: null,
  bounds: null,
  proven: 0,
})

/** A run after what its process told; what comes once it has ended is late. */
function after(run: PlanRun, news: PlanningNews): PlanRun {
  if (run.status !== 'searching') return run
  switch (news.kind) {
    case 'better': {
      const { plan, score, steps, elapsed } = news
      return { ...run, plan, score, steps, elapsed, improvements: run.improvements + 1 }
    }
    case 'searching':
      return { ...run, steps: news.steps, elapsed: news.elapsed }
    case 'bounds':
      return { ...run, bounds: news.bounds, proven: news.proven }
    case 'ended':
      return {
        ...run,
        steps: news.steps,
        elapsed: news.elapsed,
        status: run.proven === levels.length ? 'proven' : 'ended',
      }
  }
}
