import type { Result } from '../basics/result.ts'
import { evolveAll } from '../facts/evolve.ts'
import type { Fact } from '../facts/fact.ts'
import type { World } from '../model/world.ts'
import type { PaperFault, Violation } from '../violations.ts'

/**
 * What is entered step by step, each decided on the world that the steps before have made, as the screens would have: its
 * facts, and all that stands against it. Nothing of it counts while there is one fault.
 */
export interface Entering {
  readonly world: World
  readonly facts: readonly Fact[]
  readonly faults: readonly PaperFault[]
  /** Takes a step, unless it is refused; says whether it was taken. */
  take(about: PaperFault['about'], decision: Result<readonly Fact[], Violation>): boolean
  /** Notes what stands against it. */
  refuse(about: PaperFault['about'], fault: PaperFault['fault']): false
  /** Carries facts out on the world of what follows alone: of what has a fault nothing is kept, the rest is looked at all the same. */
  suppose(facts: readonly Fact[]): void
}

export function entering(start: World): Entering {
  let world = start
  const facts: Fact[] = []
  const faults: PaperFault[] = []
  const suppose = (made: readonly Fact[]) => {
    world = evolveAll(world, made)
  }
  const refuse = (about: PaperFault['about'], fault: PaperFault['fault']) => {
    faults.push({ about, fault })
    return false as const
  }
  return {
    get world() {
      return world
    },
    facts,
    faults,
    suppose,
    refuse,
    take(about, decision) {
      if (!decision.ok) return refuse(about, decision.error)
      facts.push(...decision.value)
      suppose(decision.value)
      return true
    },
  }
}
