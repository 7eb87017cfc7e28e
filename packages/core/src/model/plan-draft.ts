import { z } from 'zod'
import { CandidateId, JurorId, OpeningId, PlanDraftId } from '../basics/ids.ts'
import { Instant } from '../basics/time.ts'
import { Plan } from '../planning/plan.ts'

/** What staff hold fast in a plan (B5): a candidate or a juror in an opening, an opening in which nothing is held. */
export const Pins = z.object({
  candidates: z.partialRecord(CandidateId, OpeningId),
  jurors: z.array(z.tuple([JurorId, OpeningId])),
  closed: z.array(OpeningId),
})
export interface Pins extends z.infer<typeof Pins> {}

export const noPins: Pins = { candidates: {}, jurors: [], closed: [] }

/** `new`: the sessions that are planned stay; `again`: those to come may change, as little as can be (B5). */
export const PlanScope = z.enum(['new', 'again'])
export type PlanScope = z.infer<typeof PlanScope>

/** A plan kept under a name, as it was thought of (B5): nothing in it is done before it is confirmed. It names people by id alone. */
export const PlanDraft = z.object({
  id: PlanDraftId,
  name: z.string().trim().min(1).max(80),
  /** Counts up each time it is kept anew: who keeps it says which one they saw. */
  version: z.number().int().positive(),
  at: Instant,
  by: z.string().nullable(),
  scope: PlanScope,
  pins: Pins,
  plan: Plan,
})
export interface PlanDraft extends z.infer<typeof PlanDraft> {}
