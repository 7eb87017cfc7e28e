import { addMonths, addYears, type CalendarDate } from '../basics/time.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Regulation } from '../model/regulation.ts'

export interface Deadline {
  readonly on: CalendarDate
  readonly state: 'far' | 'near' | 'past'
}

/** The last day on which a training candidate may first come before a jury, and how near it is (C3). None for VAE. */
export function firstPresentation(
  candidate: Pick<Candidate, 'route' | 'registeredOn'>,
  today: CalendarDate,
  regulation: Regulation,
): Deadline | null {
  if (candidate.route !== 'training') return null
  const on = addYears(candidate.registeredOn, regulation.firstPresentationYears)
  const nearFrom = addMonths(on, -regulation.deadlineWarningMonths)
  return { on, state: today > on ? 'past' : today >= nearFrom ? 'near' : 'far' }
}
