import { folded } from '../basics/folded.ts'
import type { JurorId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import { err, ok, type Result } from '../basics/result.ts'
import type { Juror, JurorGap, NewJuror } from '../model/juror.ts'
import type { World } from '../model/world.ts'
import type { DuplicateJuror } from '../violations.ts'
import { changedFields, changesOf, type FieldName } from './changed-fields.ts'
import { sameOrganisation } from './conflict.ts'
import { fillJuror } from './gaps.ts'
import { jurorName } from './people.ts'

/** Whether two entries are the same juror: the same name, without accents or case, from the same organisation (J5). */
export const isSameJuror = (one: NewJuror, other: NewJuror): boolean =>
  folded(jurorName(one.person)) === folded(jurorName(other.person)) &&
  sameOrganisation(one.organisation, other.organisation) !== null

export interface JurorRow {
  readonly line: number
  readonly juror: NewJuror
  /** What to do where the line names a juror who is there otherwise; null: nobody has chosen. */
  readonly choice: 'skip' | 'update' | null
}

/** What an import of jurors does, line by line. */
export type JurorStep =
  | { readonly do: 'register'; readonly juror: NewJuror }
  | { readonly do: 'correct'; readonly id: JurorId; readonly juror: NewJuror; readonly fields: readonly FieldName[] }

/**
 * Meets each line with the register. A line that is the same does nothing; one that differs corrects the entry or is left,
 * as was chosen; refused with all such lines of which nobody has. The same juror on two lines is always refused. What
 * the file has no column for (`gaps`) stays as it is.
 */
export function jurorSteps(
  world: World,
  rows: readonly JurorRow[],
  gaps: readonly JurorGap[] = [],
): Result<readonly JurorStep[], readonly DuplicateJuror[]> {
  const registered = groupedByName(valuesOf(world.jurors))
  const earlier = new Map<string, JurorRow[]>()
  const steps: JurorStep[] = []
  const open: DuplicateJuror[] = []
  for (const row of rows) {
    const { line, juror, choice } = row
    const key = folded(jurorName(juror.person))
    const before = (earlier.get(key) ?? []).find((one) => isSameJuror(one.juror, juror))
    const there = (registered.get(key) ?? []).find((one) => isSameJuror(one, juror))
    const filled = there ? fillJuror(there, juror, gaps) : juror
    const fields = there ? changedFields(there, filled) : []
    const told = { line, name: jurorName(juror.person) }
    if (before) open.push({ ...told, of: before.line, changes: changesOf(before.juror, juror) })
    else if (!there) steps.push({ do: 'register', juror })
    else if (fields.length > 0 && choice === 'update')
      steps.push({ do: 'correct', id: there.id, juror: filled, fields })
    else if (fields.length > 0 && choice === null)
      open.push({ ...told, of: 'register', changes: changesOf(there, filled) })
    earlier.set(key, [...(earlier.get(key) ?? []), row])
  }
  return open.length > 0 ? err(open) : ok(steps)
}

function groupedByName(jurors: readonly Juror[]): ReadonlyMap<string, readonly Juror[]> {
  const groups = new Map<string, Juror[]>()
  for (const juror of jurors) {
    const key = folded(jurorName(juror.person))
    groups.set(key, [...(groups.get(key) ?? []), juror])
  }
  return groups
}
