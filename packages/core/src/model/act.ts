import { z } from 'zod'
import { Instant } from '../basics/time.ts'

/** What was done to somebody's entry in the register. */
export const ActKind = z.enum([
  'registered',
  'corrected',
  'withdrawn',
  'reinstated',
  'pieceReceived',
  'pieceReturned',
  'pieceAwaited',
  'pieceWaived',
  'attached',
  'detached',
  'entered',
  'admissible',
  'inadmissible',
  'assessmentConfirmed',
  'closed',
  'reopened',
])
export type ActKind = z.infer<typeof ActKind>

/** One line of the history of a candidate or a juror: what was done, by whose hand, and to what. It says no value, so nothing personal. */
export const Act = z.object({
  at: Instant,
  /** The agent of the office, as their terminal names them; null where none was named. */
  by: z.string().nullable(),
  kind: ActKind,
  /** Names of fields, pieces, parts of the file or domains. */
  about: z.array(z.string()),
})
export interface Act extends z.infer<typeof Act> {}
