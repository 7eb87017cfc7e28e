import { type Bounds, compareScores, type Instance, levels, type Plan, type Score } from '@delibere/core/planning'
import { type Proving, startProving } from './proving.ts'
import { startSearching } from './searching.ts'

export interface ProposalRequest {
  readonly instance: Instance
  readonly seed: number
  /** A plan to begin from; without one, what is published, else nothing. */
  readonly start?: Plan
  /** For how long to search and to prove, at most. */
  readonly seconds: number
}

/** The best plan so far, and how far from the best there is it can be at most. */
export interface Proposal {
  readonly plan: Plan
  readonly score: Score
  /** Whether it keeps every hard rule; where pins contradict the rest, no plan does. */
  readonly valid: boolean
  /** No plan that is as good on all levels before has less; null until it is known. */
  readonly bounds: Bounds | null
  /** How many levels, from the first, are proven to be at their least; all of them: no plan can do better. */
  readonly proven: number
  /** How many steps the search had done when it last said something. */
  readonly steps: number
}

/** How it ended: `proven`, `impossible` (no plan keeps the pins and the rules), or stopped by time or by whoever asked. */
type ProposalEnd = 'proven' | 'impossible' | 'stopped'

/** A proposal in the making. */
export interface Proposing {
  /** The best plan; null when it was stopped before there was one. Rejects where it broke. */
  readonly done: Promise<{ readonly end: ProposalEnd; readonly last: Proposal | null }>
  /** Ends it at once; the best so far is kept. */
  readonly stop: () => void
}

// By then a search has found what is easily found, which makes a proof quicker.
const proveAfter = 200
// A large instance is bounded again once the plan it was bounded for is well behind.
const boundAgainAfter = 5_000

/**
 * Searches for a plan and proves it at the same time, each on a thread of its own, and tells what is better or better known.
 * The first plan is there at once. Neither thread holds up whoever asks; a live session is not touched.
 */
export function startProposing(request: ProposalRequest, told: (proposal: Proposal) => void): Proposing {
  const { seconds, ...asked } = request
  let end: (how: ProposalEnd) => void = () => {}
  let fail: (cause: unknown) => void = () => {}
  const ended = new Promise<ProposalEnd>((resolve, reject) => {
    end = resolve
    fail = reject
  })
  let last: Proposal | null = null
  function take(found: Omit<Proposal, 'bounds' | 'proven'>, news: Bounds | null = null): void {
    const better = !last || (found.valid && (!last.valid || compareScores(found.score, last.score) <= 0))
    const { plan, score, valid } = better ? found : last!
    const bounds = tighter(last?.bounds ?? null, news)
    const open = levels.findIndex((level, at) => !bounds || bounds[level] < score[at]!)
    last = { plan, score, valid, bounds, proven: open < 0 ? levels.length : open, steps: found.steps }
    told(last)
  }

  // The solver is loaded while the search finds its first plan.
  function ready(): Proving {
    const under = startProving({ instance: asked.instance, seconds, wait: true }, ({ plan, score, bounds }) =>
      take({ plan, score, valid: true, steps: last?.steps ?? 0 }, bounds),
    )
    under.done.then(({ end: how }) => {
      if (how === 'cancelled') return
      if (how !== 'stopped') return end(how)
      timers.push(setTimeout(proveAgain, boundAgainAfter))
    }, fail)
    return under
  }

  function prove(): void {
    proved = last?.valid ? last.score : null
    proving.begin(last?.valid ? last.plan : undefined)
  }

  function proveAgain(): void {
    if (!last?.valid || last.score.every((figure, at) => at >= waiting || figure === proved?.[at])) {
      timers.push(setTimeout(proveAgain, boundAgainAfter))
      return
    }
    proving = ready()
    prove()
  }

  let proving = ready()
  let proved: Score | null = null
  const timers = [setTimeout(() => end('stopped'), seconds * 1000)]
  const searching = startSearching(asked, (found) => {
    if (!last) timers.push(setTimeout(prove, proveAfter))
    take(found)
  })
  searching.done.catch(fail)
  const done = ended
    .finally(() => {
      timers.forEach(clearTimeout)
      searching.stop()
      proving.cancel()
    })
    .then((how) => ({ end: how, last }))
  return { done, stop: () => end('stopped') }
}

// The bounds of other levels follow from the plan's figures on these.
const waiting = levels.indexOf('waiting')

/** Both hold of the best plan: it is no worse than those they were found for. */
function tighter(known: Bounds | null, news: Bounds | null): Bounds | null {
  if (!known || !news) return news ?? known
  const all = levels.map((level) => [level, Math.max(known[level], news[level])] as const)
  return Object.fromEntries(all) as Bounds
}
