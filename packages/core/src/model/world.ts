import { z } from 'zod'
import { CandidateId, HearingId, JurorId, OpeningId, PlanDraftId, SessionId } from '../basics/ids.ts'
import { CalendarDate, Instant, TimeOfDay } from '../basics/time.ts'
import { catalogue } from '../framework/catalogue.ts'
import { CertificateCode, DomainCode, Framework, frameworkKey } from '../framework/framework.ts'
import { Candidate } from './candidate.ts'
import { College } from './college.ts'
import { Outcome } from './decision.ts'
import { Stage } from './hearing.ts'
import { Juror } from './juror.ts'
import { Opening } from './opening.ts'
import { CandidateFile } from './candidate-file.ts'
import { PlanDraft } from './plan-draft.ts'
import { PastResult } from './past-result.ts'
import { defaultRegulation, Regulation, RegulationChange } from './regulation.ts'
import { Session } from './session.ts'

/** A domain somebody has acquired, by which sheet, and until when it counts (C5). */
export const Acquisition = z.object({
  certificate: CertificateCode,
  domain: DomainCode,
  decidedOn: CalendarDate,
  validUntil: CalendarDate.nullable(),
  /** The sheet that says so; null for a result from before the register. */
  sheetNumber: z.string().nullable(),
})
export interface Acquisition extends z.infer<typeof Acquisition> {}

/** Which college presided a session: what the alternation looks back at (J2). */
export const PastPresidency = z.object({
  sessionId: SessionId,
  date: CalendarDate,
  designatedAt: Instant,
  /** The college whose turn it was. */
  turn: College,
  /** The college that presided: the other one where it was a derogation. */
  college: College,
  jurorId: JurorId,
})
export interface PastPresidency extends z.infer<typeof PastPresidency> {}

/** What is left at hand of a session whose record has been sealed in a file of its own. */
export const ArchivedSession = z.object({
  id: SessionId,
  number: z.string(),
  date: CalendarDate,
  place: z.string(),
  opensAt: TimeOfDay,
  closedAt: Instant,
  /** When the office published it: only from then on are sheets sent (H10). */
  publishedAt: Instant.nullable(),
  presidentId: JurorId,
  jurorIds: z.array(JurorId),
  /** Those of them who sat (J3). */
  satIds: z.array(JurorId),
  hearings: z.array(
    z.object({
      id: HearingId,
      candidateId: CandidateId,
      certificate: CertificateCode,
      stage: Stage,
      outcome: Outcome.nullable(),
      /** Members who did not sit for this candidate, and see nothing of the file afterwards either (J4). */
      recused: z.array(JurorId),
      /** Members who were not there for this candidate (J3). */
      missing: z.array(JurorId),
      sheets: z.array(z.object({ number: z.string(), version: z.number().int(), sha256: z.string() })),
    }),
  ),
})
export interface ArchivedSession extends z.infer<typeof ArchivedSession> {}

/** Somebody whose data have been erased (P2): that it was done, and when; nothing that tells who. */
export const Erasure = z.object({
  /** `file`: the candidate's file alone. */
  kind: z.enum(['candidate', 'file', 'juror']),
  at: Instant,
  by: z.string().nullable(),
  /** Null until nothing of it is left on the disk either. */
  completedAt: Instant.nullable(),
})
export interface Erasure extends z.infer<typeof Erasure> {}

/** All that one certification body knows, but secrets: what commands are decided on and facts change. */
export const World = z.object({
  /** What was in force before any change; `regulationOn` says what is on a given day. */
  regulation: Regulation,
  /** In the order they were decided; of two for the same day the later counts. */
  regulationChanges: z.array(RegulationChange),
  /** The published versions (F5), by `frameworkKey`. */
  frameworks: z.record(z.string(), Framework),
  /** Versions that were loaded and are not published yet, by `frameworkKey`; their date of publication means nothing. */
  frameworkDrafts: z.record(z.string(), Framework),
  candidates: z.partialRecord(CandidateId, Candidate),
  /** A candidate without one has an empty file. */
  files: z.partialRecord(CandidateId, CandidateFile),
  jurors: z.partialRecord(JurorId, Juror),
  openings: z.partialRecord(OpeningId, Opening),
  planDrafts: z.partialRecord(PlanDraftId, PlanDraft),
  sessions: z.partialRecord(SessionId, Session),
  acquisitions: z.partialRecord(CandidateId, z.array(Acquisition)),
  /** Results from before the register (C5), by `samePersonKey`: they count for whoever is, or will be, registered as that person. */
  pastResults: z.record(z.string(), z.array(PastResult)),
  /** By the id of the candidate or juror. */
  erasures: z.record(z.string(), Erasure),
  /** In the order of designation. */
  presidencies: z.array(PastPresidency),
  archive: z.partialRecord(SessionId, ArchivedSession),
  /** The last number given, by series and year, as `S-2026`. */
  numbers: z.record(z.string(), z.number().int().positive()),
})
export interface World extends z.infer<typeof World> {}

/** A body that has just begun: the guide's regulation and the five frameworks (F1), nobody registered. */
export const emptyWorld = (): World => ({
  regulation: defaultRegulation,
  regulationChanges: [],
  frameworks: Object.fromEntries(catalogue.map((framework) => [frameworkKey(framework), framework])),
  frameworkDrafts: {},
  candidates: {},
  files: {},
  jurors: {},
  openings: {},
  planDrafts: {},
  sessions: {},
  acquisitions: {},
  pastResults: {},
  erasures: {},
  presidencies: [],
  archive: {},
  numbers: {},
})
