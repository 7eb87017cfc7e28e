import type { World } from '../model/world.ts'
import { evolveHearing } from './evolve-hearing.ts'
import { evolveSession } from './evolve-session.ts'
import type { Fact } from './fact.ts'

/** Carries out a fact: the only way the world changes. Holds no rule; facts that name nothing known change nothing. */
export function evolve(world: World, fact: Fact): World {
  switch (fact.type) {
    case 'candidate.registered': {
      const candidate = { ...fact.candidate, person: fact.personal }
      return { ...world, candidates: { ...world.candidates, [candidate.id]: candidate } }
    }
    case 'juror.registered': {
      const juror = { ...fact.juror, person: fact.personal }
      return { ...world, jurors: { ...world.jurors, [juror.id]: juror } }
    }
    default:
      return 'hearingId' in fact ? evolveHearing(world, fact) : evolveSession(world, fact)
  }
}

/** Carries out many facts in order. Registrations are gathered, so that ten thousand cost one copy of the register. */
export function evolveAll(world: World, facts: readonly Fact[]): World {
  if (!facts.every((fact) => fact.type === 'candidate.registered')) return facts.reduce(evolve, world)
  const added = facts.map((fact) => [fact.candidate.id, { ...fact.candidate, person: fact.personal }] as const)
  return { ...world, candidates: { ...world.candidates, ...Object.fromEntries(added) } }
}
