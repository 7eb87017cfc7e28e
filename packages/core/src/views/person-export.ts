import type { CandidateId, SessionId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { Instant } from '../basics/time.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Juror } from '../model/juror.ts'
import type { PastResult } from '../model/past-result.ts'
import { regulationOn, todayIn } from '../model/regulation.ts'
import type { Session } from '../model/session.ts'
import type { Whom } from '../model/whom.ts'
import type { Acquisition, PastPresidency, World } from '../model/world.ts'
import { candidateName, jurorName } from '../rules/people.ts'
import { entriesOf, personKeyOf } from '../rules/same-person.ts'
import { agentsUnnamed } from './agents-unnamed.ts'
import { type ExportedDocument, exportedDocuments, type KeptAttachment } from './exported-documents.ts'
import { type FileExport, fileExport } from './file-export.ts'
import { type SatExport, satExport } from './sat-export.ts'
import { type HeardExport, heardExport } from './session-export.ts'

/** One entry of the journal, as far as it is about them. */
export interface ExportedEntry {
  readonly revision: number
  readonly at: Instant
  readonly by: string
  readonly says: readonly string[]
  /** What of them the entry keeps, former values included; nothing that is another's. */
  readonly personal: readonly unknown[]
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

/** Everything that is held on somebody (P2), and nothing of anybody else but the jury as their sheets name it; agents of the office are not named. */
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
  readonly attached: readonly KeptAttachment[]
  readonly journal: readonly ExportedEntry[]
  readonly now: Instant
}

/** Null where nobody of that id is in the register. */
export function personExport(
  world: World,
  whom: Whom,
  { sealed, attached, journal, now }: Elsewhere,
): PersonExport | null {
  const named = heldOn(world, whom, sealed)
  if (!named) return null
  const held = agentsUnnamed(named)
  const { body, timeZone } = regulationOn(world, todayIn(world, now))
  const name = nameIn(world, whom)
  return { about: whom, name, body, timeZone, madeAt: now, held, documents: exportedDocuments(held, attached), journal }
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
