import {
  type DomainAssessment,
  type DomainCode,
  err,
  type Framework,
  type FrameworkRef,
  ok,
  type Result,
  type WorkplaceAssessment,
} from '@delibere/core'
import { formatShortDate } from '@delibere/core/fr'
import { orNothing, typedDate, typedDates } from './typed.ts'

/** Yes, no, or not said yet. */
type YesNo = '' | 'yes' | 'no'

/** A domain of an assessment as it is typed. */
export interface DomainDraft {
  readonly exercised: YesNo
  readonly dates: string
  readonly conditions: string
  readonly criteria: readonly YesNo[]
  readonly mastered: YesNo
  readonly evaluatorsComment: string
  readonly candidateComment: string
  readonly answers: readonly string[]
}

/** An assessment as it is typed (C2). */
export interface AssessmentDraft {
  readonly evaluators: readonly { readonly name: string; readonly function: string }[]
  readonly signedOn: string
  readonly domains: Readonly<Record<DomainCode, DomainDraft>>
}

export const emptyAssessment = (framework: FrameworkRef): WorkplaceAssessment => ({
  framework,
  evaluators: [],
  signedOn: null,
  domains: {},
})

const yesNo = (said: boolean | null | undefined): YesNo => (said === true ? 'yes' : said === false ? 'no' : '')
const said = (typed: YesNo): boolean | null => (typed === '' ? null : typed === 'yes')

/** What is there, as it would be typed: a place for each criterion and each question of the framework. */
export function draftOf(assessment: WorkplaceAssessment, { domains }: Framework): AssessmentDraft {
  const nobody = { name: '', function: '' }
  return {
    evaluators: [0, 1].map((place) => assessment.evaluators[place] ?? nobody),
    signedOn: assessment.signedOn ? formatShortDate(assessment.signedOn) : '',
    domains: Object.fromEntries(
      domains.map(({ code, finalCriteria, candidateQuestions }) => {
        const known = assessment.domains[code]
        const draft: DomainDraft = {
          exercised: yesNo(known?.exercised),
          dates: (known?.dates ?? []).map(formatShortDate).join(', '),
          conditions: known?.conditions ?? '',
          criteria: finalCriteria.map((_, place) => yesNo(known?.criteria[place])),
          mastered: yesNo(known?.mastered),
          evaluatorsComment: known?.evaluatorsComment ?? '',
          candidateComment: known?.candidateComment ?? '',
          answers: candidateQuestions.map((_, place) => known?.answers[place] ?? ''),
        }
        return [code, draft]
      }),
    ),
  }
}

const isUntouched = ({
  exercised,
  dates,
  conditions,
  criteria,
  mastered,
  evaluatorsComment,
  candidateComment,
  answers,
}: DomainDraft) =>
  [exercised, dates, conditions, ...criteria, mastered, evaluatorsComment, candidateComment, ...answers].every(
    (text) => text === '',
  )

/** The assessment that was typed; a date that cannot be read is told with its place. */
export function assessmentOf(draft: AssessmentDraft, framework: FrameworkRef): Result<WorkplaceAssessment, string> {
  const signedOn = orNothing(typedDate)(draft.signedOn)
  if (!signedOn.ok) return err(`Signé le\u00A0: ${signedOn.error}`)
  const domains: Partial<Record<DomainCode, DomainAssessment>> = {}
  for (const [code, typed] of Object.entries(draft.domains)) {
    if (isUntouched(typed)) continue
    const dates = orNothing(typedDates)(typed.dates)
    if (!dates.ok) return err(`${code}, dates\u00A0: ${dates.error}`)
    domains[code] = {
      exercised: said(typed.exercised),
      dates: [...(dates.value ?? [])],
      conditions: typed.conditions.trim(),
      criteria: typed.criteria.map(said),
      mastered: said(typed.mastered),
      evaluatorsComment: typed.evaluatorsComment.trim(),
      candidateComment: typed.candidateComment.trim(),
      answers: typed.answers.map((answer) => answer.trim()),
    }
  }
  const evaluators = draft.evaluators
    .map((one) => ({ name: one.name.trim(), function: one.function.trim() }))
    .filter(({ name }) => name !== '')
  return ok({ framework, evaluators, signedOn: signedOn.value, domains })
}
