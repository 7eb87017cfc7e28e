import type { HearingId, JurorId, SessionId } from '../basics/ids.ts'
import { type CalendarDate, type Duration, type Instant, minutes, type TimeOfDay } from '../basics/time.ts'
import type { Route } from '../model/candidate.ts'
import type { College } from '../model/college.ts'
import type { Outcome } from '../model/decision.ts'
import type { Stage } from '../model/hearing.ts'
import type { PresidencyClaim, RoomMessage, Session, SessionStatus } from '../model/session.ts'
import type { World } from '../model/world.ts'
import { frameworkOf } from '../rules/frameworks.ts'
import { type Obstacle, obstaclesOf } from '../rules/obstacles.ts'
import { mayOpenFile } from '../rules/links-asked.ts'
import { openingFaults } from '../rules/opening.ts'
import { candidateName, jurorName } from '../rules/people.ts'
import { presidenciesBefore, presidencyTurn, proposedPresident } from '../rules/presidency.ts'
import { schedule } from '../rules/schedule.ts'
import { currentHearing, present } from '../rules/sitting.ts'
import type { OpeningFault } from '../violations.ts'
import { type HearingView, hearingView } from './hearing-view.ts'
import { type LinkQuestion, linkQuestion } from './link-question.ts'
import { type MinutesView, minutesView } from './minutes-view.ts'
import { type NextStep, nextStep } from './next-step.ts'
import { type Connection, nobodySeen, type Presence, seenIn } from './presence.ts'
import type { Viewer } from './viewer.ts'

export interface MemberView {
  readonly id: JurorId
  readonly name: string
  readonly college: College
  readonly organisation: string
  readonly signedAt: Instant | null
  readonly president: boolean
  /** When they left for good, before the end (J3). */
  readonly departedAt: Instant | null
  /** Who came in their place. */
  readonly replacedBy: JurorId | null
  /** When they came in the place of another: until they have signed, a member who is there may give them their link (J3). */
  readonly enteredAt: Instant | null
  /** Whether they look on at this moment, and on how many screens. */
  readonly connection: Connection
  readonly screens: number
}

/** A signed sheet and where its PDF is, once it has been rendered. */
export interface SheetView {
  readonly number: string
  readonly version: number
  readonly sha256: string | null
}

/** One line of the running order. */
export interface HearingLine {
  readonly id: HearingId
  readonly position: number
  readonly name: string
  readonly route: Route
  readonly certificate: string
  readonly start: Instant
  readonly end: Instant
  readonly stage: Stage
  readonly outcome: Outcome | null
  readonly sheets: readonly SheetView[]
  readonly calledAt: Instant | null
  readonly endedAt: Instant | null
  /** Since when they are known to be late (H1). */
  readonly late: Instant | null
  /** True for a member who does not sit for this candidate (J4). */
  readonly recused: boolean
  /** Whether a member may open the file: they have said that they have no link with the candidate (J4). */
  readonly unlinked: boolean
}

/** Who presides, or who should (J2). What leads to the proposal is told until the sitting is open. */
export interface PresidencyView {
  readonly turn: College
  readonly previous: College | null
  /** The member the alternation proposes. */
  readonly proposed: JurorId | null
  readonly designated: JurorId | null
  readonly derogation: string | null
  /** How it last passed from one to another. */
  readonly handover: { readonly from: JurorId; readonly at: Instant } | null
}

/** A session as one viewer may see it now: all a screen needs, no layout. */
export interface SessionView {
  readonly kind: 'session'
  readonly viewer: Viewer
  readonly id: SessionId
  readonly number: string
  readonly date: CalendarDate
  readonly place: string
  readonly opensAt: TimeOfDay
  readonly timeZone: string
  readonly status: SessionStatus
  readonly warningMinutes: readonly number[]
  readonly members: readonly MemberView[]
  /** Each screen with its clocks, and the devices of each link: told to the office alone. */
  readonly presence: Presence
  readonly presidency: PresidencyView
  /** What is missing before the sitting may open (J2, J3). */
  readonly openingFaults: readonly OpeningFault[]
  /** What has come to stand against it since it was prepared: told to the office alone. */
  readonly obstacles: readonly Obstacle[]
  /** Between two candidates, in ms: what `expectedTimes` asks besides the lines. */
  readonly changeOver: Duration
  readonly hearings: readonly HearingLine[]
  /** What each member is asked before the candidate who is called is heard (J4); null at any other time. */
  readonly question: LinkQuestion | null
  /** Somebody proposes that another preside (J2). */
  readonly claim: PresidencyClaim | null
  /** What the office has written, for who presides and for the office; before anybody presides, for every member. */
  readonly message: RoomMessage | null
  readonly current: HearingView | null
  readonly minutes: MinutesView | null
  /** Changes with the viewer's own private notes, so that their other devices read them again (H3); told by the server. */
  readonly notes?: number
  /** The one thing this viewer is expected to do now. */
  readonly step: NextStep
}

