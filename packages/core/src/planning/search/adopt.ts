import type { Random } from '../../basics/random.ts'
import type { DraftSession } from '../draft.ts'
import type { Halves } from '../windows.ts'
import { admits } from './admits.ts'
import { underfilled } from './apply.ts'
import { capacityOf, topUp } from './convene.ts'
import { findJury, suits, wantedAt } from './jury.ts'
import { substitute } from './substitutes.ts'
import { mark, open, seat, undo, unseat, close, settle } from './moves.ts'
import { at, compareLevels, type State } from './state.ts'

/**
 * Holds the sessions of a plan again, as far as they can still be held, with the least change: jurors who cannot sit any more
 * are replaced, whoever cannot be heard there any more is left out.
 */
export function adopt(state: State, drafts: readonly DraftSession[], random: Random): void {
  state.mayBeLate = true
  const able = drafts.filter(({ opening, halves }) => capacityOf(state, opening, halves) > 0)
  const whole = able.filter(({ jury }) => isJury(state, jury))
  for (const draft of whole) holdWith(state, draft)
  for (const draft of whole) {
    if (fillPlaces(state, draft.opening)) continue
    while (state.size[draft.opening]! > 0) unseat(state, state.members[draft.opening * state.seats]!)
    close(state, draft.opening)
  }
  for (const draft of able) if (state.halves[draft.opening] === 0) readopt(state, draft, random)
  for (const { opening } of drafts) {
    const broken = state.levels[at.broken]!
    if (underfilled(state, opening) === 0 || topUp(state, opening)) continue
    // What was too little to be held is given up, if giving it up helps.
    const before = mark(state)
    while (state.size[opening]! > 0) unseat(state, state.members[opening * state.seats]!)
    close(state, opening)
    if (state.levels[at.broken]! >= broken) undo(state, before)
  }
  state.mayBeLate = false
  settle(state)
}

/** Whether these are two of each college. */
function isJury({ compiled }: State, jury: readonly number[]): boolean {
  return jury.length === 4 && jury.filter((j) => compiled.jurors.college[j] === 0).length === 2
}

/** Replaces the jurors of a session who cannot sit there; whether a jury comes of it. */
function fillPlaces(state: State, opening: number): boolean {
  const { jurors, openings } = state.compiled
  for (let place = 0; place < 4; place += 1) {
    const j = state.jury[opening * 4 + place]!
    const busy = state.busy[j * openings.days + openings.dayIndex[opening]!]! > 1
    const fits = suits(state, wantedAt(state, opening), j) && !busy && state.load[j]! <= jurors.most[j]!
    if (!fits && !substitute(state, opening, place, 2)) return false
  }
  const ableOf = (place: number) => jurors.canPreside[state.jury[opening * 4 + place]!] === 1
  return (ableOf(0) || ableOf(1)) && (ableOf(2) || ableOf(3))
}

/** One session again: of the juries that can be found, the one with which the plan is best. */
function readopt(state: State, draft: DraftSession, random: Random): void {
  const { candidates } = state.compiled
  const { opening, halves, jury: kept } = draft
  const seated = draft.candidates.flatMap((c) => (candidates.company[c]! < 0 ? [] : candidates.company[c]!))
  const companies = new Int32Array(candidates.companies)
  for (const company of seated) companies[company]! += 1
  const cqps = [...new Set(draft.candidates.map((c) => candidates.cqp[c]!))]
  // Fewer certificates, or half the day, may find a jury where all that was planned does not.
  const spans = halves === 3 ? [3, 2, 1] : [halves]
  const choices = spans.flatMap((span) =>
    [cqps, ...(cqps.length > 1 ? cqps.map((cqp) => [cqp]) : [])].flatMap((set) => [
      { halves: span, cqps: set, seated },
      { halves: span, cqps: set, seated: null },
    ]),
  )
  const before = mark(state)
  const levels = state.levels.slice()
  let best: DraftSession | null = null
  for (const choice of choices) {
    const jury = findJury(state, { opening, companies, kept, ...choice }, random)
    if (!jury) continue
    const tried: DraftSession = { ...draft, halves: choice.halves as Halves, jury }
    holdWith(state, tried)
    if (compareLevels(state.levels, levels) < 0) {
      levels.set(state.levels)
      best = tried
    }
    undo(state, before)
  }
  if (best) holdWith(state, best)
}

function holdWith(state: State, { opening, halves, jury, candidates }: DraftSession): void {
  const { college } = state.compiled.jurors
  open(
    state,
    opening,
    halves,
    jury.toSorted((a, b) => college[a]! - college[b]!),
  )
  for (const c of candidates) if (admits(state, c, opening)) seat(state, c, opening)
}
