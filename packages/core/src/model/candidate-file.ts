import { z } from 'zod'
import { AdmissibilityRequest } from './admissibility.ts'
import { Piece, PieceKind } from './piece.ts'
import { TrainingRecord } from './training-record.ts'
import { VaeFile } from './vae-file.ts'
import { WorkplaceAssessment } from './workplace-assessment.ts'

/** The parts of a file that are entered as data. */
export const FilePart = z.discriminatedUnion('part', [
  z.object({ part: z.literal('assessment'), content: WorkplaceAssessment }),
  z.object({ part: z.literal('training'), content: TrainingRecord }),
  z.object({ part: z.literal('vae'), content: VaeFile }),
  z.object({ part: z.literal('admissibility'), content: AdmissibilityRequest.omit({ decision: true }) }),
])
export type FilePart = z.infer<typeof FilePart>

/** A candidate's file (dossier, C2): what the jury reads, and what the office waits for. */
export const CandidateFile = z.object({
  /** Counts up each time a part is entered: who enters one says which they saw. */
  version: z.number().int().positive(),
  pieces: z.partialRecord(PieceKind, Piece),
  assessment: WorkplaceAssessment.nullable(),
  training: TrainingRecord.nullable(),
  vae: VaeFile.nullable(),
  admissibility: AdmissibilityRequest.nullable(),
})
export interface CandidateFile extends z.infer<typeof CandidateFile> {}

/** The file of somebody of whom nothing has come yet. */
export const emptyFile: CandidateFile = {
  version: 1,
  pieces: {},
  assessment: null,
  training: null,
  vae: null,
  admissibility: null,
}
