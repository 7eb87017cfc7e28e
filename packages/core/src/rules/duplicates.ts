import type { Candidate, NewCandidate } from '../model/candidate.ts'
import type { Duplicate } from '../violations.ts'
import { candidateName, samePersonKey } from './people.ts'

const keyOf = ({ certificate, person }: NewCandidate) => `${certificate}|${samePersonKey(person)}`

/** The rows that name somebody already registered for the same certificate, or already on an earlier line. */
export function duplicatesIn(
  rows: readonly { readonly line: number; readonly candidate: NewCandidate }[],
  registered: readonly Candidate[],
): readonly Duplicate[] {
  const known = new Map<string, 'register' | number>(registered.map((candidate) => [keyOf(candidate), 'register']))
  return rows.flatMap(({ line, candidate }) => {
    const key = keyOf(candidate)
    const of = known.get(key)
    if (of === undefined) {
      known.set(key, line)
      return []
    }
    return [{ line, name: candidateName(candidate.person), certificate: candidate.certificate, of }]
  })
}
