import type { CandidateId, SessionId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { Instant } from '../basics/time.ts'
import type { DomainCode } from '../framework/framework.ts'
import type { CandidateFile } from '../model/candidate-file.ts'
import { emptyFile } from '../model/candidate-file.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Juror } from '../model/juror.ts'
import type { PastResult } from '../model/past-result.ts'
import type { AttachmentType, PieceKind } from '../model/piece.ts'
import { regulationOn, todayIn } from '../model/regulation.ts'
import type { Session } from '../model/session.ts'
import type { Whom } from '../model/whom.ts'
import type { Acquisition, PastPresidency, World } from '../model/world.ts'
import { frameworkOf } from '../rules/frameworks.ts'
import { candidateName, jurorName } from '../rules/people.ts'
import { entriesOf, personKeyOf } from '../rules/same-person.ts'
import { type HeardExport, heardExport, type SatExport, satExport } from './session-export.ts'

/** A file attached to somebody's file, or the PDF of a sheet of theirs: what goes with the export. */
export interface ExportedDocument {
  readonly sha256: string
  readonly bytes: number
  readonly type: AttachmentType
  /** What it was called, or the number of the sheet. */
  readonly name: string
  /** The piece it is or was attached to; null for a decision sheet. */
  readonly piece: PieceKind | null
  /** Whether it has been taken off the piece since, and is only still kept. */
  readonly detached: boolean
  /** Where it lies beside the export. */
  readonly path: string
}

/** One entry of the journal, as far as it is about them. */
export interface ExportedEntry {
  readonly revision: number
  readonly at: Instant
  readonly by: string
  readonly says: readonly string[]
  /** What of them the entry keeps, former values included; nothing that is another's. */
  readonly personal: readonly unknown[]
}

/** What was asked and judged in a domain: without it the answers in a file mean little. */
export interface AskedDomain {
  readonly code: DomainCode
  readonly title: string
  readonly questions: readonly string[]
  readonly criteria: readonly string[]
}

/** A candidate's file, and what its answers answer. */
export interface FileExport {
  readonly file: CandidateFile
  readonly asked: readonly AskedDomain[]
}

/** One registration of a candidate, and all that came of it. */
export interface RegistrationExport extends FileExport {
  readonly candidate: Candidate
  readonly acquired: readonly Acquisition[]
  readonly hearings: readonly HeardExport[]
}

/** What the register and the sessions say of somebody. A candidate is all their registrations: they are one person. */
export type HeldOnPerson =
  | {
      readonly kind: 'candidate'
      readonly registrations: readonly RegistrationExport[]
      /** Results from before the register (C5). */
      readonly pastResults: readonly PastResult[]
    }
  | ({ readonly kind: 'file'; readonly candidateId: CandidateId } & FileExport)
  | {
      readonly kind: 'juror'
      readonly juror: Juror
      readonly sessions: readonly SatExport[]
      readonly presidencies: readonly PastPresidency[]
    }

/** Everything that is held on somebody (P2), and nothing of anybody else but the jury as their sheets name it. */
export interface PersonExport {
  readonly about: Whom
  readonly name: string
  /** The certification body that holds it. */
  readonly body: string
  readonly timeZone: string
  readonly madeAt: Instant
  readonly held: HeldOnPerson
  readonly documents: readonly ExportedDocument[]
  /** The newest first. */
  readonly journal: readonly ExportedEntry[]
}

/** A sealed session as it is kept, with those of its jury who have not been erased. */
export interface SealedRecord {
  readonly session: Session
  readonly jurors: readonly Juror[]
}

/** The registrations that are meant: all those of the person, or the one whose file it is. */
export const exportedCandidates = (world: World, whom: Whom): readonly CandidateId[] =>
  whom.kind === 'candidate' ? entriesOf(world, whom.id) : whom.kind === 'file' ? [whom.id] : []

/** The sealed sessions that must be read for it. */
export function sealedFor(world: World, whom: Whom): readonly SessionId[] {
  const ids = exportedCandidates(world, whom)
  return valuesOf(world.archive)
    .filter(({ hearings, jurorIds }) =>
      whom.kind === 'juror'
        ? jurorIds.includes(whom.id)
        : whom.kind === 'candidate' && hearings.some(({ candidateId }) => ids.includes(candidateId)),
    )
    .map(({ id }) => id)
}

/** What is read elsewhere than in the world. */
interface Elsewhere {
  readonly sealed: readonly SealedRecord[]
  /** Every attachment that is kept, by what the journal says, whether the file has it still or not. */
  readonly attached: readonly Omit<ExportedDocument, 'detached' | 'path'>[]
  readonly journal: readonly ExportedEntry[]
  readonly now: Instant
}

/** Null where nobody of that id is in the register. */
export function personExport(
  world: World,
  whom: Whom,
  { sealed, attached, journal, now }: Elsewhere,
): PersonExport | null {
  const held = heldOn(world, whom, sealed)
  if (!held) return null
  const { body, timeZone } = regulationOn(world, todayIn(world, now))
  const name = nameIn(world, whom)
  return { about: whom, name, body, timeZone, madeAt: now, held, documents: documentsOf(held, attached), journal }
}

function nameIn({ candidates, jurors }: World, whom: Whom): string {
  const juror = whom.kind === 'juror' && jurors[whom.id]
  if (juror) return jurorName(juror.person)
  const candidate = whom.kind !== 'juror' && candidates[whom.id]
  return candidate ? candidateName(candidate.person) : whom.id
}

function heldOn(world: World, whom: Whom, sealed: readonly SealedRecord[]): HeldOnPerson | null {
  const working = valuesOf(world.sessions).map((session) => ({ session, jurors: valuesOf(world.jurors) }))
  const records = [
    ...sealed.map((one) => ({ ...one, sealed: true })),
    ...working.map((one) => ({ ...one, sealed: false })),
  ]
  if (whom.kind === 'juror') {
    const juror = world.jurors[whom.id]
    if (!juror) return null
    const sessions = records.flatMap((record) => satExport(record, whom.id))
    return {
      kind: 'juror',
      juror,
      sessions,
      presidencies: world.presidencies.filter(({ jurorId }) => jurorId === whom.id),
    }
  }
  const known = world.candidates[whom.id]
  if (!known) return null
  if (whom.kind === 'file') return { kind: 'file', candidateId: whom.id, ...fileExport(world, whom.id) }
  return {
    kind: 'candidate',
    registrations: exportedCandidates(world, whom).flatMap((id) => {
      const candidate = world.candidates[id]
      const hearings = records.flatMap((record) => heardExport(record, id))
      return candidate
        ? [{ candidate, ...fileExport(world, id), acquired: world.acquisitions[id] ?? [], hearings }]
        : []
    }),
    pastResults: world.pastResults[personKeyOf(known.person)] ?? [],
  }
}

function fileExport(world: World, id: CandidateId): FileExport {
  const file = world.files[id] ?? emptyFile
  const ref = file.assessment?.framework ?? file.vae?.framework ?? file.training?.framework
  const domains = (ref && frameworkOf(world, ref)?.domains) ?? []
  const asked = domains.map(({ code, title, candidateQuestions, finalCriteria }) => {
    return { code, title, questions: candidateQuestions, criteria: finalCriteria }
  })
  return { file, asked }
}

// Short enough, and without what some system does not take, so that every document can be written everywhere.
const fileNameOf = (name: string) => [...name.replaceAll(/[\\/<>:"|?*]/g, '-')].slice(-60).join('')

function documentsOf(held: HeldOnPerson, attached: Elsewhere['attached']): readonly ExportedDocument[] {
  if (held.kind === 'juror') return []
  const files = held.kind === 'file' ? [held.file] : held.registrations.map(({ file }) => file)
  const now = new Set(
    files.flatMap(({ pieces }) => valuesOf(pieces).flatMap((one) => one.attachments.map(({ sha256 }) => sha256))),
  )
  const pieces = attached.map((one) => ({
    ...one,
    detached: !now.has(one.sha256),
    path: `pieces/${one.sha256.slice(0, 8)}-${fileNameOf(one.name)}`,
  }))
  const hearings = held.kind === 'file' ? [] : held.registrations.flatMap((one) => one.hearings)
  const sheets = hearings.flatMap(({ sheets }) =>
    sheets.flatMap(({ sheet: { number, version }, document }) => {
      const name = `${number}-v${version}.pdf`
      const kind = { type: 'application/pdf', piece: null, detached: false } as const
      return document ? [{ ...document, ...kind, name, path: `fiches/${name}` }] : []
    }),
  )
  return [...pieces, ...sheets]
}
