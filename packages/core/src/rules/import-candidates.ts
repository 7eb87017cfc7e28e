import type { CandidateId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import { err, ok, type Result } from '../basics/result.ts'
import { folded } from '../basics/folded.ts'
import type { CandidateGap, NewCandidate } from '../model/candidate.ts'
import { namesakeKey } from '../model/same-person.ts'
import type { World } from '../model/world.ts'
import type { Duplicate } from '../violations.ts'
import { changedFields, changesOf, type FieldName } from './changed-fields.ts'
import { fillCandidate } from './gaps.ts'
import { candidateName } from './people.ts'

/** What to do with a line that names somebody who is there already: leave it, correct them by it, or register both. */
export type DuplicateChoice = 'skip' | 'update' | 'both'

export interface ImportRow {
  readonly line: number
  readonly candidate: NewCandidate
  readonly choice: DuplicateChoice | null
}

/** What an import does, line by line; lines that say what is known already do nothing. */
export type ImportStep =
  | { readonly do: 'register'; readonly candidate: NewCandidate }
  | {
      readonly do: 'correct'
      readonly id: CandidateId
      readonly candidate: NewCandidate
      readonly fields: readonly FieldName[]
    }

interface Known {
  readonly of: 'register' | number
  readonly id: CandidateId | null
  candidate: NewCandidate
  /** The step that registers somebody of an earlier line. */
  step: number
}

/**
 * Meets each line with the register and with the lines before it, by birth name and birth date. A line that is the same
 * to the last field does nothing, so that an import twice does nothing the second time; of the others somebody must
 * have chosen. Refused with every line of which nobody has. What the file has no column for (`gaps`) stays as it is.
 */
export function importSteps(
  world: World,
  rows: readonly ImportRow[],
  gaps: readonly CandidateGap[] = [],
): Result<readonly ImportStep[], readonly Duplicate[]> {
  const known = registered(world)
  const steps: ImportStep[] = []
  const open: Duplicate[] = []
  for (const { line, candidate, choice } of rows) {
    const key = namesakeKey(candidate.person)
    const namesakes = known.get(key) ?? []
    const [closest] = namesakes.toSorted((a, b) => distance(a.candidate, candidate) - distance(b.candidate, candidate))
    const filled = (one: Known) => fillCandidate(one.candidate, candidate, gaps)
    if (namesakes.some((one) => changedFields(one.candidate, filled(one)).length === 0)) continue
    if (!closest || choice === 'both') {
      steps.push({ do: 'register', candidate })
      known.set(key, [...namesakes, { of: line, id: null, candidate, step: steps.length - 1 }])
    } else if (choice === 'update') correct(closest, filled(closest), steps)
    else if (choice === null) open.push(duplicate(line, filled(closest), closest))
  }
  return open.length > 0 ? err(open) : ok(steps)
}

function correct(known: Known, candidate: NewCandidate, steps: ImportStep[]): void {
  const fields = changedFields(known.candidate, candidate)
  if (known.id) steps.push({ do: 'correct', id: known.id, candidate, fields })
  // Somebody of an earlier line is registered as the later one says.
  else steps[known.step] = { do: 'register', candidate }
  known.candidate = candidate
}

function registered({ candidates }: World): Map<string, readonly Known[]> {
  const known = new Map<string, Known[]>()
  for (const candidate of valuesOf(candidates)) {
    const key = namesakeKey(candidate.person)
    const entry: Known = { of: 'register', id: candidate.id, candidate, step: -1 }
    const same = known.get(key)
    if (same) same.push(entry)
    else known.set(key, [entry])
  }
  return known as Map<string, readonly Known[]>
}

// Of several namesakes the one meant is first of all of the same given name, then of the same certificate.
const distance = (one: NewCandidate, other: NewCandidate): number =>
  (folded(one.person.givenNames[0] ?? '') === folded(other.person.givenNames[0] ?? '') ? 0 : 2) +
  (one.certificate === other.certificate ? 0 : 1)

const duplicate = (line: number, candidate: NewCandidate, { of, id, candidate: there }: Known): Duplicate => ({
  line,
  name: candidateName(candidate.person),
  certificate: candidate.certificate,
  of,
  id,
  there: { name: candidateName(there.person), certificate: there.certificate },
  changes: changesOf(there, candidate),
})
