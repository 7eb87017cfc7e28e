import { err, type ExperienceSequence, ok, type Result } from '@delibere/core'
import { formatShortDate } from '@delibere/core/fr'
import { orNothing, typedDate, typedText } from './typed.ts'

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

/** What is wrong with each field of a sequence. */
export type SequenceProblems = Readonly<Partial<Record<keyof SequenceDraft, string>>>

/** The sequence that was typed, or what is wrong with each field. */
export function typedSequence(typed: SequenceDraft): Result<ExperienceSequence, SequenceProblems> {
  const [title, from, until] = [typedText(typed.title), typedDate(typed.from), orNothing(typedDate)(typed.until)]
  const problems: Partial<Record<keyof SequenceDraft, string>> = {
    ...(title.ok ? {} : { title: title.error }),
    ...(from.ok ? {} : { from: from.error }),
    ...(until.ok ? {} : { until: until.error }),
  }
  if (!title.ok || !from.ok || !until.ok) return err(problems)
  if (until.value && until.value < from.value) return err({ until: 'la fin est avant le début.' })
  const { activity } = typed
  return ok({
    title: title.value,
    organisation: typed.organisation.trim(),
    activity,
    from: from.value,
    until: until.value,
  })
}
