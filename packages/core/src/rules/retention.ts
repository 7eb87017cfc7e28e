import type { CandidateId, JurorId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import { addYears, type CalendarDate } from '../basics/time.ts'
import type { Candidate } from '../model/candidate.ts'
import { type Regulation, regulationOn } from '../model/regulation.ts'
import type { Whom } from '../model/whom.ts'
import type { World } from '../model/world.ts'
import { erasureFault } from './erasure.ts'
import { candidateName, jurorName } from './people.ts'

/** What the time begins with: the last decision, the withdrawal, the end of the time to come before a jury, or of the mandate. */
export type DueReason = 'decided' | 'withdrawn' | 'neverHeard' | 'mandateOver'

/** Somebody whose data are past their time (P2), since when, and what the time began with on the day `since`. */
export type Due = {
  readonly name: string
  readonly since: CalendarDate
  readonly due: CalendarDate
  readonly reason: DueReason
} & (
  | { readonly kind: 'candidate' | 'file'; readonly id: CandidateId }
  | { readonly kind: 'juror'; readonly id: JurorId }
)

/**
 * Whose data are due to be erased on `today`, the longest due first. A candidate counts from the last decision or the
 * withdrawal, or where there is neither from the registration and the time to come before a jury (C3); a juror from the
 * end of the mandate. Nobody is due while they are in a session that is not sealed.
 */
export function dueForErasure(world: World, today: CalendarDate): readonly Due[] {
  const regulation = regulationOn(world, today)
  const decided = lastDecisions(world)
  const candidates = valuesOf(world.candidates).flatMap((candidate): readonly Due[] => {
    const { id, person } = candidate
    const { since, reason, dueWhole, dueFile } = timesOf(candidate, {
      today,
      regulation: world.regulation,
      changes: world.regulationChanges,
      heardOn: decided.get(id),
    })
    if (dueFile > today && dueWhole > today) return []
    const one = { id, name: candidateName(person), since, reason }
    if (erasureFault(world, { candidateIds: [id], fileIds: [], jurorIds: [] })) return []
    if (dueWhole <= today) return [{ kind: 'candidate', ...one, due: dueWhole }]
    return world.files[id] ? [{ kind: 'file', ...one, due: dueFile }] : []
  })
  return [...candidates, ...dueJurors(world, today, regulation)].toSorted((a, b) =>
    a.due < b.due ? -1 : a.due > b.due ? 1 : 0,
  )
}

/** Those of whom data would be erased before their time, `due` being all whose time is over: whoever erases them is asked again (P2). */
export const beforeTime = <Of extends Whom>(due: readonly Due[], all: readonly Of[]): readonly Of[] =>
  all.filter(
    ({ kind, id }) =>
      !due.some((one) => one.id === id && (one.kind === kind || (one.kind === 'candidate' && kind === 'file'))),
  )

/** All that a candidate's times follow from, beside the candidate. */
interface Source {
  readonly today: CalendarDate
  readonly regulation: World['regulation']
  readonly changes: World['regulationChanges']
  readonly heardOn: CalendarDate | undefined
}

/** Since when a candidate's time counts, by what, and when it is over for all that is held and for the file alone. */
interface Times {
  readonly since: CalendarDate
  readonly reason: DueReason
  readonly dueWhole: CalendarDate
  readonly dueFile: CalendarDate
}

// The office looks at a register of tens of thousands after every change of one of them: the times of the others are kept.
const known = new WeakMap<Candidate, { readonly from: Source; readonly times: Times }>()

function timesOf(candidate: Candidate, from: Source): Times {
  const kept = known.get(candidate)
  if (kept && sameSource(kept.from, from)) return kept.times
  const { today, regulation, changes, heardOn } = from
  const { withdrawn, registeredOn } = candidate
  const { retentionYears, firstPresentationYears } = regulationOn({ regulation, regulationChanges: changes }, today)
  const [since, reason] =
    withdrawn && !(heardOn && heardOn >= withdrawn.on)
      ? ([withdrawn.on, 'withdrawn'] as const)
      : heardOn
        ? ([heardOn, 'decided'] as const)
        : ([addYears(registeredOn, firstPresentationYears), 'neverHeard'] as const)
  const [dueWhole, dueFile] = [addYears(since, retentionYears.candidate), addYears(since, retentionYears.file)]
  const times = { since, reason, dueWhole, dueFile }
  known.set(candidate, { from, times })
  return times
}

const sameSource = (a: Source, b: Source): boolean =>
  a.today === b.today && a.regulation === b.regulation && a.changes === b.changes && a.heardOn === b.heardOn

const dueJurors = (world: World, today: CalendarDate, { retentionYears }: Regulation): readonly Due[] =>
  valuesOf(world.jurors).flatMap(({ id, person, mandate: { until } }): readonly Due[] => {
    const due = until && addYears(until, retentionYears.juror)
    return until && due && due <= today && !erasureFault(world, { candidateIds: [], fileIds: [], jurorIds: [id] })
      ? [{ kind: 'juror', id, name: jurorName(person), since: until, due, reason: 'mandateOver' }]
      : []
  })

/** The day of each candidate's last decision; who was absent, excused or postponed has none by it (H1), and may yet come. */
function lastDecisions({ archive }: World): ReadonlyMap<CandidateId, CalendarDate> {
  const last = new Map<CandidateId, CalendarDate>()
  for (const { date, hearings } of valuesOf(archive)) {
    for (const { candidateId } of hearings.filter(({ outcome }) => outcome !== null)) {
      const known = last.get(candidateId)
      if (!known || date > known) last.set(candidateId, date)
    }
  }
  return last
}
