import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import { emptyFile } from '../model/candidate-file.ts'
import { PieceKind, type PieceState } from '../model/piece.ts'
import { aCompleteFile, morning } from '../testing/build.ts'
import { isComplete, isWaivable, missingPieces, piecesOf, pieceState } from './file-pieces.ts'

const stepped = (kind: PieceKind, ...states: readonly PieceState[]) => ({
  ...aCompleteFile('training'),
  pieces: {
    ...aCompleteFile('training').pieces,
    [kind]: {
      attachments: [],
      steps: states.map((state) => ({ state, on: calendarDate('2026-11-20'), reason: null, at: morning, by: null })),
    },
  },
})

describe('a file (C2)', () => {
  it('by training asks for the assessment, the training record and the path; by VAE for five pieces', () => {
    expect(piecesOf.training).toEqual(['workplaceAssessment', 'trainingRecord', 'individualPath'])
    expect(piecesOf.vae.toSorted()).toEqual(['admissibilityNotice', 'cv', 'evidence', 'posts', 'vaeFile'])
    expect([...piecesOf.training, ...piecesOf.vae].toSorted()).toEqual(PieceKind.options.toSorted())
  })

  it.each(['training', 'vae'] as const)('by %s is complete when all of it is received, and not before', (route) => {
    expect(isComplete(route, aCompleteFile(route))).toBe(true)
    expect(missingPieces(route, emptyFile)).toEqual(piecesOf[route])
  })

  it.each<[readonly PieceState[], PieceState, boolean]>([
    [[], 'awaited', false],
    [['received'], 'received', true],
    [['received', 'returned'], 'returned', false],
    [['received', 'returned', 'received'], 'received', true],
    [['received', 'awaited'], 'awaited', false],
    [['waived'], 'waived', true],
  ])('whose training record was %j: it is %s', (states, state, complete) => {
    const file = stepped('trainingRecord', ...states)
    expect([pieceState(file, 'trainingRecord'), isComplete('training', file)]).toEqual([state, complete])
  })

  it('does without a training record alone, where no modules were followed', () => {
    expect(PieceKind.options.filter(isWaivable)).toEqual(['trainingRecord'])
  })
})
