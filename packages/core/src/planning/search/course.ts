import type { Random } from '../../basics/random.ts'
import type { Chains } from './chains.ts'
import { costFloor } from './floor.ts'
import { type Kept, goBackTo } from './snapshot.ts'
import { soften } from './soften.ts'
import { squeeze, tighten } from './squeeze.ts'
import { at, compareLevels, type State } from './state.ts'

/** What a search does next: it decides from the best plan so far and from what has been tried. */
export interface Course {
  step(best: Kept): void
}

const [hottest, coldest] = [10, 0.1] as const
// How much longer than the last of its kind a turn is.
const growth = 1.3
// How often fewer sessions are tried, each time from the best plan, before it is let be.
const attempts = 3

/**
 * In turns: seat whoever is left out at any cost; make the same sit in fewer sessions, until nothing comes of it or no fewer
 * can do; then less waiting at what sessions cost, a search that cools. Each turn is longer than the last of its kind.
 */
export function createCourse(
  state: State,
  chains: Chains,
  { random, costAtLeast }: { readonly random: Random; readonly costAtLeast: number },
): Course {
  const { compiled } = state
  const size = Math.max(1, compiled.candidates.count)
  let patience = Math.max(1_000, Math.min(12_000, 60 * size, Math.round(3e6 / size)))
  let cooling = Math.max(200, Math.min(25_000, 125 * size, Math.round(5e6 / size)))
  let [left, turn, most, length] = [0, 'soften' as 'complete' | 'squeeze' | 'soften', 0, 0]
  let begun = false
  let squeezed = 0
  // A file left out weighs more the longer one is that need not be, so that the search passes by such plans and ends in none.
  let weight = 120

  return {
    step(best) {
      if (left <= 0) takeTurn(best)
      left -= 1
      state.mayBeLate = best.levels[at.service]! > 0 && random.chance(20)
      if (turn === 'soften') {
        const temperature = hottest * (coldest / hottest) ** (1 - left / length)
        const worse = compareLevels(state.levels, best.levels, at.cost) > 0
        weight = Math.max(60, Math.min(2_000, weight * (worse ? 1.0005 : 0.9995)))
        soften(state, chains, { temperature, leftOut: weight * Math.sqrt(hottest / temperature), most }, random)
        return
      }
      if (turn === 'squeeze' && compareLevels(state.levels, best.levels, at.cost) <= 0) {
        // Everybody sits again: one session less, and all the patience anew.
        if (state.levels[at.cost]! <= floorFor(best)) return endTurn()
        most = Math.min(best.levels[at.cost]!, state.levels[at.cost]!) - 1
        left = patience
        tighten(state, random)
      }
      // Who is left out may cost a session more, one at a time.
      if (turn === 'complete') most = best.levels[at.cost]! + compiled.instance.params.cost.day
      squeeze(state, chains, { most, loose: turn === 'complete' }, random)
      if (turn === 'complete' && isComplete(best)) endTurn()
    },
  }

  function takeTurn(best: Kept): void {
    goBackTo(state, best)
    if (turn === 'soften' && begun) patience = Math.round(patience * growth)
    if (turn === 'soften' && !isComplete(best)) {
      ;[turn, left, most] = ['complete', patience, 0]
    } else if (squeezed < attempts && best.levels[at.cost]! > floorFor(best)) {
      squeezed += 1
      ;[turn, left, most] = ['squeeze', patience, best.levels[at.cost]!]
    } else {
      ;[turn, left, length, most] = ['soften', cooling, cooling, best.levels[at.cost]!]
      cooling = Math.round(cooling * growth)
      squeezed = 0
    }
    begun = true
  }

  function endTurn(): void {
    left = 0
  }

  function floorFor({ place }: Kept): number {
    return Math.max(
      costAtLeast,
      costFloor(
        compiled,
        place.reduce((sum, o) => sum + (o >= 0 ? 1 : 0), 0),
      ),
    )
  }
}

/** Nobody is left out or late, and nothing that was told is changed. */
const isComplete = ({ levels }: Kept): boolean =>
  [at.broken, at.missed, at.changes, at.service].every((level) => levels[level] === 0)
