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

/** Somebody other than the member asks that they do not sit for a candidate (J4); null until the jury has decided. */
export const RecusalRequest = z.object({
  jurorId: JurorId,
  askedBy: z.enum(['candidate', 'jury']),
  decided: z.enum(['accepted', 'refused']).nullable(),
})
export interface RecusalRequest extends z.infer<typeof RecusalRequest> {}

/** Who signed a decision that was taken on paper: the president and a sitting member of the other college, and when. */
export const PaperSignatures = z.object({ presidentId: JurorId, witnessId: JurorId, on: CalendarDate })
export interface PaperSignatures extends z.infer<typeof PaperSignatures> {}

/** A candidate's turn before the jury: oral, deliberation, decision (passage). */
export const Hearing = z.object({
  id: HearingId,
  candidateId: CandidateId,
  route: Route,
  framework: FrameworkRef,
  /** The place in the order as it was planned, from 1: the hours of the summons follow from it, whatever the order is now (H1). */
  rank: z.number().int().positive(),
  stage: Stage,
  /** When the candidate was called; null before, and where it was not noted. */
  calledAt: Instant.nullable(),
  /** When it ended, by signature or set aside. */
  endedAt: Instant.nullable(),
  /** Since when the candidate is known to be late: others go first (H1). */
  late: Instant.nullable(),
  /** The domains this jury judges, known when the candidate is called (C5). */
  judged: z.array(DomainCode),
  held: z.array(HeldDomain),
  /** Members who do not sit for this candidate (J4). */
  recused: z.array(JurorId),
  /** Members who have said that they have no link with the candidate (J4): the file is open to them alone. */
  unlinked: z.array(JurorId),
  recusalRequests: z.array(RecusalRequest),
  /** Members who had not signed attendance when the candidate was called: they sit from the next one on (J3). */
  missing: z.array(JurorId),
  /** The phases that have started, in order; the last is the current one. */
  timers: z.array(Timer),
  opinions: z.partialRecord(JurorId, z.partialRecord(DomainCode, Opinion)),
  /** When the president last reminded those whose opinions are missing (H4). */
  remindedAt: Instant.nullable(),
  verdicts: z.partialRecord(DomainCode, Verdict),
  recommendation: Recommendation.nullable(),
  drafts: z.number().int().nonnegative(),
  draft: SheetDraft.nullable(),
  /** Why a signed sheet is being mended (clerical error, H9), while it is. */
  correction: z.string().nullable(),
  sheets: z.array(SignedSheet),
  /** Where the decision was taken on paper and entered afterwards by the office. */
  paper: PaperSignatures.nullable(),
})
export interface Hearing extends z.infer<typeof Hearing> {}
