import { sameValue } from '../basics/same-value.ts'
import type { Regulation, RegulationChange, SettingName } from '../model/regulation.ts'
import type { World } from '../model/world.ts'
import type { Violation } from '../violations.ts'

type Settings = RegulationChange['settings']

/** Of these settings, those whose value is another than it was. */
export const changedSettings = (before: Regulation, settings: Settings): Settings =>
  Object.fromEntries(
    Object.entries(settings).filter(
      ([name, value]) => value !== undefined && !sameValue(before[name as SettingName], value),
    ),
  )

/**
 * Why a change of these settings is refused that was made on another state of the regulation than the present one: what
 * was decided of them since, the oldest first. `version` is how many changes had been decided when it was looked at; what
 * others did of other settings does not matter. Null where nothing was.
 */
export function settingsChangedSince(
  { regulationChanges }: Pick<World, 'regulationChanges'>,
  version: number,
  settings: Settings,
): Violation | null {
  const changes = regulationChanges
    .slice(version)
    .filter((change) => Object.keys(change.settings).some((name) => name in settings))
  return changes.length === 0 ? null : { code: 'regulation-changed', version: regulationChanges.length, changes }
}

/** The most a body may ask for: beyond it days would be in years of five figures, which are none that can be kept. */
const most = { years: 100, months: 600 }

/** A setting that cannot be, by itself or beside the others; null where all can. */
export function settingFault(regulation: Regulation): SettingName | null {
  const { admissibility, warningMinutes, extraTime, timeZone, leastCandidates } = regulation
  if (regulation.firstPresentationYears > most.years) return 'firstPresentationYears'
  if (regulation.deadlineWarningMonths > most.months) return 'deadlineWarningMonths'
  if ((regulation.domainValidityYears ?? 0) > most.years) return 'domainValidityYears'
  if (admissibility.years > admissibility.withinYears) return 'admissibility'
  if (warningMinutes.some((minutes, index) => index > 0 && minutes >= warningMinutes[index - 1]!))
    return 'warningMinutes'
  if (leastCandidates.half > leastCandidates.day) return 'leastCandidates'
  if (extraTime.times < extraTime.over) return 'extraTime'
  return isTimeZone(timeZone) ? null : 'timeZone'
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('fr', { timeZone })
    return true
  } catch {
    return false
  }
}
