import type { CandidateFile } from '../model/candidate-file.ts'
import type { ActKind } from '../model/act.ts'
import { emptyFile } from '../model/candidate-file.ts'
import type { PieceKind, PieceState } from '../model/piece.ts'
import type { World } from '../model/world.ts'
import { actOf, atOf, type Put, put } from './put.ts'
import type { RegisterFact } from './register-fact.ts'

type FileFact = Extract<
  RegisterFact,
  { type: 'piece.recorded' | 'piece.attached' | 'piece.detached' | 'file.entered' | 'admissibility.decided' }
>

const actOfState = {
  awaited: 'pieceAwaited',
  received: 'pieceReceived',
  returned: 'pieceReturned',
  waived: 'pieceWaived',
} as const satisfies Readonly<Record<PieceState, ActKind>>

/** What a fact about a candidate's file puts where: the file, and a line in the candidate's history. */
export function fileChanges(world: World, fact: FileFact): readonly Put[] {
  const candidate = world.candidates[fact.candidateId]
  if (!candidate) return []
  const file = world.files[candidate.id] ?? emptyFile
  const [changed, kind, about] = change(file, fact)
  const history = [...candidate.history, actOf(fact, kind, about)]
  return [put('files', candidate.id, changed), put('candidates', candidate.id, { ...candidate, history })]
}

function change(file: CandidateFile, fact: FileFact): readonly [CandidateFile, ActKind, readonly string[]] {
  switch (fact.type) {
    case 'piece.recorded': {
      const { state, on, personal } = fact
      const step = { state, on, reason: personal.reason, at: atOf(fact), by: fact.by ?? null }
      return [
        withPiece(file, fact.piece, (piece) => ({ ...piece, steps: [...piece.steps, step] })),
        actOfState[state],
        [fact.piece],
      ]
    }
    case 'piece.attached': {
      const { sha256, mediaType: type, bytes, personal } = fact
      const attachment = { sha256, name: personal.name, type, bytes, at: atOf(fact), by: fact.by ?? null }
      return [withAttachments(file, fact, (all) => [...all, attachment]), 'attached', [fact.piece]]
    }
    case 'piece.detached':
      return [
        withAttachments(file, fact, (all) => all.filter(({ sha256 }) => sha256 !== fact.sha256)),
        'detached',
        [fact.piece],
      ]
    case 'file.entered':
      return [{ ...file, ...entered(file, fact), version: file.version + 1 }, 'entered', [fact.part]]
    case 'admissibility.decided': {
      const { admissible, on, by = null } = fact
      const decision = admissible === null ? null : { admissible, on, at: atOf(fact), by }
      const admissibility = file.admissibility && { ...file.admissibility, decision }
      if (admissible === null) return [{ ...file, admissibility }, 'corrected', ['decisionTakenBack']]
      return [
        { ...file, admissibility },
        admissible ? 'admissible' : 'inadmissible',
        fact.short ? ['experienceTooShort'] : [],
      ]
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
