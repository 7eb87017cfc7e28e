import { sameValue } from '../basics/same-value.ts'
import type { NewCandidate } from '../model/candidate.ts'
import type { NewJuror } from '../model/juror.ts'
import type { NewOpening } from '../model/opening.ts'
import type { FieldChange, FieldValue } from '../violations.ts'

/** What may be corrected of somebody: the fields of the entry and those of the person, by name. */
export type FieldName =
  | Exclude<keyof NewCandidate | keyof NewJuror, 'person'>
  | keyof NewCandidate['person']
  | keyof NewJuror['person']
  | keyof NewOpening

/** The names of the fields in which two states of an entry differ. */
export function changedFields(before: NewCandidate, after: NewCandidate): readonly FieldName[]
export function changedFields(before: NewJuror, after: NewJuror): readonly FieldName[]
export function changedFields(before: NewCandidate | NewJuror, after: NewCandidate | NewJuror): readonly FieldName[] {
  const { person: personBefore, ...entryBefore } = before
  const { person: personAfter, ...entryAfter } = after
  return [...differing(entryBefore, entryAfter), ...differing(personBefore, personAfter)] as FieldName[]
}

/** The same with both values of each, for who is to decide which one holds. */
export function changesOf(before: NewCandidate, after: NewCandidate): readonly FieldChange[]
export function changesOf(before: NewJuror, after: NewJuror): readonly FieldChange[]
export function changesOf(before: NewCandidate | NewJuror, after: NewCandidate | NewJuror): readonly FieldChange[] {
  const [was, is] = [flat(before), flat(after)]
  return changedFields(before as NewJuror, after as NewJuror).map((field) => ({
    field,
    before: was[field],
    after: is[field],
  }))
}

const flat = ({ person, ...entry }: NewCandidate | NewJuror) =>
  ({ ...entry, ...person }) as unknown as Readonly<Record<FieldName, FieldValue>>

// Only what `after` has counts: an entry of the register has more than its form.
const differing = (before: object, after: object) =>
  Object.entries(after).flatMap(([key, value]) =>
    sameValue((before as Readonly<Record<string, unknown>>)[key], value) ? [] : [key],
  )
