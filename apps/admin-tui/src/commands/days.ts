import { type CalendarDate, dayOf, defaultRegulation, err, instant, ok, type Result } from '@delibere/core'
import { typedDate } from '../typed.ts'
import type { Given } from './command.ts'

/** The day it is for the office, by the clock of this machine. */
export const today = (): CalendarDate => dayOf(instant(Date.now()), defaultRegulation.timeZone)

/** The day that `--OPTION` gives; today where it is not given. */
export function dayGiven(given: Given, option: string): Result<CalendarDate, string> {
  const text = given.text(option)
  if (text === null) return ok(today())
  const day = typedDate(text)
  return day.ok ? day : err(`--${option}\u00A0: ${day.error}`)
}
