// Longer than a file should be: it is one list, read and looked up as one. Every refusal stands in it once, so that none is
// left without its sentence; most lines are data, and the parts name each other.

import type { CandidateId, JurorId, OpeningId } from './basics/ids.ts'
import type { CalendarDate, Instant, TimeOfDay } from './basics/time.ts'
import type { Act } from './model/act.ts'
import type { FilePart } from './model/candidate-file.ts'
import type { CandidatePerson, NewCandidate, Route } from './model/candidate.ts'
import type { PieceKind, PieceState } from './model/piece.ts'
import type { RegulationChange, SettingName } from './model/regulation.ts'
import type { CertificateCode, DomainCode } from './framework/framework.ts'
import type { College } from './model/college.ts'
import type { Stage } from './model/hearing.ts'
import type { NewJuror } from './model/juror.ts'
import type { SessionStatus } from './model/session.ts'
import type { Phase } from './model/timer.ts'

/** What a violation of the register or of the making of a session names: somebody, as people know them. */
export interface Named<Id> {
  readonly id: Id
  readonly name: string
}

/** Why a member cannot sit in a jury, or a jury cannot be (J1, J4, J5, B3). */
export type JuryFault =
  | { readonly code: 'seats'; readonly college: College; readonly needed: number; readonly found: number }
  | { readonly code: 'juror-twice'; readonly juror: Named<JurorId> }
  | { readonly code: 'juror-unknown'; readonly jurorId: JurorId }
  | { readonly code: 'not-qualified'; readonly juror: Named<JurorId>; readonly certificate: CertificateCode }
  | {
      readonly code: 'out-of-mandate'
      readonly juror: Named<JurorId>
      readonly from: CalendarDate
      readonly until: CalendarDate | null
    }
  | { readonly code: 'juror-unavailable'; readonly juror: Named<JurorId>; readonly date: CalendarDate }
  | { readonly code: 'juror-engaged'; readonly juror: Named<JurorId>; readonly session: string }
  | {
      readonly code: 'conflict'
      readonly juror: Named<JurorId>
      readonly candidate: Named<CandidateId>
      readonly by: 'siret' | 'name'
      readonly organisation: string
    }

/** Why a candidate cannot be put in a session, or be heard in it (F3, C2, C4, C5, C6, C7, H1). */
export type CandidateFault =
  | { readonly code: 'candidate-unknown'; readonly candidateId: CandidateId }
  | { readonly code: 'candidate-twice'; readonly candidate: Named<CandidateId> }
  | { readonly code: 'candidate-engaged'; readonly candidate: Named<CandidateId>; readonly session: string }
  | { readonly code: 'candidate-unavailable'; readonly candidate: Named<CandidateId>; readonly date: CalendarDate }
  | {
      readonly code: 'framework-without-domains'
      readonly candidate: Named<CandidateId>
      readonly certificate: CertificateCode
    }
  | { readonly code: 'candidate-withdrawn'; readonly candidate: Named<CandidateId>; readonly on: CalendarDate }
  | { readonly code: 'file-incomplete'; readonly candidate: Named<CandidateId>; readonly missing: readonly PieceKind[] }
  | { readonly code: 'not-admissible'; readonly candidate: Named<CandidateId>; readonly on: CalendarDate }
  /** The evaluators say that a domain is not mastered: the office may confirm with a word (C6). */
  | {
      readonly code: 'assessment-negative'
      readonly candidate: Named<CandidateId>
      readonly domains: readonly DomainCode[]
    }
  | { readonly code: 'earlier-session-open'; readonly candidate: Named<CandidateId>; readonly session: string }
  | { readonly code: 'nothing-to-judge'; readonly candidate: Named<CandidateId> }

/** What a field of an entry of the registers may hold. */
export type FieldValue =
  | NewCandidate[Exclude<keyof NewCandidate, 'person'>]
  | NewJuror[Exclude<keyof NewJuror, 'person'>]
  | CandidatePerson[keyof CandidatePerson]

/** A field of an entry in the registers, and what another state of it says. */
export interface FieldChange {
  readonly field: string
  readonly before: FieldValue
  readonly after: FieldValue
}

