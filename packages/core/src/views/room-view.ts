import type { SessionId } from '../basics/ids.ts'
import type { CalendarDate, Duration, Instant, TimeOfDay } from '../basics/time.ts'
import type { Hearing, Stage } from '../model/hearing.ts'
import type { Session, SessionStatus } from '../model/session.ts'
import type { Phase, Timer } from '../model/timer.ts'
import { regulationOn } from '../model/regulation.ts'
import type { World } from '../model/world.ts'
import { hearingPhases } from '../rules/hearing-phases.ts'
import { schedule } from '../rules/schedule.ts'
import { currentHearing, positionOf } from '../rules/sitting.ts'
import { nextPhase } from '../rules/timer.ts'

/**
 * What the screen in the room shows: the clock and the slot. No personal data, but the candidate's first name where the
 * regulation says so (H1).
 */
export interface RoomView {
  readonly kind: 'room'
  readonly id: SessionId
  readonly number: string
  readonly date: CalendarDate
  readonly place: string
  readonly opensAt: TimeOfDay
  readonly timeZone: string
  readonly status: SessionStatus
  readonly warningMinutes: readonly number[]
  readonly candidates: number
  readonly current: {
    readonly position: number
    /** The hour of the summons. */
    readonly slot: Instant
    /** Null where the regulation has the slot alone. */
    readonly firstName: string | null
    readonly stage: Stage
    readonly timer: Timer | null
    /** The oral phase about to start, while none is under way. */
    readonly next: { readonly phase: Phase; readonly planned: Duration } | null
  } | null
}

export function roomView(world: World, session: Session): RoomView {
  const current = currentHearing(session)
  return {
    kind: 'room',
    id: session.id,
    number: session.number,
    date: session.date,
    place: session.place,
    opensAt: session.opensAt,
    timeZone: session.regulation.timeZone,
    status: session.status,
    warningMinutes: session.regulation.warningMinutes,
    candidates: session.hearings.length,
    current: current && {
      position: positionOf(session, current.id),
      slot: schedule(world, session)[positionOf(session, current.id) - 1]!.start,
      firstName: session.regulation.roomShows === 'firstName' ? firstName(world, current) : null,
      stage: current.stage,
      timer: current.timers.at(-1) ?? null,
      next: nextPhase(hearingPhases(world, session, current), current.timers),
    },
  }
}

const firstName = (world: World, { candidateId }: Hearing): string | null =>
  world.candidates[candidateId]?.person.givenNames[0] ?? null

/** The same once the session's record has been sealed: it is over. Null where no sealed session has that id. */
export function sealedRoomView(world: World, id: SessionId): RoomView | null {
  const session = world.archive[id]
  if (!session) return null
  const { number, date, place, opensAt, hearings } = session
  const { timeZone, warningMinutes } = regulationOn(world, date)
  const kept = { number, date, place, opensAt, candidates: hearings.length }
  return { kind: 'room', id, ...kept, timeZone, warningMinutes, status: 'closed', current: null }
}
