import { frameworkKey } from '../framework/framework.ts'
import type { ActKind } from '../model/act.ts'
import type { Candidate } from '../model/candidate.ts'
import { samePersonKey } from '../model/same-person.ts'
import type { Juror } from '../model/juror.ts'
import type { World } from '../model/world.ts'
import { fileChanges, isFileFact } from './file-changes.ts'
import { erasureChanges, pastResultChanges } from './past-changes.ts'
import { openingChanges } from './opening-changes.ts'
import { actOf, atOf, type Put, put } from './put.ts'
import type { RegisterFact } from './register-fact.ts'

/**
 * What a fact of the registers puts where. Holds no rule. A fact of which it has been erased who it is about puts nothing:
 * the erasure that comes later in the journal would take it out again (P2).
 */
export function registerChanges(
  world: World,
  fact: Exclude<RegisterFact, { type: 'regulation.changed' }>,
): readonly Put[] {
  if (isFileFact(fact)) return fileChanges(world, fact)
  if ('personal' in fact && fact.personal === null) return []
  switch (fact.type) {
    case 'candidate.registered': {
      const { candidate, personal: person } = fact
      const history = [actOf(fact, 'registered')]
      return [put('candidates', candidate.id, { ...candidate, person, version: 1, withdrawn: null, history })]
    }
    case 'candidate.corrected':
    case 'candidate.withdrawn':
    case 'candidate.reinstated':
      return candidateChanges(world, fact)
    case 'juror.registered': {
      const { juror } = fact
      const availability = juror.availability ?? { available: [], unavailable: [] }
      return [
        put('jurors', juror.id, {
          ...juror,
          availability,
          ...whoJurorIs(fact),
          version: 1,
          history: [actOf(fact, 'registered')],
        }),
      ]
    }
    case 'juror.corrected':
      return jurorChanges(world, fact)
    case 'result.imported':
      return pastResultChanges(world, fact)
    case 'opening.added':
    case 'opening.corrected':
    case 'opening.closed':
    case 'opening.reopened':
      return openingChanges(world, fact)
    case 'plan.kept': {
      const { draft, by } = fact
      const version = (world.planDrafts[draft.id]?.version ?? 0) + 1
      return [put('planDrafts', draft.id, { ...draft, version, at: atOf(fact), by: by ?? null })]
    }
    case 'plan.discarded':
      return [put('planDrafts', fact.draftId, undefined)]
    case 'framework.imported':
      return [put('frameworkDrafts', frameworkKey(fact.framework), fact.framework)]
    case 'framework.published':
    case 'framework.discarded':
      return frameworkChanges(world, fact)
    case 'persons.erased':
    case 'erasure.completed':
      return erasureChanges(world, fact)
  }
}

type FactOf<Type> = Extract<RegisterFact, { type: Type }>

function candidateChanges(
  world: World,
  fact: FactOf<'candidate.corrected' | 'candidate.withdrawn' | 'candidate.reinstated'>,
): readonly Put[] {
  const known = world.candidates[fact.candidateId]
  if (!known) return []
  const changed = (part: Partial<Candidate>, kind: ActKind, about: readonly string[] = []) =>
    put('candidates', known.id, { ...known, ...part, history: [...known.history, actOf(fact, kind, about)] })
  switch (fact.type) {
    case 'candidate.withdrawn':
      return [changed({ withdrawn: { on: fact.on, reason: fact.personal.reason } }, 'withdrawn')]
    case 'candidate.reinstated':
      return [changed({ withdrawn: null }, 'reinstated')]
    case 'candidate.corrected': {
      const { candidate, personal: person, fields } = fact
      const corrected = changed({ ...candidate, person, version: known.version + 1 }, 'corrected', fields)
      return [corrected, ...movedResults(world, samePersonKey(known.person), samePersonKey(person))]
    }
  }
}

/** Results from before the register follow the person whose name or birth date is corrected. */
function movedResults({ pastResults }: World, from: string, to: string): readonly Put[] {
  const results = pastResults[from]
  if (!results || from === to) return []
  return [put('pastResults', from, undefined), put('pastResults', to, [...(pastResults[to] ?? []), ...results])]
}

function jurorChanges({ jurors }: World, fact: FactOf<'juror.corrected'>): readonly Put[] {
  const known = jurors[fact.jurorId]
  if (!known) return []
  const { juror, fields } = fact
  const history = [...known.history, actOf(fact, 'corrected', fields)]
  const corrected: Juror = { ...known, ...juror, ...whoJurorIs(fact), version: known.version + 1, history }
  return [put('jurors', known.id, corrected)]
}

function whoJurorIs({
  juror,
  personal,
}: FactOf<'juror.registered' | 'juror.corrected'>): Pick<Juror, 'person' | 'organisation'> {
  const { organisation = juror.organisation!, ...person } = personal
  return { person, organisation }
}

function frameworkChanges(
  { frameworkDrafts }: World,
  fact: FactOf<'framework.published' | 'framework.discarded'>,
): readonly Put[] {
  const key = frameworkKey(fact)
  const draft = frameworkDrafts[key]
  if (!draft) return []
  const gone = put('frameworkDrafts', key, undefined)
  return fact.type === 'framework.discarded'
    ? [gone]
    : [gone, put('frameworks', key, { ...draft, publishedOn: fact.on })]
}
