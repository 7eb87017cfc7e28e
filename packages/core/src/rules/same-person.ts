import type { CandidateId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { CandidatePerson } from '../model/candidate.ts'
import { samePersonKey } from '../model/same-person.ts'
import type { World } from '../model/world.ts'

// Both follow from what they are kept under, which never changes: asking again gives the same, sooner.
const keys = new WeakMap<CandidatePerson, string>()
const entries = new WeakMap<World['candidates'], ReadonlyMap<string, readonly CandidateId[]>>()

/** The key of the person, as `samePersonKey`. */
export function personKeyOf(person: CandidatePerson): string {
  const known = keys.get(person)
  if (known !== undefined) return known
  const key = samePersonKey(person)
  keys.set(person, key)
  return key
}

/** Every entry in the register that is of the same person as this one, itself included: somebody may come again (C5). */
export function entriesOf({ candidates }: World, id: CandidateId): readonly CandidateId[] {
  const person = candidates[id]?.person
  if (!person) return [id]
  return indexOf(candidates).get(personKeyOf(person)) ?? [id]
}

function indexOf(candidates: World['candidates']) {
  const known = entries.get(candidates)
  if (known) return known
  const index = new Map<string, CandidateId[]>()
  for (const { id, person } of valuesOf(candidates)) {
    const key = personKeyOf(person)
    const same = index.get(key)
    if (same) same.push(id)
    else index.set(key, [id])
  }
  entries.set(candidates, index)
  return index
}
