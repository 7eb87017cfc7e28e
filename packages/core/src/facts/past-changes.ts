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
      put('erasures', id, { kind: 'candidate', ...noted }),
    ]),
    ...forgottenResults(world, new Set(fact.candidateIds)),
    ...fact.fileIds.flatMap((id) => [put('files', id, undefined), put('erasures', id, { kind: 'file', ...noted })]),
    ...fact.jurorIds.flatMap((id) => [put('jurors', id, undefined), put('erasures', id, { kind: 'juror', ...noted })]),
  ]
}

/** Results from before the register go with the last entry of that person. */
function forgottenResults({ candidates, pastResults }: World, erased: ReadonlySet<string>): readonly Put[] {
  const keys = new Set<string>()
  const others = new Set<string>()
  for (const { id, person } of valuesOf(candidates)) (erased.has(id) ? keys : others).add(samePersonKey(person))
  return [...keys]
    .filter((key) => pastResults[key] && !others.has(key))
    .map((key) => put('pastResults', key, undefined))
}
