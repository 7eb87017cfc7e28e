import type { SessionId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import { type CalendarDate, type Duration, minutes, type TimeOfDay } from '../basics/time.ts'
import type { Stage } from '../model/hearing.ts'
import { regulationOn } from '../model/regulation.ts'
import type { RoomMessage, Session, SessionStatus } from '../model/session.ts'
import type { Timer } from '../model/timer.ts'
import type { ArchivedSession, World } from '../model/world.ts'
import type { TimedLine } from '../rules/expected-times.ts'
import { candidateName } from '../rules/people.ts'
import { schedule } from '../rules/schedule.ts'
import { currentHearing, hasEnded, positionOf } from '../rules/sitting.ts'
import { nobodySeen, type Presence } from './presence.ts'
import { type MemberView, membersOf } from './session-view.ts'

/** One session on the board: where it stands, what is timed, who is there and by what screens. */
export interface BoardSession {
  readonly id: SessionId
  readonly number: string
  readonly date: CalendarDate
  readonly place: string
  readonly opensAt: TimeOfDay
  readonly timeZone: string
  readonly status: SessionStatus | 'sealed'
  readonly warningMinutes: readonly number[]
  readonly members: readonly MemberView[]
  /** The members' and the room's. */
  readonly presence: Presence
  readonly hearings: { readonly ended: number; readonly of: number }
  readonly current: {
    readonly position: number
    readonly name: string
    readonly stage: Stage
    readonly timer: Timer | null
  } | null
  /** From which, with the change-over, follows how late it is at any time (`delayOf`). */
  readonly order: readonly TimedLine[]
  readonly changeOver: Duration
  readonly message: RoomMessage | null
}

/** What goes on today in every room, for the office. */
export interface BoardView {
  readonly kind: 'board'
  readonly date: CalendarDate
  /** The sessions of the day in the order they begin, after those that an earlier day left open. */
  readonly sessions: readonly BoardSession[]
}

/** The sessions the board is about: those of the day, and those that an earlier day left open. */
export const boardSessions = (world: World, today: CalendarDate): readonly (Session | ArchivedSession)[] => [
  ...valuesOf(world.sessions).filter(({ date, status }) => date === today || (date < today && isUnderWay(status))),
  ...valuesOf(world.archive).filter(({ date }) => date === today),
]

const isUnderWay = (status: SessionStatus): boolean => status === 'open' || status === 'minutes'

/** `presenceOf` says who looks on at a session: it is known beside the world. */
export function boardView(
  world: World,
  today: CalendarDate,
  presenceOf: (id: SessionId) => Presence = () => nobodySeen,
): BoardView {
  const sessions = boardSessions(world, today).map((session) =>
    'status' in session ? atWork(world, session, presenceOf(session.id)) : sealed(world, session),
  )
  return { kind: 'board', date: today, sessions: sessions.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1)) }
}

const startOf = ({ date, opensAt, number }: BoardSession): string => `${date} ${opensAt} ${number}`

function atWork(world: World, session: Session, presence: Presence): BoardSession {
  const { id, number, date, place, opensAt, status, message, regulation, hearings } = session
  const current = currentHearing(session)
  const candidate = current && world.candidates[current.candidateId]
  const slots = schedule(world, session)
  return {
    ...{ id, number, date, place, opensAt, status, message, presence },
    timeZone: regulation.timeZone,
    warningMinutes: regulation.warningMinutes,
    members: membersOf(world, session, presence),
    hearings: { ended: hearings.filter(hasEnded).length, of: hearings.length },
    current: current && {
      position: positionOf(session, current.id),
      name: candidate ? candidateName(candidate.person) : '',
      stage: current.stage,
      timer: current.timers.at(-1) ?? null,
    },
    order: hearings.map(({ stage, calledAt, endedAt }, place) => ({ ...slots[place]!, stage, calledAt, endedAt })),
    changeOver: minutes(regulation.changeOverMinutes),
  }
}

/** Of a session whose record is sealed there is nothing left to watch over. */
function sealed(world: World, session: ArchivedSession): BoardSession {
  const { id, number, date, place, opensAt, hearings } = session
  return {
    ...{ id, number, date, place, opensAt, status: 'sealed', message: null, presence: nobodySeen, current: null },
    timeZone: regulationOn(world, date).timeZone,
    ...{ warningMinutes: [], members: [], order: [], changeOver: minutes(0) },
    hearings: { ended: hearings.length, of: hearings.length },
  }
}