/** `presence` is who looks on, which is known beside the world. */
export function sessionView(
  world: World,
  session: Session,
  viewer: Viewer,
  presence: Presence = nobodySeen,
): SessionView {
  const current = currentHearing(session)
  const view = {
    kind: 'session',
    viewer,
    id: session.id,
    number: session.number,
    date: session.date,
    place: session.place,
    opensAt: session.opensAt,
    timeZone: session.regulation.timeZone,
    status: session.status,
    warningMinutes: session.regulation.warningMinutes,
    members: membersOf(world, session, presence),
    presence: viewer.kind === 'staff' ? presence : nobodySeen,
    presidency: presidency(world, session),
    openingFaults: session.status === 'planned' ? openingFaults(world, session) : [],
    obstacles: viewer.kind === 'staff' ? obstaclesOf(world, session) : [],
    changeOver: minutes(session.regulation.changeOverMinutes),
    hearings: lines(world, session, viewer),
    question: current && linkQuestion(world, session, current, viewer),
    claim: session.claim,
    message: messageFor(session, viewer),
    current: current && hearingView(world, session, current, viewer),
    minutes: session.status === 'minutes' || session.status === 'closed' ? minutesView(world, session, viewer) : null,
  } as const
  return { ...view, step: nextStep(world, session, viewer) }
}

/** The members of the jury, as whoever sees the session may see them. */
export const membersOf = (world: World, session: Session, presence: Presence): readonly MemberView[] =>
  session.jurorIds.flatMap((id) => {
    const juror = world.jurors[id]
    if (!juror) return []
    const { college, organisation, person } = juror
    const president = session.presidency?.presidentId === id
    const signedAt = session.attendance[id] ?? null
    const departedAt = session.departures.find(({ jurorId }) => jurorId === id)?.at ?? null
    const replacedBy = session.replacements.find(({ leaving }) => leaving === id)?.entering ?? null
    const enteredAt = session.replacements.findLast(({ entering }) => entering === id)?.at ?? null
    const who = { id, name: jurorName(person), college, organisation: organisation.name }
    return [{ ...who, signedAt, president, departedAt, replacedBy, enteredAt, ...seenIn(presence, id) }]
  })

const messageFor = ({ message, presidency }: Session, viewer: Viewer): RoomMessage | null =>
  viewer.kind === 'staff' || !presidency || presidency.presidentId === viewer.jurorId ? message : null

function presidency(world: World, session: Session): PresidencyView {
  const { presidency: given } = session
  const designated = given?.presidentId ?? null
  const derogation = given?.derogation ?? null
  const handover = given?.handovers.at(-1) ?? null
  // Looking back over every session there ever was is for the arrival: later, who presides is settled.
  if (given && session.status !== 'planned') {
    return { turn: given.turn, previous: null, proposed: null, designated, derogation, handover }
  }
  const past = presidenciesBefore(world, session)
  const { college, previous } = presidencyTurn(past, session.date, session.regulation.presidency)
  const there = present(session).flatMap((id) => world.jurors[id] ?? [])
  const proposed = proposedPresident(there, college, past)
  return { turn: given?.turn ?? college, previous, proposed, designated, derogation, handover }
}

function lines(world: World, session: Session, viewer: Viewer): readonly HearingLine[] {
  const slots = schedule(world, session)
  return session.hearings.map((hearing, index) => {
    const candidate = world.candidates[hearing.candidateId]
    const slot = slots[index]!
    const recused = viewer.kind === 'member' && hearing.recused.includes(viewer.jurorId)
    const { sheets } = hearing
    return {
      id: hearing.id,
      position: index + 1,
      name: candidate ? candidateName(candidate.person) : '',
      route: hearing.route,
      certificate: frameworkOf(world, hearing.framework)?.title ?? '',
      ...slot,
      stage: hearing.stage,
      outcome: recused ? null : (sheets.at(-1)?.sheet.outcome ?? null),
      sheets: recused
        ? []
        : sheets.map(({ sheet, document }) => ({
            number: sheet.number,
            version: sheet.version,
            sha256: document?.sha256 ?? null,
          })),
      calledAt: hearing.calledAt,
      endedAt: hearing.endedAt,
      late: hearing.late,
      recused,
      unlinked: viewer.kind === 'member' && mayOpenFile(session, hearing, viewer.jurorId),
    }
  })
}
