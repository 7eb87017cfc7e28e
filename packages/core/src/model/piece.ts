import { z } from 'zod'
import { CalendarDate, Instant } from '../basics/time.ts'

/** The pieces of a candidate's file (C2): three by training, five by VAE. */
export const PieceKind = z.enum([
  'workplaceAssessment',
  'trainingRecord',
  'individualPath',
  'cv',
  'posts',
  'evidence',
  'vaeFile',
  'admissibilityNotice',
])
export type PieceKind = z.infer<typeof PieceKind>

/** Where a piece stands; `waived`: it has no reason to be in this file (no modules were followed). */
export const PieceState = z.enum(['awaited', 'received', 'returned', 'waived'])
export type PieceState = z.infer<typeof PieceState>

/** What happened to a piece, one line of its history. */
export const PieceStep = z.object({
  state: PieceState,
  on: CalendarDate,
  /** Why it was returned; null for the other states. */
  reason: z.string().nullable(),
  at: Instant,
  by: z.string().nullable(),
})
export interface PieceStep extends z.infer<typeof PieceStep> {}

/** What may be attached to a piece: known by its content, never by its name. */
export const AttachmentType = z.enum(['application/pdf', 'image/png', 'image/jpeg'])
export type AttachmentType = z.infer<typeof AttachmentType>

/** A PDF or a picture attached to a piece, kept once under its SHA-256. */
export const Attachment = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The name of the file it came from. */
  name: z.string().trim().min(1).max(200),
  type: AttachmentType,
  bytes: z.number().int().positive(),
  at: Instant,
  by: z.string().nullable(),
})
export interface Attachment extends z.infer<typeof Attachment> {}

/** A piece: all that happened to it in order, and what is attached. Without a step it is awaited. */
export const Piece = z.object({ steps: z.array(PieceStep), attachments: z.array(Attachment) })
export interface Piece extends z.infer<typeof Piece> {}
