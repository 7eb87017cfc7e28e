import type { HearingId, JurorId } from '../basics/ids.ts'
import type { CalendarDate, Duration, Instant } from '../basics/time.ts'
import type { DomainCode } from '../framework/framework.ts'
import type { Route } from '../model/candidate.ts'
import type { Opinion, Outcome, Recommendation, Verdict } from '../model/decision.ts'
import type { SheetContent } from '../model/decision-sheet.ts'
import type { FrameworkRef } from '../model/framework-ref.ts'
import type { Hearing, Stage } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import type { Phase, Timer } from '../model/timer.ts'
import type { World } from '../model/world.ts'
import { hasAllOpinions, opinionsComplete } from '../rules/deliberation.ts'
import { frameworkOf } from '../rules/frameworks.ts'
import { hearingPhases } from '../rules/hearing-phases.ts'
import { mayOpenFile } from '../rules/links-asked.ts'
import { modulesOf } from '../rules/modules.ts'
import { outcomeOf, recommendationRequired } from '../rules/outcome.ts'
import { candidateName } from '../rules/people.ts'
import { sheetContent } from '../rules/sheet-content.ts'
import { judgesOf, positionOf, presidentFor, sittingFor } from '../rules/sitting.ts'
import { deliberationPhase, type PlannedPhase } from '../rules/timer.ts'
import { wordingsFor } from '../rules/wordings.ts'
import type { Viewer } from './viewer.ts'

/** One domain of the hearing under way, as one viewer may see it. */
export interface DomainView {
  readonly code: DomainCode
  readonly title: string
  /** Held from an earlier decision and not judged again (C5); null: this jury judges it. */
  readonly held: { readonly until: CalendarDate | null } | null
  /** The viewer's own opinion. */
  readonly mine: Opinion | null
  /** Everybody's, once the deliberation is open; null before, and for who is not of the jury (H4). */
  readonly opinions: readonly { readonly jurorId: JurorId; readonly opinion: Opinion | null }[] | null
  readonly verdict: Verdict | null
}

/** The hearing under way, as one viewer may see it. */
export interface HearingView {
  readonly id: HearingId
  readonly position: number
  readonly stage: Stage
  readonly route: Route
  readonly certificate: string
  readonly framework: FrameworkRef
  readonly candidate: { readonly name: string; readonly extraTime: boolean }
  /** Who presides for this candidate (J4). */
  readonly presidentId: JurorId | null
  readonly sitting: readonly JurorId[]
  readonly recused: readonly JurorId[]
  /** Every phase of the hearing in order, the deliberation last, with its timer once it has started. */
  readonly phases: readonly { readonly phase: Phase; readonly planned: Duration; readonly timer: Timer | null }[]
  readonly domains: readonly DomainView[]
  /** Of the sitting members, how many have an opinion on every domain (H4). */
  readonly opinionsGiven: { readonly complete: number; readonly of: number }
  /** When the president last reminded those whose opinions are missing: told to them and to the president alone (H4). */
  readonly remindedAt: Instant | null
  /** What the verdicts make so far; null while one is missing, and for who may not see verdicts. */
  readonly outcome: Outcome | null
  readonly recommendation: Recommendation | null
  readonly recommendationRequired: boolean
  /** The modules a recommendation can name, from the framework. */
  readonly modules: readonly string[]
  /** Sentences that the body offers for a recommendation (H7), for the domains that are not acquired so far. */
  readonly wordings: readonly string[]
  /** The sheet as it is read before it is signed (H9). */
  readonly draft: {
    readonly number: number
    readonly readBy: readonly JurorId[]
    readonly sheet: SheetContent
  } | null
  /** Why a signed sheet is being mended, while it is (H9). */
  readonly correction: string | null
}

/**
 * The hearing under way for a member who sits and has said that they have no link with the candidate, or for the office; null for a
 * member who does not: recused, they see nothing of that file (J4), nor before they have signed attendance (J3). The office sees
 * the course of the hearing, neither opinions nor verdicts.
 */
export function hearingView(world: World, session: Session, hearing: Hearing, viewer: Viewer): HearingView | null {
  const me = viewer.kind === 'member' ? viewer.jurorId : null
  const candidate = world.candidates[hearing.candidateId]
  const framework = frameworkOf(world, hearing.framework)
  if (!candidate || !framework) return null
  const sitting = sittingFor(session, hearing)
  if (me && !(sitting.includes(me) && mayOpenFile(session, hearing, me))) return null
  const outcome = outcomeOf(hearing)
  return {
    id: hearing.id,
    position: positionOf(session, hearing.id),
    stage: hearing.stage,
    route: hearing.route,
    certificate: framework.title,
    framework: hearing.framework,
    candidate: { name: candidateName(candidate.person), extraTime: candidate.person.extraTime },
    presidentId: presidentFor(world, session, hearing),
    sitting,
    recused: hearing.recused,
    phases: phases(hearingPhases(world, session, hearing), session, hearing),
    domains: framework.domains.map(({ code, title }) => ({
      code,
      title,
      ...domain(hearing, judgesOf(session, hearing), code, me),
    })),
    opinionsGiven: { complete: opinionsComplete(hearing, sitting), of: sitting.length },
    remindedAt: remindedFor(world, session, hearing, me),
    outcome: me ? outcome : null,
    recommendation: me ? hearing.recommendation : null,
    recommendationRequired: me !== null && recommendationRequired(hearing.route, outcome),
    modules: modulesOf(framework),
    wordings: me ? wordingsFor(framework, session, hearing) : [],
    draft: me ? draftView(world, session, hearing) : null,
    correction: me ? hearing.correction : null,
  }
}

function remindedFor(world: World, session: Session, hearing: Hearing, me: JurorId | null): Instant | null {
  const mine = me !== null && (presidentFor(world, session, hearing) === me || !hasAllOpinions(hearing, me))
  return mine && hearing.stage === 'called' ? hearing.remindedAt : null
}

function domain(
  hearing: Hearing,
  judges: readonly JurorId[],
  code: DomainCode,
  me: JurorId | null,
): Omit<DomainView, 'code' | 'title'> {
  const held = hearing.held.find((one) => one.domain === code)
  const revealed = me !== null && hearing.stage !== 'called'
  const opinions = judges.map((jurorId) => ({ jurorId, opinion: hearing.opinions[jurorId]?.[code] ?? null }))
  return {
    held: held ? { until: held.validUntil } : null,
    mine: me ? (hearing.opinions[me]?.[code] ?? null) : null,
    opinions: revealed ? opinions : null,
    verdict: me ? (hearing.verdicts[code] ?? null) : null,
  }
}

const phases = (orals: readonly PlannedPhase[], { regulation }: Session, { timers }: Hearing) =>
  [...orals, deliberationPhase(regulation)].map((one, index) => ({ ...one, timer: timers[index] ?? null }))

function draftView(world: World, session: Session, hearing: Hearing): HearingView['draft'] {
  const sheet = hearing.draft && sheetContent(world, session, hearing)
  if (!hearing.draft || !sheet) return null
  const readBy = session.jurorIds.filter((id) => hearing.draft?.readBy[id] !== undefined)
  return { number: hearing.draft.number, readBy, sheet }
}
