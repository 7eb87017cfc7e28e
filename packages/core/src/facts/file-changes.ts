import type { CandidateFile } from '../model/candidate-file.ts'
import type { ActKind } from '../model/act.ts'
import { emptyFile } from '../model/candidate-file.ts'
import type { PieceKind, PieceState } from '../model/piece.ts'
import type { World } from '../model/world.ts'
import { actOf, atOf, type Put, put } from './put.ts'
import type { Fact } from './fact.ts'

const fileFactTypes = [
  'piece.recorded',
  'piece.attached',
  'piece.detached',
  'file.entered',
  'admissibility.decided',
] as const
type FileFact = Extract<Fact, { type: (typeof fileFactTypes)[number] }>

/** Whether a fact is about a candidate's file: what goes where the file alone is erased (P2). */
export const isFileFact = (fact: Fact): fact is FileFact => (fileFactTypes as readonly string[]).includes(fact.type)

const actOfState = {
  awaited: 'pieceAwaited',
  received: 'pieceReceived',
  returned: 'pieceReturned',
  waived: 'pieceWaived',
} as const satisfies Readonly<Record<PieceState, ActKind>>

/**
 * What a fact about a candidate's file puts where: the file, and a line in the candidate's history. Where the file has been
 * erased alone (P2), the history still says what was done, as it did before.
 */
export function fileChanges(world: World, fact: FileFact): readonly Put[] {
  const candidate = world.candidates[fact.candidateId]
  if (!candidate) return []
  const history = [...candidate.history, actOf(fact, ...actIn(fact))]
  const noted = put('candidates', candidate.id, { ...candidate, history })
  if ('personal' in fact && fact.personal === null) return [noted]
  return [put('files', candidate.id, change(world.files[candidate.id] ?? emptyFile, fact)), noted]
}

function actIn(fact: FileFact): readonly [ActKind, readonly string[]] {
  switch (fact.type) {
    case 'piece.recorded':
      return [actOfState[fact.state], [fact.piece]]
    case 'piece.attached':
      return ['attached', [fact.piece]]
    case 'piece.detached':
      return ['detached', [fact.piece]]
    case 'file.entered':
      return ['entered', [fact.part]]
    case 'admissibility.decided':
      if (fact.admissible === null) return ['corrected', ['decisionTakenBack']]
      return [fact.admissible ? 'admissible' : 'inadmissible', fact.short ? ['experienceTooShort'] : []]
  }
}

function change(file: CandidateFile, fact: FileFact): CandidateFile {
  switch (fact.type) {
    case 'piece.recorded': {
      const { state, on, personal } = fact
      const step = { state, on, reason: personal.reason, at: atOf(fact), by: fact.by ?? null }
      return withPiece(file, fact.piece, (piece) => ({ ...piece, steps: [...piece.steps, step] }))
    }
    case 'piece.attached': {
      const { sha256, mediaType: type, bytes, personal } = fact
      const attachment = { sha256, name: personal.name, type, bytes, at: atOf(fact), by: fact.by ?? null }
      return withAttachments(file, fact, (all) => [...all, attachment])
    }
    case 'piece.detached':
      return withAttachments(file, fact, (all) => all.filter(({ sha256 }) => sha256 !== fact.sha256))
    case 'file.entered':
      return { ...file, ...entered(file, fact), version: file.version + 1 }
    case 'admissibility.decided': {
      const { admissible, on, by = null } = fact
      const decision = admissible === null ? null : { admissible, on, at: atOf(fact), by }
      const admissibility = file.admissibility && { ...file.admissibility, decision }
      return { ...file, admissibility }
    }
  }
}

function entered(
  file: CandidateFile,
  { personal }: Extract<FileFact, { type: 'file.entered' }>,
): Partial<CandidateFile> {
  switch (personal.part) {
    case 'assessment':
      return { assessment: personal.content }
    case 'training':
      return { training: personal.content }
    case 'vae':
      return { vae: personal.content }
    case 'admissibility':
      return { admissibility: { decision: file.admissibility?.decision ?? null, ...personal.content } }
  }
}

type Piece = NonNullable<CandidateFile['pieces'][PieceKind]>

const withPiece = (file: CandidateFile, kind: PieceKind, by: (piece: Piece) => Piece): CandidateFile => ({
  ...file,
  pieces: { ...file.pieces, [kind]: by(file.pieces[kind] ?? { steps: [], attachments: [] }) },
})

const withAttachments = (
  file: CandidateFile,
  { piece }: { readonly piece: PieceKind },
  by: (all: Piece['attachments']) => Piece['attachments'],
): CandidateFile => withPiece(file, piece, (one) => ({ ...one, attachments: by(one.attachments) }))
