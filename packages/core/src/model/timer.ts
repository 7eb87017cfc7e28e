import { z } from 'zod'
import { Duration, Instant } from '../basics/time.ts'

/** What is being timed: the oral phases of F4, then the deliberation. */
export const Phase = z.enum(['presentation', 'interview', 'deliberation'])
export type Phase = z.infer<typeof Phase>

/**
 * A phase that has started (H2). Only what people did is kept; time left, overtime and warnings follow from it and from
 * the clock, so that a restart of the server changes nothing.
 */
export const Timer = z.object({
  phase: Phase,
  /** Planned length in ms, extra time included. */
  planned: Duration,
  /** Time the president added, in ms. */
  added: Duration,
  startedAt: Instant,
  /** In order; the last is open (`until: null`) while paused. */
  pauses: z.array(z.object({ from: Instant, until: Instant.nullable() })),
  endedAt: Instant.nullable(),
})
export interface Timer extends z.infer<typeof Timer> {}
