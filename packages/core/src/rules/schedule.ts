import { type Duration, duration, type Instant, instantAt, later, minutes, type TimeOfDay } from '../basics/time.ts'
import type { Hearing } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import { hearingPhases } from './hearing-phases.ts'

export interface Slot {
  readonly start: Instant
  readonly end: Instant
}

/** The time one hearing is planned to take: oral, extended where due, then deliberation (B2). */
function slotLength(world: World, session: Session, hearing: Hearing): Duration {
  const oral = hearingPhases(world, session, hearing)
  const total = oral.reduce((sum, { planned }) => sum + planned, 0)
  return duration(total + minutes(session.regulation.deliberationMinutes))
}

/**
 * When each hearing of a session is planned, in order: slot after slot, each with the change-over after it, and nobody
 * while lunch lasts (B2): as a plan reckons, so that the hours read in it are those of the summons.
 */
export function schedule(world: World, session: Session): readonly Slot[] {
  const { date, opensAt, lunch, regulation } = session
  const at = (time: TimeOfDay) => instantAt(date, time, regulation.timeZone)
  const changeOver = minutes(regulation.changeOverMinutes)
  let next = at(opensAt)
  return session.hearings.map((hearing) => {
    const length = slotLength(world, session, hearing)
    const slot = later(next, duration(length + changeOver))
    const meetsLunch = lunch !== null && slot > at(lunch.from) && next < at(lunch.until)
    const start = meetsLunch ? at(lunch.until) : next
    const end = later(start, length)
    next = later(end, changeOver)
    return { start, end }
  })
}