/** A row of an import that names somebody already there: in the register, or on an earlier line of the same import. */
export interface Duplicate {
  readonly line: number
  readonly name: string
  readonly certificate: CertificateCode
  readonly of: 'register' | number
  /** The entry it meets; null where that is of an earlier line. */
  readonly id: CandidateId | null
  readonly there: { readonly name: string; readonly certificate: CertificateCode }
  /** In what it would change the entry: nothing of what the file has no column for. */
  readonly changes: readonly FieldChange[]
}

/** A row of an import of jurors that names somebody of that organisation already there. */
export interface DuplicateJuror {
  readonly line: number
  readonly name: string
  readonly of: 'register' | number
  readonly changes: readonly FieldChange[]
}

/** Why a line of past results cannot be taken (C5). */
export type ResultFault = { readonly line: number } & (
  | { readonly code: 'framework-without-domains'; readonly certificate: CertificateCode }
  | { readonly code: 'domain-unknown'; readonly certificate: CertificateCode; readonly domain: DomainCode }
  | { readonly code: 'date-future'; readonly date: CalendarDate }
  | { readonly code: 'end-before-decision' }
)

/** Why an opening cannot be one (B2). */
export type SlotFault =
  | { readonly code: 'half-day-missing' }
  | { readonly code: 'half-day-reversed'; readonly from: TimeOfDay; readonly until: TimeOfDay }
  | { readonly code: 'half-days-overlap' }
  | { readonly code: 'region-unknown'; readonly region: string }
  | { readonly code: 'date-past'; readonly date: CalendarDate }
  | { readonly code: 'opening-used'; readonly session: string }
  /** The place has an opening at that time: in the register, or on an earlier line of the same file. */
  | {
      readonly code: 'room-taken'
      readonly date: CalendarDate
      readonly place: string
      readonly of: 'register' | number
    }

/** A past result of somebody who is not registered as that person; `near` is a registered one of that day of birth, if the names are close. */
export interface Unregistered {
  readonly line: number
  readonly name: string
  readonly birthDate: CalendarDate
  readonly near: string | null
}

/** Why a session cannot open yet (J2, J3). */
export type OpeningFault =
  | { readonly code: 'attendance-missing'; readonly members: readonly Named<JurorId>[] }
  | { readonly code: 'college-absent'; readonly college: College }
  | { readonly code: 'president-missing' }
  | { readonly code: 'president-absent'; readonly member: Named<JurorId> }

/** Why a session cannot be held in an opening (B2). */
export type SpanFault =
  | { readonly code: 'opening-unknown' }
  | { readonly code: 'opening-used'; readonly session: string }
  | { readonly code: 'opening-closed' }
  | { readonly code: 'half-day-closed' }
  | { readonly code: 'session-overflows'; readonly ends: TimeOfDay; readonly until: TimeOfDay }

/** A session of a plan that is refused: where it was to be held, and why not. */
export interface RefusedSession {
  readonly openingId: OpeningId
  readonly date: CalendarDate | null
  readonly place: string | null
  readonly fault: Violation | SpanFault
}

/** What stands against a session as it was entered from paper: about one candidate, one member, or the sitting. */
export interface PaperFault {
  readonly about:
    | (Named<CandidateId> & { readonly position: number })
    | (Named<JurorId> & { readonly position: null })
    | null
  readonly fault: Violation | OnPaperFault
}

/** Why what stands on paper of a candidate cannot be: who did not sit, who signed and when (J3, J4, H9). */
export type OnPaperFault =
  | { readonly code: 'paper-not-there'; readonly member: Named<JurorId> }
  | { readonly code: 'paper-nobody-left' }
  | { readonly code: 'paper-president'; readonly member: Named<JurorId> }
  /** By whom it may be countersigned; nobody where who presides sat alone. */
  | { readonly code: 'paper-witness'; readonly members: readonly Named<JurorId>[] }
  | { readonly code: 'paper-day'; readonly from: CalendarDate; readonly until: CalendarDate }

/** A length of experience: months of any length, and days that make no whole month; a month is then 30 of them (C4). */
export interface Experience {
  readonly months: number
  readonly days: number
}

