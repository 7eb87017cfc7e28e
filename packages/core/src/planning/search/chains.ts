import type { Random } from '../../basics/random.ts'
import { joins, joinsInstead, juryTakes } from './admits.ts'
import { seat, unseat } from './moves.ts'
import type { State } from './state.ts'

/** Seats candidates one after the other, each at once or at the end of a chain of others who make room. */
export interface Chains {
  /** Whether the candidate sits now; if not, nothing has changed. */
  seat(state: State, candidate: number, random: Random): boolean
}

/**
 * Chains by breadth first: who would join a full session sends on somebody who can be replaced by him, until one finds a free
 * seat. Each session is passed once, so that the steps of a chain do not meddle with one another.
 */
export function createChains(state: State): Chains {
  const { compiled, seats } = state
  const entries = compiled.candidates.count + 1
  const [who, from, parent] = [new Int32Array(entries), new Int32Array(entries), new Int32Array(entries)]
  const passed = new Int32Array(compiled.openings.count)
  let round = 0

  // What is told stays told, unless a file would miss its deadline.
  const keeps = (moving: number, o: number, critical: boolean) => compiled.published?.opening[moving] === o && !critical

  return {
    seat(plan, candidate, random) {
      const { candidates } = compiled
      const { start, openings: list } = candidates
      const critical = candidates.critical[candidate] === 1
      round += 1
      who[0] = candidate
      from[0] = -1
      parent[0] = -1
      let tail = 1
      for (let head = 0; head < tail; head += 1) {
        const c = who[head]!
        const [first, end] = [start[c]!, start[c + 1]!]
        const count = end - first
        const shift = count > 0 ? random.below(count) : 0
        for (let n = 0; n < count; n += 1) {
          const o = list[first + ((n + shift) % count)]!
          if (plan.halves[o] === 0 || passed[o] === round || from[head] === o || !juryTakes(plan, c, o)) continue
          if (joins(plan, c, o)) {
            carryOut(plan, head, o)
            return true
          }
          passed[o] = round
          for (let m = 0; m < plan.size[o]!; m += 1) {
            const moving = plan.members[o * seats + m]!
            if (keeps(moving, o, critical) || candidates.pinned[moving] === o || !joinsInstead(plan, c, o, moving))
              continue
            who[tail] = moving
            from[tail] = o
            parent[tail] = head
            tail += 1
          }
        }
      }
      return false

      function carryOut(into: State, entry: number, last: number): void {
        let target = last
        for (let at = entry; at >= 0; at = parent[at]!) {
          if (from[at]! >= 0) unseat(into, who[at]!)
          seat(into, who[at]!, target)
          target = from[at]!
        }
      }
    },
  }
}
