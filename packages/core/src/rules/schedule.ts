import type { HearingId } from '../basics/ids.ts'
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
 * When each hearing of a session is planned, in the order of the session. The hours are those of the order as it was
 * planned, whoever has been put before whom since (H1): slot after slot, each with the change-over after it, and nobody
 * while lunch lasts (B2), as a plan reckons, so that the hours read in it are those of the summons.
 */
export function schedule(world: World, session: Session): readonly Slot[] {
  const slots = slotsByRank(world, session)
  return session.hearings.map(({ id }) => slots.get(id)!)
}

function slotsByRank(world: World, session: Session): ReadonlyMap<HearingId, Slot> {
  const { date, opensAt, lunch, regulation } = session
  const at = (time: TimeOfDay) => instantAt(date, time, regulation.timeZone)
  const changeOver = minutes(regulation.changeOverMinutes)
  const slots = new Map<HearingId, Slot>()
  let next = at(opensAt)
  for (const hearing of session.hearings.toSorted((a, b) => a.rank - b.rank)) {
    const length = slotLength(world, session, hearing)
    const slot = later(next, duration(length + changeOver))
    const meetsLunch = lunch !== null && slot > at(lunch.from) && next < at(lunch.until)
    const start = meetsLunch ? at(lunch.until) : next
    const end = later(start, length)
    next = later(end, changeOver)
    slots.set(hearing.id, { start, end })
  }
  return slots
}
