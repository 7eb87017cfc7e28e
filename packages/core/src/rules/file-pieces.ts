import type { CandidateFile } from '../model/candidate-file.ts'
import type { Route } from '../model/candidate.ts'
import type { PieceKind, PieceState, PieceStep } from '../model/piece.ts'

/** The pieces of a file by each route, in the order the office works through them (C2). */
export const piecesOf: Readonly<Record<Route, readonly PieceKind[]>> = {
  training: ['workplaceAssessment', 'trainingRecord', 'individualPath'],
  vae: ['admissibilityNotice', 'cv', 'posts', 'evidence', 'vaeFile'],
}

/** Whether a piece may have no reason to be: a training record, where no modules were followed (C2). */
export const isWaivable = (kind: PieceKind): boolean => kind === 'trainingRecord'

type Pieces = Pick<CandidateFile, 'pieces'>

/** The latest thing that happened to a piece; null while nothing has. */
export const lastStep = ({ pieces }: Pieces, kind: PieceKind): PieceStep | null => pieces[kind]?.steps.at(-1) ?? null

/** Where a piece stands (C2): awaited until something says otherwise. */
export const pieceState = (file: Pieces, kind: PieceKind): PieceState => lastStep(file, kind)?.state ?? 'awaited'

/** The required pieces that are not there: awaited, or returned for correction (C2). */
export const missingPieces = (route: Route, file: Pieces): readonly PieceKind[] =>
  piecesOf[route].filter((kind) => ['awaited', 'returned'].includes(pieceState(file, kind)))

/** A file is complete when every required piece is received (C2). */
export const isComplete = (route: Route, file: Pieces): boolean => missingPieces(route, file).length === 0
