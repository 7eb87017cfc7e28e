import { z } from 'zod'
import { CandidateId, HearingId, JurorId } from '../basics/ids.ts'
import { CalendarDate, Instant } from '../basics/time.ts'
import { FrameworkRef } from './framework-ref.ts'
import { DecisionSheet } from './decision-sheet.ts'
import { Route } from './candidate.ts'
import { Opinion, Recommendation, Verdict } from './decision.ts'
import { DomainCode } from '../framework/framework.ts'
import { Timer } from './timer.ts'

/** How a hearing ends without a decision (H1). */
export const SetAside = z.enum(['absent', 'excused', 'postponed'])
export type SetAside = z.infer<typeof SetAside>

/** Where a hearing stands: one way from `waiting` to `signed`, or set aside. */
export const Stage = z.enum(['waiting', 'called', 'deliberation', 'reading', 'signed', ...SetAside.options])
export type Stage = z.infer<typeof Stage>

/** A domain acquired earlier and still valid at the date of the session (C5). */
export const HeldDomain = z.object({ domain: DomainCode, validUntil: CalendarDate.nullable() })
export interface HeldDomain extends z.infer<typeof HeldDomain> {}

/** A sheet once signed (H9): frozen; a correction is a further version beside it. */
export const SignedSheet = z.object({
  sheet: DecisionSheet,
  signedBy: JurorId,
  /** SHA-256 (hex) and size in bytes of the PDF, null until it has been rendered and kept. */
  document: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number().int().positive() }).nullable(),
})
export interface SignedSheet extends z.infer<typeof SignedSheet> {}

/** The sheet on every sitting member's screen, before the president signs (H9). */
export const SheetDraft = z.object({
  /** Counts up with each presentation, so that what was read is what is signed. */
  number: z.number().int().positive(),
  readBy: z.partialRecord(JurorId, Instant),
})
export interface SheetDraft extends z.infer<typeof SheetDraft> {}

/** A candidate's turn before the jury: oral, deliberation, decision (passage). */
export const Hearing = z.object({
  id: HearingId,
  candidateId: CandidateId,
  route: Route,
  framework: FrameworkRef,
  stage: Stage,
  /** The domains this jury judges, known when the candidate is called (C5). */
  judged: z.array(DomainCode),
  held: z.array(HeldDomain),
  /** Members who do not sit for this candidate (J4). */
  recused: z.array(JurorId),
  /** Members who had not signed attendance when the candidate was called: they sit from the next one on (J3). */
  missing: z.array(JurorId),
  /** The phases that have started, in order; the last is the current one. */
  timers: z.array(Timer),
  opinions: z.partialRecord(JurorId, z.partialRecord(DomainCode, Opinion)),
  verdicts: z.partialRecord(DomainCode, Verdict),
  recommendation: Recommendation.nullable(),
  drafts: z.number().int().nonnegative(),
  draft: SheetDraft.nullable(),
  /** Why a signed sheet is being mended (clerical error, H9), while it is. */
  correction: z.string().nullable(),
  sheets: z.array(SignedSheet),
})
export interface Hearing extends z.infer<typeof Hearing> {}
