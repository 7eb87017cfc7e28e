import type { Random } from '../../basics/random.ts'
import type { Chains } from './chains.ts'
import { capacityOf, convene, topUp } from './convene.ts'
import { mark, open, seat, settle, undo } from './moves.ts'
import { findJury } from './jury.ts'
import { admits } from './admits.ts'
import { waitingFor, waitingNow } from './waiting.ts'
import { at, compareLevels, lastOpening, type State } from './state.ts'

/**
 * A first plan: through the calendar once, a full day being convened wherever enough files wait; then chains for those left,
 * and sessions opened for the rest.
 */
export function sweep(state: State, chains: Chains, random: Random): void {
  const { openings } = state.compiled
  const calendar = Array.from({ length: openings.count }, (_, o) => o)
    .filter((o) => openings.second[o * 4 + 3]! > 0 && state.halves[o] === 0)
    .sort((a, b) => openings.rank[a * 4 + 3]! - openings.rank[b * 4 + 3]!)
  for (const opening of calendar) {
    const pool = waitingFor(state, opening)
    const atLeast = capacityOf(state, opening, 3)
    if (pool.length >= atLeast) convene(state, { opening, halves: 3, pool, atLeast }, random)
  }
  seatRest(state, chains, random)
  settle(state)
}

/** Seats whoever can be: by a chain, else in a session that is opened for him. Late is better than not at all. */
export function seatRest(state: State, chains: Chains, random: Random): void {
  for (const mayBeLate of [false, true]) {
    state.mayBeLate = mayBeLate
    chains.seatAll(state, random)
    for (const c of waitingNow(state)) if (state.place[c]! < 0) openFor(state, c, random)
    chains.seatAll(state, random)
  }
  state.mayBeLate = false
}

/** Opens the session that serves a candidate and most others for what it costs; nothing where none can be held. */
function openFor(state: State, candidate: number, random: Random): void {
  const { candidates, openings, instance } = state.compiled
  const tries: { readonly opening: number; readonly halves: number; readonly price: number }[] = []
  for (let n = candidates.start[candidate]!; n < lastOpening(state, candidate); n += 1) {
    const opening = candidates.openings[n]!
    if (state.halves[opening] !== 0) continue
    const waiting = waitingFor(state, opening).length
    for (const halves of [3, 2, 1]) {
      const capacity = capacityOf(state, opening, halves)
      if (capacity === 0) continue
      const cost = halves === 3 ? instance.params.cost.day : instance.params.cost.half
      tries.push({ opening, halves, price: cost / Math.min(capacity, waiting) })
    }
  }
  tries.sort(
    (a, b) => a.price - b.price || openings.rank[a.opening * 4 + a.halves]! - openings.rank[b.opening * 4 + b.halves]!,
  )
  for (const { opening, halves } of tries.slice(0, 24)) {
    const before = mark(state)
    const levels = state.levels.slice()
    const pool = Int32Array.from([candidate, ...waitingFor(state, opening).filter((c) => c !== candidate)])
    if (!convene(state, { opening, halves, pool, atLeast: 1 }, random)) continue
    if (state.levels[at.broken]! > levels[at.broken]!) topUp(state, opening)
    if (compareLevels(state.levels, levels) < 0) return
    undo(state, before)
  }
}

/** Holds the sessions that pins ask for (H21): their jurors, and the candidates who must sit there. */
export function holdPinned(state: State, random: Random): void {
  const { candidates, jurors, openings, branchOf } = state.compiled
  const wanted = new Set([...jurors.pinned.keys(), ...Array.from(candidates.pinned).filter((o) => o >= 0)])
  for (const opening of wanted) {
    if (state.halves[opening] !== 0) continue
    const pinned = Array.from(candidates.pinned.keys()).filter((c) => candidates.pinned[c] === opening)
    const pool = Int32Array.from([...pinned, ...waitingFor(state, opening).filter((c) => candidates.pinned[c]! < 0)])
    const cqps = pinned.length > 0 ? [...new Set(pinned.map((c) => candidates.cqp[c]!))] : []
    const choices = cqps.length > 0 ? [cqps] : [...branchOf.keys()].map((cqp) => [cqp])
    const companies = new Int32Array(candidates.companies)
    const seated = pinned.map((c) => candidates.company[c]!)
    for (const [halves, certificates] of [3, 2, 1].flatMap((one) => choices.map((set) => [one, set] as const))) {
      if (openings.first[opening * 4 + halves] === 0) continue
      const jury = findJury(state, { opening, halves, cqps: certificates, companies, seated }, random)
      if (!jury) continue
      const before = mark(state)
      const broken = state.levels[at.broken]!
      open(state, opening, halves, jury)
      for (const c of pool) if (admits(state, c, opening)) seat(state, c, opening)
      if (state.levels[at.broken]! < broken) break
      undo(state, before)
    }
  }
}
