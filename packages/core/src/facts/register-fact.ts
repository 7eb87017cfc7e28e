import type { CandidateId, JurorId, OpeningId, PlanDraftId } from '../basics/ids.ts'
import type { CalendarDate, Instant } from '../basics/time.ts'
import type { CertificateCode, DomainCode, Framework } from '../framework/framework.ts'
import type { FilePart } from '../model/candidate-file.ts'
import type { CandidatePerson, NewCandidate, Organisation } from '../model/candidate.ts'
import type { JurorPerson, NewJuror } from '../model/juror.ts'
import type { NewOpening } from '../model/opening.ts'
import type { PastPerson } from '../model/past-result.ts'
import type { AttachmentType, PieceKind, PieceState } from '../model/piece.ts'
import type { PlanDraft } from '../model/plan-draft.ts'
import type { RegulationChange } from '../model/regulation.ts'

/** When it was done and by which agent. Entries of before there were agents have neither. */
interface Done {
  readonly at?: Instant
  readonly by?: string | null
}
interface OfCandidate extends Done {
  readonly candidateId: CandidateId
}
interface OfOpening extends Done {
  readonly openingId: OpeningId
}
interface OfPiece extends OfCandidate {
  readonly piece: PieceKind
}

/**
 * What is not personal of a juror. Entries of before the organisation was personal have it here: of somebody who works on
 * their own it is a name.
 */
type JurorEntry = Omit<NewJuror, 'person' | 'organisation'> & { readonly organisation?: Organisation }
type PersonalOfJuror = JurorPerson & { readonly organisation?: Organisation }

/** What has happened to the registers, the regulation and the frameworks. A compartment that was erased comes back as null (P2). */
export type RegisterFact =
  | (Done & {
      readonly type: 'candidate.registered'
      readonly candidate: Omit<NewCandidate, 'person'> & { readonly id: CandidateId }
      readonly personal: CandidatePerson
    })
  | (OfCandidate & {
      readonly type: 'candidate.corrected'
      readonly candidate: Omit<NewCandidate, 'person'>
      readonly fields: readonly string[]
      readonly personal: CandidatePerson
    })
  | (OfCandidate & {
      readonly type: 'candidate.withdrawn'
      readonly on: CalendarDate
      readonly personal: { readonly reason: string | null }
    })
  | (OfCandidate & { readonly type: 'candidate.reinstated' })
  | (OfPiece & {
      readonly type: 'piece.recorded'
      readonly state: PieceState
      readonly on: CalendarDate
      readonly personal: { readonly reason: string | null }
    })
  | (OfPiece & {
      readonly type: 'piece.attached'
      readonly sha256: string
      readonly mediaType: AttachmentType
      readonly bytes: number
      readonly personal: { readonly name: string }
    })
  | (OfPiece & { readonly type: 'piece.detached'; readonly sha256: string })
  | (OfCandidate & { readonly type: 'file.entered'; readonly part: FilePart['part']; readonly personal: FilePart })
  | (OfCandidate & {
      readonly type: 'admissibility.decided'
      /** Null: the decision is taken back. */
      readonly admissible: boolean | null
      readonly on: CalendarDate
      /** Admitted by a word of the office although the experience was too short. */
      readonly short?: boolean
      readonly personal?: { readonly word: string }
    })
  | (Done & {
      readonly type: 'result.imported'
      readonly certificate: CertificateCode
      readonly domain: DomainCode
      readonly decidedOn: CalendarDate
      readonly validUntil: CalendarDate | null
      readonly personal: PastPerson
    })
  | (Done & {
      readonly type: 'juror.registered'
      readonly juror: JurorEntry & { readonly id: JurorId }
      readonly personal: PersonalOfJuror
    })
  | (Done & {
      readonly type: 'juror.corrected'
      readonly jurorId: JurorId
      readonly juror: JurorEntry
      readonly fields: readonly string[]
      readonly personal: PersonalOfJuror
    })
  | (Done & { readonly type: 'opening.added'; readonly opening: NewOpening & { readonly id: OpeningId } })
  | (OfOpening & {
      readonly type: 'opening.corrected'
      readonly opening: NewOpening
      readonly fields: readonly string[]
    })
  | (OfOpening & { readonly type: 'opening.closed' })
  | (OfOpening & { readonly type: 'opening.reopened' })
  | (Done & { readonly type: 'plan.kept'; readonly draft: Omit<PlanDraft, 'version' | 'at' | 'by'> })
  | (Done & { readonly type: 'plan.discarded'; readonly draftId: PlanDraftId })
  | (Done & { readonly type: 'regulation.changed' } & Pick<RegulationChange, 'effectiveFrom' | 'settings'>)
  | (Done & { readonly type: 'framework.imported'; readonly framework: Framework })
  | (Done & {
      readonly type: 'framework.published'
      readonly certificate: CertificateCode
      readonly version: string
      readonly on: CalendarDate
    })
  | (Done & {
      readonly type: 'framework.discarded'
      readonly certificate: CertificateCode
      readonly version: string
    })
  | (Done & {
      readonly type: 'persons.erased'
      readonly candidateIds: readonly CandidateId[]
      /** Candidates of whom the file alone is erased. */
      readonly fileIds: readonly CandidateId[]
      readonly jurorIds: readonly JurorId[]
      /** What their sealed sessions are from now on, without them: the SHA-256 of each, so that the chain covers it. */
      readonly seals: readonly { readonly id: string; readonly sha256: string }[]
      /** Documents and attachments, by SHA-256, that go with them. */
      readonly documents: readonly string[]
    })
  | (Done & { readonly type: 'erasure.completed'; readonly ids: readonly string[] })
