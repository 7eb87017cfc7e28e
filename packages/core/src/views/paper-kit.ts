import type { CandidateId, HearingId, JurorId, SessionId } from '../basics/ids.ts'
import type { CalendarDate, Instant, TimeOfDay } from '../basics/time.ts'
import type { DomainCode } from '../framework/framework.ts'
import type { Route } from '../model/candidate.ts'
import { College } from '../model/college.ts'
import type { SheetContent } from '../model/decision-sheet.ts'
import type { HeldDomain, Hearing, Stage } from '../model/hearing.ts'
import type { Session, SessionStatus } from '../model/session.ts'
import type { World } from '../model/world.ts'
import { domainsHeld, domainsToJudge } from '../rules/domains-held.ts'
import { frameworkOf } from '../rules/frameworks.ts'
import { hearingPhases } from '../rules/hearing-phases.ts'
import { modulesOf } from '../rules/modules.ts'
import { candidateName, namedJuror } from '../rules/people.ts'
import { presidenciesBefore, presidencyTurn } from '../rules/presidency.ts'
import { schedule, type Slot } from '../rules/schedule.ts'
import { identityOf } from '../rules/sheet-content.ts'
import { hasEnded } from '../rules/sitting.ts'
import { deliberationPhase, type PlannedPhase } from '../rules/timer.ts'

/** A member of the jury on the printed attendance. */
export interface PaperMember {
  readonly id: JurorId
  readonly name: string
  readonly college: College
  readonly organisation: string
  /** When they signed on their screen; null where they are to sign on paper. */
  readonly signedAt: Instant | null
}

/** One candidate on paper: what the jury fills in, and what is filled in already. */
export interface PaperHearing {
  readonly id: HearingId
  readonly candidateId: CandidateId
  readonly position: number
  readonly name: string
  readonly candidate: SheetContent['candidate']
  readonly certificate: SheetContent['certificate']
  readonly route: Route
  readonly start: Instant
  readonly end: Instant
  /** The oral, extra time counted (H2), then the deliberation. */
  readonly phases: readonly PlannedPhase[]
  readonly extraTime: boolean
  readonly stage: Stage
  /** Whether it has its end on the screens: then there is nothing to do on paper. */
  readonly ended: boolean
  readonly recused: readonly JurorId[]
  readonly judged: readonly { readonly code: DomainCode; readonly title: string }[]
  readonly held: readonly (HeldDomain & { readonly title: string })[]
  /** The modules of the domains to judge, that a recommendation may name (H7). */
  readonly modules: readonly string[]
}

/** All that the printed fallback of a session says, and by which it is typed in afterwards. For the office alone. */
export interface PaperKit {
  readonly sessionId: SessionId
  readonly number: string
  readonly body: string
  readonly date: CalendarDate
  readonly place: string
  readonly opensAt: TimeOfDay
  readonly timeZone: string
  readonly status: SessionStatus
  readonly quorum: Session['regulation']['quorum']
  /** Whose turn it is, and who presided before (J2). */
  readonly turn: College
  readonly previous: College | null
  readonly president: { readonly id: JurorId; readonly name: string } | null
  /** College by college, in the order of the jury. */
  readonly members: readonly PaperMember[]
  readonly hearings: readonly PaperHearing[]
  /** Who has signed the minutes on their screen. */
  readonly minutesSigned: readonly JurorId[]
}

export function paperKit(world: World, session: Session): PaperKit {
  const { regulation, presidency } = session
  const past = presidenciesBefore(world, session)
  const turn = presidencyTurn(past, session.date, regulation.presidency)
  const slots = schedule(world, session)
  return {
    sessionId: session.id,
    number: session.number,
    body: regulation.body,
    date: session.date,
    place: session.place,
    opensAt: session.opensAt,
    timeZone: regulation.timeZone,
    status: session.status,
    quorum: regulation.quorum,
    turn: presidency?.turn ?? turn.college,
    previous: presidency ? null : turn.previous,
    president: presidency && namedJuror(world, presidency.presidentId),
    members: College.options.flatMap((college) => membersOf(world, session, college)),
    hearings: session.hearings.flatMap((hearing, index) => paperHearing(world, session, hearing, slots[index]!, index)),
    minutesSigned: session.jurorIds.filter((id) => session.minutesSigned[id] !== undefined),
  }
}

const membersOf = (world: World, { jurorIds, attendance }: Session, college: College): readonly PaperMember[] =>
  jurorIds.flatMap((id) => {
    const juror = world.jurors[id]
    if (juror?.college !== college) return []
    const { name } = namedJuror(world, id)
    return [{ id, name, college, organisation: juror.organisation.name, signedAt: attendance[id] ?? null }]
  })

function paperHearing(
  world: World,
  session: Session,
  hearing: Hearing,
  { start, end }: Slot,
  index: number,
): readonly PaperHearing[] {
  const framework = frameworkOf(world, hearing.framework)
  const found = world.candidates[hearing.candidateId]
  if (!framework || !found) return []
  const titles = new Map(framework.domains.map(({ code, title }) => [code, title]))
  const titled = (code: DomainCode) => titles.get(code) ?? code
  // What is to be judged is known from the call on (C5).
  const known = hearing.judged.length > 0
  const held = known ? hearing.held : domainsHeld(world, hearing.candidateId, framework, session.date)
  const judged = known ? hearing.judged : domainsToJudge(framework, held)
  const toJudge = framework.domains.filter(({ code }) => judged.includes(code))
  return [
    {
      id: hearing.id,
      candidateId: hearing.candidateId,
      position: index + 1,
      name: candidateName(found.person),
      candidate: identityOf(found.person),
      certificate: { code: framework.certificate, title: framework.title, frameworkVersion: framework.version },
      route: hearing.route,
      start,
      end,
      phases: [...hearingPhases(world, session, hearing), deliberationPhase(session.regulation)],
      extraTime: found.person.extraTime,
      stage: hearing.stage,
      ended: hasEnded(hearing),
      recused: hearing.recused,
      judged: judged.map((code) => ({ code, title: titled(code) })),
      held: held.map((one) => ({ ...one, title: titled(one.domain) })),
      modules: modulesOf({ domains: toJudge }),
    },
  ]
}
