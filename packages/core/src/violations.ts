import type { CandidateId, JurorId } from './basics/ids.ts'
import type { CalendarDate } from './basics/time.ts'
import type { CertificateCode, DomainCode } from './framework/framework.ts'
import type { College } from './model/college.ts'
import type { Stage } from './model/hearing.ts'
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
  | { readonly code: 'juror-engaged'; readonly juror: Named<JurorId>; readonly session: string }
  | {
      readonly code: 'conflict'
      readonly juror: Named<JurorId>
      readonly candidate: Named<CandidateId>
      readonly by: 'siret' | 'name'
      readonly organisation: string
    }

/** Why a candidate cannot be put in a session, or be heard in it (F3, C5, C7, H1). */
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
  | { readonly code: 'earlier-session-open'; readonly candidate: Named<CandidateId>; readonly session: string }
  | { readonly code: 'nothing-to-judge'; readonly candidate: Named<CandidateId> }

/** A row of an import that names somebody already there: in the register, or on another line of the same import. */
export interface Duplicate {
  readonly line: number
  readonly name: string
  readonly certificate: CertificateCode
  readonly of: 'register' | number
}

/** Why a session cannot open yet (J2, J3). */
export type OpeningFault =
  | { readonly code: 'attendance-missing'; readonly members: readonly Named<JurorId>[] }
  | { readonly code: 'college-absent'; readonly college: College }
  | { readonly code: 'president-missing' }
  | { readonly code: 'president-absent'; readonly member: Named<JurorId> }

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
  | { readonly code: 'candidates-registered'; readonly duplicates: readonly Duplicate[] }
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
  | { readonly code: 'opening-refused'; readonly faults: readonly OpeningFault[] }
  | { readonly code: 'hearing-under-way'; readonly position: number }
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
  | { readonly code: 'draft-changed' }
  | { readonly code: 'sheet-unread'; readonly members: readonly Named<JurorId>[] }
  | { readonly code: 'hearings-open'; readonly positions: readonly number[] }
  | { readonly code: 'minutes-unsigned'; readonly members: readonly Named<JurorId>[] }
  | { readonly code: 'document-kept' }
  | { readonly code: 'documents-missing' }
  | { readonly code: 'session-begun' }

/** A violation's code, as the API sends it. */
export type ViolationCode = Violation['code']
