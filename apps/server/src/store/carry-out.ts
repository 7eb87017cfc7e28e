import { isSealable } from './sealed-files.ts'
import type { Entry, Kept, SealedSession } from './store.ts'

/** The sessions that the entry closes, as they are sealed. Throws a TypeError for an id that cannot name a file. */
export function sealsOf<World, Fact>(
  kept: Kept<World, Fact>,
  { facts, revision }: Entry<Fact>,
  before: World,
  after: World,
): readonly SealedSession[] {
  return kept.sealed(facts, before, after).map(({ id, content }) => {
    if (!isSealable(id)) throw new TypeError(`not an id: ${id}`)
    return { id, revision, content }
  })
}

/** The world after an entry that was read back, and what the entry closed. */
export function carryOut<World, Fact>(kept: Kept<World, Fact>, before: World, entry: Entry<Fact>) {
  const world = entry.facts.reduce((state, fact) => kept.evolve(state, fact), before)
  return { world, seals: sealsOf(kept, entry, before, world) }
}
