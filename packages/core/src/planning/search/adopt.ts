import type { Random } from '../../basics/random.ts'
import type { DraftSession } from '../draft.ts'
import { admits } from './admits.ts'
import { capacityOf, topUp } from './convene.ts'
import { findJury } from './jury.ts'
import { mark, open, seat, undo, unseat, close, settle } from './moves.ts'
import { at, compareLevels, type State } from './state.ts'

/**
 * Holds the sessions of a plan again, as far as they can still be held, with the least change: jurors who cannot sit any more
 * are replaced, whoever cannot be heard there any more is left out.
 */
export function adopt(state: State, drafts: readonly DraftSession[], random: Random): void {
  state.mayBeLate = true
  for (const draft of drafts) if (capacityOf(state, draft.opening, draft.halves) > 0) readopt(state, draft, random)
  for (const { opening } of drafts) {
    const broken = state.levels[at.broken]!
    if (state.halves[opening] === 0 || topUp(state, opening)) continue
    // What was too little to be held is given up, if giving it up helps.
    const before = mark(state)
    while (state.size[opening]! > 0) unseat(state, state.members[opening * state.seats]!)
    close(state, opening)
    if (state.levels[at.broken]! >= broken) undo(state, before)
  }
  state.mayBeLate = false
  settle(state)
}

/** One session again: of the juries that can be found, the one with which the plan is best. */
function readopt(state: State, draft: DraftSession, random: Random): void {
  const { candidates } = state.compiled
  const { opening, halves, jury: kept } = draft
  const seated = draft.candidates.flatMap((c) => (candidates.company[c]! < 0 ? [] : candidates.company[c]!))
  const companies = new Int32Array(candidates.companies)
  for (const company of seated) companies[company]! += 1
  const cqps = [...new Set(draft.candidates.map((c) => candidates.cqp[c]!))]
  const choices = [
    { cqps, seated },
    { cqps, seated: null },
    ...cqps.flatMap((cqp) => [
      { cqps: [cqp], seated },
      { cqps: [cqp], seated: null },
    ]),
  ]
  const before = mark(state)
  const levels = state.levels.slice()
  let best: readonly number[] | null = null
  for (const choice of choices) {
    const jury = findJury(state, { opening, halves, companies, kept, ...choice }, random)
    if (!jury) continue
    holdWith(state, draft, jury)
    if (compareLevels(state.levels, levels) < 0) {
      levels.set(state.levels)
      best = jury
    }
    undo(state, before)
    // With everybody seated and nobody replaced there is nothing to look for.
    if (best && choice === choices[0] && best.every((j) => kept.includes(j))) break
  }
  if (best) holdWith(state, draft, best)
}

function holdWith(state: State, { opening, halves, candidates }: DraftSession, jury: readonly number[]): void {
  open(state, opening, halves, jury)
  for (const c of candidates) if (admits(state, c, opening)) seat(state, c, opening)
}