/** Every refusal there is, by code, with what its sentence needs. The sentence itself is in `fr/violations.ts`. */
export type Violation =
  | { readonly code: 'not-allowed' }
  | { readonly code: 'president-only' }
  | { readonly code: 'session-unknown' }
  | { readonly code: 'hearing-unknown' }
  | { readonly code: 'member-unknown' }
  | { readonly code: 'domain-unknown'; readonly domain: DomainCode }
  | { readonly code: 'date-past'; readonly date: CalendarDate }
  | { readonly code: 'no-candidate' }
  | { readonly code: 'candidates-refused'; readonly faults: readonly CandidateFault[] }
  /** A session cannot be made: all that stands against its candidates and its jury. */
  | {
      readonly code: 'session-refused'
      readonly candidates: readonly CandidateFault[]
      readonly jury: readonly JuryFault[]
    }
  | { readonly code: 'candidates-registered'; readonly duplicates: readonly Duplicate[] }
  | { readonly code: 'candidate-unknown' }
  /** Somebody else has changed it since it was looked at: what they did, the oldest first. */
  | { readonly code: 'changed-meanwhile'; readonly version: number; readonly acts: readonly Act[] }
  | { readonly code: 'certificate-fixed'; readonly candidate: Named<CandidateId>; readonly session: string }
  | { readonly code: 'candidate-planned'; readonly candidate: Named<CandidateId>; readonly session: string }
  | { readonly code: 'already-withdrawn' }
  | { readonly code: 'not-withdrawn' }
  | { readonly code: 'date-to-come'; readonly date: CalendarDate }
  | { readonly code: 'piece-not-of-route'; readonly piece: PieceKind; readonly route: Route }
  | { readonly code: 'piece-not-waivable'; readonly piece: PieceKind }
  | { readonly code: 'piece-not-there'; readonly piece: PieceKind; readonly state: PieceState }
  | { readonly code: 'return-reason-missing' }
  | { readonly code: 'too-many-attachments'; readonly max: number }
  | { readonly code: 'attachment-unknown' }
  | { readonly code: 'part-not-of-route'; readonly part: FilePart['part']; readonly route: Route }
  | { readonly code: 'framework-unknown'; readonly certificate: CertificateCode; readonly version: string }
  | { readonly code: 'part-not-of-framework'; readonly domain: DomainCode }
  | { readonly code: 'request-missing' }
  /** A request admitted with too little experience: it asks for a word of the office (C4). */
  | { readonly code: 'experience-too-short'; readonly missing: Experience }
  | { readonly code: 'decision-before-request'; readonly date: CalendarDate }
  | { readonly code: 'results-refused'; readonly faults: readonly ResultFault[] }
  | { readonly code: 'jurors-registered'; readonly duplicates: readonly DuplicateJuror[] }
  /** Asked for with `unregistered: 'refuse'` alone: a name may be misspelt, or the person be registered later. */
  | { readonly code: 'results-unregistered'; readonly lines: readonly Unregistered[] }
  | { readonly code: 'juror-unknown' }
  | { readonly code: 'college-fixed'; readonly juror: Named<JurorId>; readonly session: string }
  | { readonly code: 'opening-unknown' }
  | { readonly code: 'opening-used'; readonly session: string }
  /** The line is null where no file was read. */
  | { readonly code: 'openings-refused'; readonly faults: readonly (SlotFault & { readonly line: number | null })[] }
  | { readonly code: 'plan-unknown' }
  | { readonly code: 'plan-name-taken'; readonly name: string }
  | { readonly code: 'plan-kept-meanwhile'; readonly by: string | null; readonly at: Instant }
  /** Of the sessions of a plan, those that cannot be made as the registers now are, each with why; nothing was made. */
  | { readonly code: 'plan-refused'; readonly sessions: readonly RefusedSession[] }
  | { readonly code: 'effect-past'; readonly date: CalendarDate }
  | { readonly code: 'setting-invalid'; readonly setting: SettingName }
  /** Somebody else has changed one of these settings since the regulation was looked at: what they decided, the oldest first. */
  | { readonly code: 'regulation-changed'; readonly version: number; readonly changes: readonly RegulationChange[] }
  | { readonly code: 'framework-published'; readonly certificate: CertificateCode; readonly version: string }
  | { readonly code: 'draft-unknown'; readonly certificate: CertificateCode; readonly version: string }
  | { readonly code: 'framework-empty'; readonly certificate: CertificateCode }
  /** A made-up framework is about to award certificates: it asks for a confirmation (F3). */
  | { readonly code: 'framework-example'; readonly certificate: CertificateCode }
  | { readonly code: 'person-engaged'; readonly name: string; readonly session: string }
  | { readonly code: 'erasure-unknown' }
  | { readonly code: 'juror-registered'; readonly juror: Named<JurorId> }
  | { readonly code: 'jury-refused'; readonly faults: readonly JuryFault[] }
  | { readonly code: 'wrong-status'; readonly status: SessionStatus; readonly needed: readonly SessionStatus[] }
  | { readonly code: 'wrong-stage'; readonly stage: Stage; readonly needed: readonly Stage[] }
  | { readonly code: 'already-signed' }
  | { readonly code: 'not-the-day'; readonly date: CalendarDate }
  | { readonly code: 'not-signed-in' }
  | { readonly code: 'not-of-the-turn'; readonly turn: College }
  | { readonly code: 'already-president' }
  | { readonly code: 'member-has-acted'; readonly member: Named<JurorId> }
  /** The member who is to be replaced in the middle of the sitting is there. */
  | { readonly code: 'not-left'; readonly member: Named<JurorId> }
  | { readonly code: 'already-replaced'; readonly member: Named<JurorId> }
  | { readonly code: 'not-departed' }
  | { readonly code: 'has-left' }
  /** Somebody has come in their place: they do not come in for another. */
  | { readonly code: 'left-for-good'; readonly member: Named<JurorId> }
  /** Nobody makes up a jury alone. */
  | { readonly code: 'alone-there' }
  /** Members have left for good, and those who are there are no jury any more (J3). */
  | {
      readonly code: 'composition-broken'
      readonly college: College
      readonly needed: number
      readonly found: number
      readonly departed: readonly Named<JurorId>[]
    }
  /** Nobody proposes any more that somebody else preside, or it is somebody else who is proposed (J2). */
  | { readonly code: 'claim-gone' }
  | { readonly code: 'second-member-needed' }
  /** Before the oral each member says whether they have a link with the candidate (J4). */
  | { readonly code: 'link-unanswered'; readonly members: readonly Named<JurorId>[] }
  | { readonly code: 'same-house'; readonly member: Named<JurorId> }
  | { readonly code: 'recusal-undecided'; readonly members: readonly Named<JurorId>[] }
  | { readonly code: 'recusal-not-asked' }
  | { readonly code: 'not-recused' }
  | { readonly code: 'session-not-sealed' }
  | { readonly code: 'already-published' }
  | { readonly code: 'opening-refused'; readonly faults: readonly OpeningFault[] }
  | { readonly code: 'hearing-under-way'; readonly position: number }
  /** Members who sit are of the candidate's house by now, and have not said so (J4). */
  | {
      readonly code: 'recusal-expected'
      readonly candidate: Named<CandidateId>
      readonly members: readonly Named<JurorId>[]
    }
  | { readonly code: 'phase-out-of-order'; readonly expected: Phase | null }
  | { readonly code: 'timer-not-running' }
  | { readonly code: 'timer-not-paused' }
  | { readonly code: 'timer-ended' }
  | { readonly code: 'oral-not-ended'; readonly phase: Phase }
  | { readonly code: 'oral-started' }
  | { readonly code: 'opinions-closed' }
  | { readonly code: 'recused' }
  | { readonly code: 'nobody-left' }
  | { readonly code: 'domain-held'; readonly domain: DomainCode }
  | {
      readonly code: 'confirmation-needed'
      readonly domain: DomainCode
      readonly acquired: number
      readonly notAcquired: number
    }
  | { readonly code: 'verdicts-missing'; readonly domains: readonly DomainCode[] }
  | { readonly code: 'recommendation-missing' }
  /** A module that the framework does not have (H7). */
  | { readonly code: 'module-unknown'; readonly module: string }
  | { readonly code: 'draft-changed' }
  | { readonly code: 'sheet-unread'; readonly members: readonly Named<JurorId>[] }
  | { readonly code: 'hearings-open'; readonly positions: readonly number[] }
  | { readonly code: 'minutes-unsigned'; readonly members: readonly Named<JurorId>[] }
  | { readonly code: 'document-kept' }
  | { readonly code: 'documents-missing' }
  /** Nothing of a session on paper is entered while one thing stands against it. */
  | { readonly code: 'paper-refused'; readonly faults: readonly PaperFault[] }
  | { readonly code: 'session-begun' }
  /** Nobody would be left to hear in that session. */
  | { readonly code: 'last-candidate'; readonly session: string }

/** A violation's code, as the API sends it. */
export type ViolationCode = Violation['code']
