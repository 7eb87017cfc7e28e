import { type ExperienceSequence, ok, type Result } from '@delibere/core'
import { formatShortDate } from '@delibere/core/fr'
import { type Problems, typedPeriod } from './typed.ts'

/** A sequence of experience as it is typed. */
export interface SequenceDraft {
  readonly title: string
  readonly organisation: string
  readonly activity: ExperienceSequence['activity']
  readonly from: string
  readonly until: string
}

export const emptySequence: SequenceDraft = { title: '', organisation: '', activity: 'employed', from: '', until: '' }

export const sequenceOf = ({ title, organisation, activity, from, until }: ExperienceSequence): SequenceDraft => ({
  title,
  organisation,
  activity,
  from: formatShortDate(from),
  until: until ? formatShortDate(until) : '',
})

/** The sequence that was typed, or what is wrong with each field. */
export function typedSequence(typed: SequenceDraft): Result<ExperienceSequence, Problems<SequenceDraft>> {
  const period = typedPeriod(typed)
  if (!period.ok) return period
  return ok({ ...period.value, organisation: typed.organisation.trim(), activity: typed.activity })
}
