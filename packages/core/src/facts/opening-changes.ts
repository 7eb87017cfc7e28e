import type { ActKind } from '../model/act.ts'
import type { Opening } from '../model/opening.ts'
import type { World } from '../model/world.ts'
import { actOf, type Put, put } from './put.ts'
import type { RegisterFact } from './register-fact.ts'

type OpeningFact = Extract<RegisterFact, { type: `opening.${string}` }>

/** What a fact about openings puts where. */
export function openingChanges({ openings }: World, fact: OpeningFact): readonly Put[] {
  if (fact.type === 'opening.added') {
    const { opening } = fact
    const history = [actOf(fact, 'registered')]
    return [put('openings', opening.id, { ...opening, version: 1, closed: false, history })]
  }
  const known = openings[fact.openingId]
  if (!known) return []
  const changed = (part: Partial<Opening>, kind: ActKind, about: readonly string[] = []) => [
    put('openings', known.id, { ...known, ...part, history: [...known.history, actOf(fact, kind, about)] }),
  ]
  switch (fact.type) {
    case 'opening.corrected':
      return changed({ ...fact.opening, version: known.version + 1 }, 'corrected', fact.fields)
    case 'opening.closed':
      return changed({ closed: true }, 'closed')
    case 'opening.reopened':
      return changed({ closed: false }, 'reopened')
  }
}
