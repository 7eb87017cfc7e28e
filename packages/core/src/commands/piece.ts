import { z } from 'zod'
import { CandidateId } from '../basics/ids.ts'
import { err, ok, type Result } from '../basics/result.ts'
import { CalendarDate } from '../basics/time.ts'
import { AgentName } from '../model/actor.ts'
import { type CandidateFile, emptyFile } from '../model/candidate-file.ts'
import type { Candidate } from '../model/candidate.ts'
import { Attachment, PieceKind, PieceState } from '../model/piece.ts'
import { todayIn } from '../model/regulation.ts'
import type { World } from '../model/world.ts'
import { isWaivable, lastStep, pieceState, piecesOf } from '../rules/file-pieces.ts'
import type { Violation } from '../violations.ts'
import { candidateIn } from './candidate.ts'
import { defineCommand } from './command.ts'
import { doneBy } from './done.ts'
import { isServer, isStaff } from './who.ts'

/** How many documents one piece may have. */
export const mostAttachments = 30

/** Bytes that one document attached to a file may have. */
export const mostAttachmentBytes = 15 * 1024 * 1024

const ofPiece = { candidateId: CandidateId, piece: PieceKind }

interface At {
  readonly candidate: Candidate
  readonly file: CandidateFile
}

/** The candidate's file, if these pieces belong in it. */
function fileWith(world: World, candidateId: CandidateId, pieces: readonly PieceKind[]): Result<At, Violation> {
  const found = candidateIn(world, { candidateId })
  if (!found.ok) return found
  const { route } = found.value
  const strange = pieces.find((piece) => !piecesOf[route].includes(piece))
  if (strange) return err({ code: 'piece-not-of-route', piece: strange, route })
  return ok({ candidate: found.value, file: world.files[candidateId] ?? emptyFile })
}

/**
 * Notes what has happened to pieces of a file on a day (C2): received; returned for correction, with a reason, which
 * only what was received can be; awaited again, as when it was noted by mistake; or without reason to be, which only a
 * training record can. All of it stays in the piece's history; noting again what is so does nothing.
 */
export const recordPieces = defineCommand(
  'piece.record',
  {
    candidateId: CandidateId,
    pieces: z.array(PieceKind).min(1).max(PieceKind.options.length),
    state: PieceState,
    on: CalendarDate,
    reason: z.string().trim().min(1).max(1_000).nullable(),
  },
  {
    allows: isStaff,
    decide: (world, { candidateId, pieces, state, on, reason }, context) => {
      const at = fileWith(world, candidateId, pieces)
      if (!at.ok) return at
      const { file } = at.value
      if (on > todayIn(world, context.now)) return err({ code: 'date-to-come', date: on })
      if (state === 'returned' && reason === null) return err({ code: 'return-reason-missing' })
      for (const piece of pieces) {
        if (state === 'waived' && !isWaivable(piece)) return err({ code: 'piece-not-waivable', piece })
        const now = pieceState(file, piece)
        if (state === 'returned' && now !== 'received') return err({ code: 'piece-not-there', piece, state: now })
      }
      const changed = [...new Set(pieces)].filter((piece) => {
        const last = lastStep(file, piece)
        return state !== (last?.state ?? 'awaited') || (state !== 'awaited' && on !== last?.on)
      })
      const personal = { reason: state === 'returned' ? reason : null }
      const done = doneBy(context)
      return ok(changed.map((piece) => ({ type: 'piece.recorded', candidateId, piece, state, on, ...done, personal })))
    },
  },
)

/** Attaches a document to a piece: given by the server, once the document is on the disk, for the agent who sent it. */
export const attachToPiece = defineCommand(
  'piece.attach',
  { ...ofPiece, attachment: Attachment.omit({ at: true, by: true }), agent: AgentName.nullable() },
  {
    allows: isServer,
    decide: (world, { candidateId, piece, attachment, agent }, { now }) => {
      const at = fileWith(world, candidateId, [piece])
      if (!at.ok) return at
      const { sha256, type: mediaType, bytes, name } = attachment
      const there = at.value.file.pieces[piece]?.attachments ?? []
      if (there.some((one) => one.sha256 === sha256)) return ok([])
      if (there.length >= mostAttachments) return err({ code: 'too-many-attachments', max: mostAttachments })
      const done = { at: now, by: agent }
      return ok([{ type: 'piece.attached', candidateId, piece, sha256, mediaType, bytes, ...done, personal: { name } }])
    },
  },
)

/** Takes a document off a piece it does not belong to. */
export const detachFromPiece = defineCommand(
  'piece.detach',
  { ...ofPiece, sha256: Attachment.shape.sha256 },
  {
    allows: isStaff,
    decide: (world, { candidateId, piece, sha256 }, context) => {
      const at = fileWith(world, candidateId, [piece])
      if (!at.ok) return at
      const there = at.value.file.pieces[piece]?.attachments.some((one) => one.sha256 === sha256)
      if (!there) return err({ code: 'attachment-unknown' })
      return ok([{ type: 'piece.detached', candidateId, piece, sha256, ...doneBy(context) }])
    },
  },
)
