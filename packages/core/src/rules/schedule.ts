import { type Duration, duration, type Instant, instantAt, later, minutes } from '../basics/time.ts'
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

/** When each hearing of a session is planned, in order: slot after slot, with the change-over between (B2). */
export function schedule(world: World, session: Session): readonly Slot[] {
  let start = instantAt(session.date, session.opensAt, session.regulation.timeZone)
  return session.hearings.map((hearing) => {
    const end = later(start, slotLength(world, session, hearing))
    const slot = { start, end }
    start = later(end, minutes(session.regulation.changeOverMinutes))
    return slot
  })
}
