import { pastPersonKey, samePersonKey } from '../model/same-person.ts'
import { valuesOf } from '../basics/record.ts'
import type { World } from '../model/world.ts'
import { atOf, type Put, put } from './put.ts'
import type { RegisterFact } from './register-fact.ts'

type FactOf<Type> = Extract<RegisterFact, { type: Type }>

/** Puts a result from before the register beside the others of that person. */
export function pastResultChanges({ pastResults }: World, fact: FactOf<'result.imported'>): readonly Put[] {
  const { certificate, domain, decidedOn, validUntil, personal } = fact
  const key = pastPersonKey(personal)
  return [put('pastResults', key, [...(pastResults[key] ?? []), { certificate, domain, decidedOn, validUntil }])]
}

/** Takes people out of the registers, and notes that it was done and that it is over (P2). */
export function erasureChanges(world: World, fact: FactOf<'persons.erased' | 'erasure.completed'>): readonly Put[] {
  const at = atOf(fact)
  if (fact.type === 'erasure.completed') {
    return fact.ids.flatMap((id) => {
      const erasure = world.erasures[id]
      return erasure ? [put('erasures', id, { ...erasure, completedAt: at })] : []
    })
  }
  const noted = { at, by: fact.by ?? null, completedAt: null }
  return [
    ...fact.candidateIds.flatMap((id) => [
      put('candidates', id, undefined),
      put('files', id, undefined),
      ...forgottenResults(world, id, fact.candidateIds),
      put('erasures', id, { kind: 'candidate', ...noted }),
    ]),
    ...fact.fileIds.flatMap((id) => [put('files', id, undefined), put('erasures', id, { kind: 'file', ...noted })]),
    ...fact.jurorIds.flatMap((id) => [put('jurors', id, undefined), put('erasures', id, { kind: 'juror', ...noted })]),
  ]
}

/** Results from before the register go with the last entry of that person. */
function forgottenResults(
  { candidates }: World,
  id: FactOf<'persons.erased'>['candidateIds'][number],
  erased: FactOf<'persons.erased'>['candidateIds'],
): readonly Put[] {
  const person = candidates[id]?.person
  if (!person) return []
  const key = samePersonKey(person)
  const stays = valuesOf(candidates).some((one) => !erased.includes(one.id) && samePersonKey(one.person) === key)
  return stays ? [] : [put('pastResults', key, undefined)]
}
