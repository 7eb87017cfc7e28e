import { sameValue } from '../basics/same-value.ts'
import type { Regulation, RegulationChange, SettingName } from '../model/regulation.ts'

type Settings = RegulationChange['settings']

/** Of these settings, those whose value is another than it was. */
export const changedSettings = (before: Regulation, settings: Settings): Settings =>
  Object.fromEntries(
    Object.entries(settings).filter(
      ([name, value]) => value !== undefined && !sameValue(before[name as SettingName], value),
    ),
  )

/** A setting that cannot be, by itself or beside the others; null where all can. */
export function settingFault(regulation: Regulation): SettingName | null {
  const { admissibility, warningMinutes, extraTime, timeZone, leastCandidates } = regulation
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
