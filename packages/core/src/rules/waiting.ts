import { z } from 'zod'
import type { CandidateFile } from '../model/candidate-file.ts'
import type { Route } from '../model/candidate.ts'
import type { CandidateState } from './candidate-state.ts'
import type { Deadline } from './deadline.ts'
import { isUnread } from './file-parts.ts'
import { pieceState, piecesOf } from './file-pieces.ts'

/**
 * Why a candidate waits for the office. In no session, and neither given up nor holding everything: first presentation past,
 * or near (C3); a piece returned for correction (C2); the file complete, or not; a certificate without domains (F3). Whoever
 * has not given up: a domain they hold that expires soon (C5). Ready or in a session to come: nothing entered of what the jury
 * reads domain by domain, though its piece has come (C2).
 */
export const WaitingReason = z.enum([
  'deadlinePast',
  'deadlineNear',
  'returned',
  'frameworkMissing',
  'ready',
  'incomplete',
  'unread',
  'expiring',
])
export type WaitingReason = z.infer<typeof WaitingReason>

interface Waiting {
  readonly state: CandidateState
  /** The session they are planned in. */
  readonly session: string | null
  readonly deadline: Deadline | null
  /** Whether a domain they hold expires soon. */
  readonly soon: boolean
  readonly route: Route
  readonly file: CandidateFile | undefined
}

/** Why this candidate waits, in the order of `WaitingReason`. */
export function waitsFor({ state, session, deadline, soon, route, file }: Waiting): readonly WaitingReason[] {
  const free = session === null && state !== 'withdrawn' && state !== 'certified'
  const holds: Readonly<Record<WaitingReason, boolean>> = {
    deadlinePast: free && deadline?.state === 'past',
    deadlineNear: free && deadline?.state === 'near',
    returned: free && file !== undefined && piecesOf[route].some((kind) => pieceState(file, kind) === 'returned'),
    frameworkMissing: state === 'frameworkMissing',
    ready: state === 'ready',
    incomplete: state === 'incomplete',
    unread: (state === 'ready' || state === 'planned') && isUnread(route, file),
    expiring: soon && state !== 'withdrawn',
  }
  return WaitingReason.options.filter((reason) => holds[reason])
}
