import type { CandidateLine, Due, JurorLine, Persons, Whom } from '@delibere/core'
import { certificateWord, collegeWords, formatShortDate } from '@delibere/core/fr'

/** Somebody in the list: due, or found by a search. */
export interface PersonRow {
  readonly whom: Whom
  readonly name: string
  /** What tells one from another of the same name. */
  readonly about: string
  readonly due: Due | null
}

export const rowKey = ({ whom }: PersonRow): string => `${whom.kind} ${whom.id}`

/** Whose time is over, the longest due first; `people` says what tells them from others. */
export function dueRows(due: readonly Due[], people: readonly PersonRow[]): readonly PersonRow[] {
  const aboutOf = new Map(people.map(({ whom, about }) => [whom.id as string, about]))
  return due.map((one) => ({ whom: whomOf(one), name: one.name, about: aboutOf.get(one.id) ?? '', due: one }))
}

/** Everybody in the registers, and whether their time is over. */
export function everybody(
  candidates: readonly CandidateLine[],
  jurors: readonly JurorLine[],
  due: readonly Due[],
): readonly PersonRow[] {
  const dueOf = new Map(due.map((one) => [one.id as string, one]))
  return [
    ...candidates.map(({ id, name, birthDate, certificate }) => ({
      whom: { kind: 'candidate', id } as const,
      name,
      about: `${formatShortDate(birthDate)}, ${certificateWord(certificate)}`,
      due: dueOf.get(id) ?? null,
    })),
    ...jurors.map(({ id, name, college, organisation }) => ({
      whom: { kind: 'juror', id } as const,
      name,
      about: `${collegeWords[college]}, ${organisation}`,
      due: dueOf.get(id) ?? null,
    })),
  ]
}

// Written out, so that the compiler sees which id goes with which kind.
const whomOf = ({ kind, id }: Due): Whom => (kind === 'juror' ? { kind, id } : { kind, id })

/** Those of a list, as an erasure names them. */
export const personsOf = (all: readonly Whom[]): Persons => ({
  candidateIds: all.flatMap((one) => (one.kind === 'candidate' ? [one.id] : [])),
  fileIds: all.flatMap((one) => (one.kind === 'file' ? [one.id] : [])),
  jurorIds: all.flatMap((one) => (one.kind === 'juror' ? [one.id] : [])),
})
