import {
  err,
  type FollowedModule,
  type FormativeResult,
  type Framework,
  type FrameworkRef,
  ok,
  type Result,
  type TrainingRecord,
} from '@delibere/core'
import { formatShortDate, nbsp } from '@delibere/core/fr'
import { orNothing, type Problems, typedDate, typedPeriod } from './typed.ts'

/** How one formative assessment came out, as it is typed. */
export interface ResultDraft {
  readonly on: string
  readonly criteria: readonly (NonNullable<FormativeResult['criteria'][number]> | '')[]
  readonly objective: NonNullable<FormativeResult['objective']> | ''
  readonly trainer: string
  readonly goals: string
}

/** A training record as it is typed: its modules, and a result for each formative assessment of the framework by its key. */
export interface TrainingDraft {
  readonly modules: readonly FollowedModule[]
  readonly results: Readonly<Record<string, ResultDraft>>
}

/** Each formative assessment of a framework, in its order. */
export const formativesOf = ({ domains }: Framework) =>
  domains.flatMap(({ code, formativeAssessments }) =>
    formativeAssessments.map((of, assessment) => ({
      ...of,
      key: `${code} ${assessment}`,
      domain: code,
      assessment,
      title: formativeAssessments.length === 1 ? code : `${code}.${assessment + 1}`,
    })),
  )

/** What is there, as it would be typed: a place for each criterion of the framework. */
export const trainingDraft = (record: TrainingRecord | null, framework: Framework): TrainingDraft => ({
  modules: record?.modules ?? [],
  results: Object.fromEntries(
    formativesOf(framework).map(({ key, domain, assessment, criteria }) => {
      const known = record?.results.find((one) => one.domain === domain && one.assessment === assessment)
      const draft: ResultDraft = {
        on: known?.on ? formatShortDate(known.on) : '',
        criteria: criteria.map((_, place) => known?.criteria[place] ?? ''),
        objective: known?.objective ?? '',
        trainer: known?.trainer ?? '',
        goals: known?.goals ?? '',
      }
      return [key, draft]
    }),
  ),
})

const isUntouched = ({ on, criteria, objective, trainer, goals }: ResultDraft) =>
  [on, ...criteria, objective, trainer, goals].every((text) => text === '')

/** The training record that was typed; a date that cannot be read is told with its place. */
export function typedTraining(
  { modules, results }: TrainingDraft,
  framework: Framework,
  at: FrameworkRef,
): Result<TrainingRecord, string> {
  const read: FormativeResult[] = []
  for (const { key, domain, assessment, title } of formativesOf(framework)) {
    const typed = results[key]
    if (!typed || isUntouched(typed)) continue
    const on = orNothing(typedDate)(typed.on)
    if (!on.ok) return err(`${title}, date${nbsp}: ${on.error}`)
    read.push({
      domain,
      assessment,
      on: on.value,
      criteria: typed.criteria.map((result) => result || null),
      objective: typed.objective || null,
      trainer: typed.trainer.trim(),
      goals: typed.goals.trim(),
    })
  }
  return ok({ framework: at, modules: [...modules], results: read })
}

/** A module as it is typed; of no domain: of several. */
export interface ModuleDraft {
  readonly title: string
  readonly domain: string
  readonly from: string
  readonly until: string
  readonly hours: string
}

export const emptyModule: ModuleDraft = { title: '', domain: '', from: '', until: '', hours: '' }

export const moduleDraft = ({ title, domain, dates, hours }: FollowedModule): ModuleDraft => ({
  title,
  domain: domain ?? '',
  from: formatShortDate(dates.from),
  until: formatShortDate(dates.until),
  hours: String(hours).replace('.', ','),
})

/** The module that was typed, or what is wrong with each field. A module of one day may leave its end out. */
export function typedModule(typed: ModuleDraft): Result<FollowedModule, Problems<ModuleDraft>> {
  const period = typedPeriod(typed)
  const hours = Number(typed.hours.trim().replace(/\s*h$/i, '').replace(',', '.'))
  const counts = hours > 0 && hours <= 2000
  if (!period.ok || !counts)
    return err({
      ...(period.ok ? {} : period.error),
      ...(counts ? {} : { hours: 'un nombre d’heures, de 0,25 à 2\u202F000.' }),
    })
  const { title, from, until } = period.value
  return ok({ title, domain: typed.domain || null, dates: { from, until: until ?? from }, hours })
}
