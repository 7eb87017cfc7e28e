import type { RegulationChange } from '../model/regulation.ts'
import type { World } from '../model/world.ts'
import { evolveHearing } from './evolve-hearing.ts'
import { evolveSession } from './evolve-session.ts'
import type { Fact, RegisterFact } from './fact.ts'
import { atOf, type Collection, type Put } from './put.ts'
import { registerChanges } from './register-changes.ts'

/** Carries out a fact: the only way the world changes. Holds no rule; facts that name nothing known change nothing. */
export const evolve = (world: World, fact: Fact): World => evolveAll(world, [fact])

/**
 * Carries out many facts in order. Each register that they change is copied once however many they are, so that ten
 * thousand registrations cost one copy.
 */
export function evolveAll(world: World, facts: readonly Fact[]): World {
  const ours = new Set<Collection>()
  return facts.reduce((now, fact) => {
    if ('hearingId' in fact) return evolveHearing(now, fact)
    if ('sessionId' in fact) return evolveSession(now, fact)
    return fact.type === 'regulation.changed'
      ? changedRegulation(now, fact)
      : carriedOut(now, registerChanges(now, fact), ours)
  }, world)
}

/** Puts what was changed in copies that are ours already, or become ours. */
function carriedOut(world: World, puts: readonly Put[], ours: Set<Collection>): World {
  let now = world
  for (const { into, key, value } of puts) {
    if (!ours.has(into)) now = { ...now, [into]: { ...now[into] } }
    ours.add(into)
    const record = now[into] as Record<string, unknown>
    if (value === undefined) delete record[key]
    else record[key] = value
  }
  return now
}

function changedRegulation(world: World, fact: Extract<RegisterFact, { type: 'regulation.changed' }>): World {
  const { effectiveFrom, settings, by } = fact
  const change: RegulationChange = { effectiveFrom, settings, at: atOf(fact), by: by ?? null }
  return { ...world, regulationChanges: [...world.regulationChanges, change] }
}
