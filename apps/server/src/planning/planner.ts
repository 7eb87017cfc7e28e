import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { compareScores } from '@delibere/core/planning'
import type { PlanRun } from '@delibere/core/proposal'
import type { PlanningNews } from './messages.ts'
import type { ProposalRequest } from './proposing.ts'

export interface Planner {
  /** Begins a search; gives its id, or null while as many are under way as may be. */
  start(request: ProposalRequest): string | null
  run(id: string): PlanRun | null
  /** Ends a search; what it found stays. */
  stop(id: string): PlanRun | null
  /** Ends them all. */
  close(): void
}

/** Searches at once, and those of the past that are remembered. */
const [most, remembered] = [2, 8]

const program = fileURLToPath(new URL('planner-process.ts', import.meta.url))

interface Entry {
  run: PlanRun
  readonly began: number
  readonly end: (how: PlanRun['status']) => void
}

/** Searches for plans in processes of their own, which have what the others leave them of the machine. */
export function createPlanner(): Planner {
  const runs = new Map<string, Entry>()
  const searching = () => [...runs.values()].filter(({ run }) => run.status === 'searching')
  const elapsedOf = ({ began }: Entry) => Math.round(performance.now() - began)
  const read = (entry: Entry): PlanRun =>
    entry.run.status === 'searching' ? { ...entry.run, elapsed: elapsedOf(entry) } : entry.run

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
      const entry: Entry = {
        run: begun(id, request.seconds * 1000),
        began: performance.now(),
        end(how) {
          if (entry.run.status === 'searching') entry.run = { ...entry.run, status: how, elapsed: elapsedOf(entry) }
          child.kill('SIGKILL')
        },
      }
      runs.set(id, entry)
      child.on('message', (message) => {
        const news = message as PlanningNews
        if (news.kind === 'ended') entry.end(news.end === 'stopped' ? 'ended' : news.end)
        else if (entry.run.status === 'searching') entry.run = after(entry.run, news.proposal)
      })
      child.on('exit', () => entry.end('failed'))
      child.on('error', () => entry.end('failed'))
      child.send(request)
      return id
    },
    run(id) {
      const entry = runs.get(id)
      return entry ? read(entry) : null
    },
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

type Proposal = Extract<PlanningNews, { kind: 'proposal' }>['proposal']

/** A run after what its process told; a plan that breaks a rule is none, whatever the pins make impossible. */
function after(run: PlanRun, { plan, score, valid, bounds, proven, steps }: Proposal): PlanRun {
  if (!valid) return { ...run, steps }
  const better = run.score === null || compareScores(score, run.score) < 0
  return { ...run, plan, score, bounds, proven, steps, improvements: run.improvements + (better ? 1 : 0) }
}
