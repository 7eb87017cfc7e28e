import { constants, setPriority } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import { compareScores, compile, levels, type Plan, type Score, search } from '@delibere/core/planning'
import type { PlanningNews, PlanningRequest } from './messages.ts'
import { type Proving, startProving } from './proving.ts'

// A process of its own, so that a session that is being held never waits for a plan: it has what the others leave it.
setPriority(constants.priority.PRIORITY_LOW)
process.on('disconnect', () => process.exit(0))
process.once('message', (request) => void plan(request as PlanningRequest))

const tell = (news: PlanningNews) => void process.send?.(news)

/** Milliseconds between two looks at the clock, and two signs of life. */
const [slice, sign] = [40, 250]

/** Searches until the time is up or no plan can be better; a proof goes on beside it. */
async function plan({ instance, seed, seconds, start }: PlanningRequest): Promise<void> {
  const began = performance.now()
  const elapsed = () => Math.round(performance.now() - began)
  const compiled = compile(instance)
  const searching = search(compiled, { seed, start })
  let best: { readonly plan: Plan; readonly score: Score } | undefined
  let proven = 0
  const keep = (plan: Plan, score: Score) => {
    if (best && compareScores(score, best.score) >= 0) return
    best = { plan, score }
    tell({ kind: 'better', plan, score, steps: searching.steps, elapsed: elapsed() })
  }
  const take = () => {
    if (searching.valid) keep(searching.plan(), searching.score)
  }
  take()
  const proof = proving({ instance, seconds, ...startOf(best) }, (standing) => {
    keep(standing.plan, standing.score)
    proven = standing.proven
    tell({ kind: 'bounds', bounds: standing.bounds, proven })
  })
  let told = 0
  let perSlice = 8
  while (elapsed() < seconds * 1000 && proven < levels.length) {
    const from = performance.now()
    if (searching.step(perSlice)) take()
    const took = performance.now() - from
    perSlice = Math.max(1, Math.round((perSlice * slice) / Math.max(1, took)))
    if (elapsed() - told > sign) {
      told = elapsed()
      tell({ kind: 'searching', steps: searching.steps, elapsed: told })
    }
    await turn()
  }
  proof.cancel()
  tell({ kind: 'ended', steps: searching.steps, elapsed: elapsed() })
  process.disconnect?.()
}

const startOf = (best: { readonly plan: Plan } | undefined) => (best ? { start: best.plan } : {})

/** A proof that fails is told by nobody proving: the search goes on without it. */
function proving(...asked: Parameters<typeof startProving>): Pick<Proving, 'cancel'> {
  const proof = startProving(...asked)
  proof.done.catch((cause: unknown) => process.stderr.write(`planner: ${String(cause)}\n`))
  return proof
}
