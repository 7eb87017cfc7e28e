import type { Random } from '../../basics/random.ts'
import { joins, joinsInstead, juryTakes } from './admits.ts'
import { seat, unseat } from './moves.ts'
import { lastOpening, type State } from './state.ts'
import { waitingNow } from './waiting.ts'

/** Seats candidates, each at once or at the end of a chain of others who make room. */
export interface Chains {
  /** Seats as many as can be of those left out, the most pressing first. Nobody who sits is left out for it. */
  seatAll(state: State, random: Random): void
}

// Whom a search asks at most: what is not found among them is seldom found at all.
const longest = 300

/**
 * Chains by breadth first: who would join a full session sends on somebody he can replace, until one finds a free seat. Each
 * session is passed once by a chain, so that its steps do not meddle with one another; and who has led nowhere is not asked
 * again before something has moved.
 */
export function createChains({ compiled, seats }: State): Chains {
  const { candidates, published } = compiled
  const entries = candidates.count + 1
  const [who, from, parent] = [new Int32Array(entries), new Int32Array(entries), new Int32Array(entries)]
  const passed = new Int32Array(compiled.openings.count)
  const asked = new Int32Array(candidates.count)
  let [search, quiet] = [0, 0]

  return {
    seatAll(state, random) {
      quiet += 1
      for (const c of waitingNow(state)) if (seatOne(state, c, random)) quiet += 1
    },
  }

  function seatOne(state: State, candidate: number, random: Random): boolean {
    // What is told stays told, unless a file would miss its deadline.
    const keepTold = published !== null && candidates.critical[candidate] === 0
    search += 1
    who[0] = candidate
    from[0] = -1
    let tail = 1
    for (let head = 0; head < tail && head < longest; head += 1) {
      const c = who[head]!
      const first = candidates.start[c]!
      const count = lastOpening(state, c) - first
      const shift = count > 0 ? random.below(count) : 0
      for (let n = 0; n < count; n += 1) {
        const o = candidates.openings[first + (n + shift < count ? n + shift : n + shift - count)]!
        if (state.halves[o] === 0 || passed[o] === search || from[head] === o || !juryTakes(state, c, o)) continue
        if (joins(state, c, o)) {
          carryOut(state, head, o)
          return true
        }
        passed[o] = search
        for (let m = 0; m < state.size[o]!; m += 1) {
          const moving = state.members[o * seats + m]!
          if (asked[moving] === quiet || candidates.pinned[moving] === o) continue
          if ((keepTold && published.opening[moving] === o) || !joinsInstead(state, c, o, moving)) continue
          asked[moving] = quiet
          who[tail] = moving
          from[tail] = o
          parent[tail] = head
          tail += 1
        }
      }
    }
    return false
  }

  function carryOut(state: State, entry: number, last: number): void {
    let target = last
    for (let at = entry; ; at = parent[at]!) {
      if (from[at]! >= 0) unseat(state, who[at]!)
      seat(state, who[at]!, target)
      if (from[at]! < 0) return
      target = from[at]!
    }
  }
}
