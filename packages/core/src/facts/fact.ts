import type { CandidateId, HearingId, JurorId, OpeningId, SessionId } from '../basics/ids.ts'
import type { CalendarDate, Duration, Instant, TimeOfDay } from '../basics/time.ts'
import type { LinkHolder } from '../model/actor.ts'
import type { Route } from '../model/candidate.ts'
import type { College } from '../model/college.ts'
import type { Opinion, Outcome, Recommendation, Verdict } from '../model/decision.ts'
import type { FrameworkRef } from '../model/framework-ref.ts'
import type { HeldDomain, PaperSignatures, RecusalRequest, SetAside } from '../model/hearing.ts'
import type { HalfDay } from '../model/opening.ts'
import type { HandoverBy } from '../model/session.ts'
import type { Phase } from '../model/timer.ts'
import type { DecisionSheet } from '../model/decision-sheet.ts'
import type { RegisterFact } from './register-fact.ts'

interface InSession {
  readonly sessionId: SessionId
}
interface InHearing extends InSession {
  readonly hearingId: HearingId
}

/**
 * What has happened: the only thing that changes the world. A field named `personal` is the compartment that can be
 * erased from the journal without breaking its chain (P2); nothing personal may lie outside it.
 */
export type Fact =
  | RegisterFact
  | (InSession & {
      readonly type: 'session.made'
      readonly number: string
      readonly date: CalendarDate
      readonly place: string
      readonly opensAt: TimeOfDay
      readonly lunch?: HalfDay | null
      readonly openingId?: OpeningId | null
      readonly jurorIds: readonly JurorId[]
      readonly hearings: readonly {
        readonly id: HearingId
        readonly candidateId: CandidateId
        readonly route: Route
        readonly framework: FrameworkRef
      }[]
      /** Candidates whose workplace assessment is not positive and whom the office sends all the same (C6). */
      readonly confirmed?: readonly CandidateId[]
      readonly at?: Instant
      readonly by?: string | null
      readonly personal?: { readonly words: readonly string[] }
    })
  | (InSession & { readonly type: 'session.cancelled' })
  | (InSession & { readonly type: 'candidate.released'; readonly candidateId: CandidateId })
  | (InSession & { readonly type: 'link.issued'; readonly holder: LinkHolder })
  | (InSession & { readonly type: 'link.revoked'; readonly holder: LinkHolder })
  | (InSession & { readonly type: 'attendance.signed'; readonly jurorId: JurorId; readonly at: Instant })
  | (InSession & {
      readonly type: 'member.replaced'
      readonly leaving: JurorId
      readonly entering: JurorId
      readonly at?: Instant
    })
  | (InSession & {
      readonly type: 'president.designated'
      readonly jurorId: JurorId
      readonly college: College
      readonly turn: College
      readonly at: Instant
      readonly personal: { readonly derogation: string | null }
    })
  | (InSession & {
      readonly type: 'presidency.transferred'
      readonly from: JurorId
      readonly to: JurorId
      readonly at: Instant
      /** Absent where it was handed over, as once was the only way. */
      readonly by?: HandoverBy
    })
  | (InSession & {
      readonly type: 'presidency.claimed'
      readonly to: JurorId
      readonly by: JurorId
      readonly at: Instant
    })
  | (InSession & { readonly type: 'presidency.claimDropped' })
  | (InSession & {
      readonly type: 'member.departed'
      readonly jurorId: JurorId
      readonly at: Instant
      readonly toldBy: JurorId | null
    })
  | (InSession & {
      readonly type: 'member.entered'
      readonly leaving: JurorId
      readonly entering: JurorId
      readonly at: Instant
    })
  | (InSession & { readonly type: 'member.returned'; readonly jurorId: JurorId })
  | (InSession & {
      readonly type: 'room.told'
      readonly at: Instant
      readonly by: string | null
      readonly personal: { readonly text: string }
    })
  | (InSession & { readonly type: 'room.heard'; readonly at: Instant })
  | (InSession & { readonly type: 'session.opened'; readonly at: Instant })
  | (InHearing & {
      readonly type: 'hearing.called'
      readonly judged: readonly string[]
      readonly held: readonly HeldDomain[]
      readonly missing: readonly JurorId[]
      readonly at?: Instant
    })
  | (InHearing & { readonly type: 'hearing.setAside'; readonly as: SetAside; readonly at?: Instant })
  | (InHearing & { readonly type: 'hearing.restored' })
  /** Before which other candidate; null: the last. */
  | (InHearing & { readonly type: 'hearing.moved'; readonly before: HearingId | null })
  | (InHearing & { readonly type: 'hearing.late'; readonly late: boolean; readonly at: Instant })
  | (InHearing & { readonly type: 'conflict.none'; readonly jurorId: JurorId })
  | (InHearing & {
      readonly type: 'recusal.requested'
      readonly jurorId: JurorId
      readonly askedBy: RecusalRequest['askedBy']
    })
  | (InHearing & { readonly type: 'recusal.decided'; readonly jurorId: JurorId; readonly accepted: boolean })
  | (InHearing & { readonly type: 'recusal.lifted'; readonly jurorId: JurorId })
  | (InHearing & { readonly type: 'recusal.declared'; readonly jurorId: JurorId })
  | (InHearing & {
      readonly type: 'timer.started'
      readonly phase: Phase
      readonly planned: Duration
      readonly at: Instant
    })
  | (InHearing & { readonly type: 'timer.paused'; readonly at: Instant })
  | (InHearing & { readonly type: 'timer.resumed'; readonly at: Instant })
  | (InHearing & { readonly type: 'timer.extended'; readonly by: Duration })
  | (InHearing & { readonly type: 'timer.ended'; readonly at: Instant })
  | (InHearing & {
      readonly type: 'opinion.given'
      readonly jurorId: JurorId
      readonly domain: string
      readonly personal: { readonly opinion: Opinion | null }
    })
  | (InHearing & { readonly type: 'opinions.reminded'; readonly at: Instant })
  | (InHearing & { readonly type: 'deliberation.opened' })
  | (InHearing & { readonly type: 'verdict.recorded'; readonly domain: string; readonly verdict: Verdict })
  | (InHearing & {
      readonly type: 'recommendation.written'
      readonly personal: { readonly recommendation: Recommendation | null }
    })
  | (InHearing & { readonly type: 'sheet.presented'; readonly draft: number })
  | (InHearing & { readonly type: 'sheet.withdrawn' })
  | (InHearing & { readonly type: 'sheet.read'; readonly jurorId: JurorId; readonly at: Instant })
  | (InHearing & {
      readonly type: 'sheet.signed'
      readonly jurorId: JurorId
      readonly candidateId: CandidateId
      readonly number: string
      readonly version: number
      readonly outcome: Outcome
      /** What the candidate holds by this sheet, in place of what its earlier versions gave. */
      readonly acquired: readonly HeldDomain[]
      readonly decidedOn: CalendarDate
      /** Where it was decided on paper: who signed there. */
      readonly paper?: PaperSignatures
      readonly personal: { readonly sheet: DecisionSheet }
    })
  | (InHearing & { readonly type: 'sheet.reopened'; readonly personal: { readonly reason: string } })
  | (InHearing & {
      readonly type: 'document.kept'
      readonly version: number
      readonly sha256: string
      readonly bytes: number
    })
  | (InSession & { readonly type: 'minutes.presented' })
  | (InSession & { readonly type: 'minutes.signed'; readonly jurorId: JurorId; readonly at: Instant })
  | (InSession & { readonly type: 'session.closed'; readonly at: Instant })
  | (InSession & { readonly type: 'session.sealed' })
  | (InSession & { readonly type: 'session.published'; readonly at: Instant; readonly by: string | null })

export type { RegisterFact } from './register-fact.ts'
export type FactType = Fact['type']
export type FactOf<Type extends FactType> = Extract<Fact, { type: Type }>
