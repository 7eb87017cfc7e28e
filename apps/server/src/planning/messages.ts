import type { Bounds, Instance, Plan, Score } from '@delibere/core/planning'

/** What the planner's process is asked, once. */
export interface PlanningRequest {
  readonly instance: Instance
  /** The same instance, seed and number of steps give the same plan. */
  readonly seed: number
  /** How long it may search, in seconds. */
  readonly seconds: number
  /** A plan to begin from. */
  readonly start?: Plan
}

/** What it tells meanwhile; times in ms since it began. */
export type PlanningNews =
  | {
      readonly kind: 'better'
      readonly plan: Plan
      readonly score: Score
      readonly steps: number
      readonly elapsed: number
    }
  | { readonly kind: 'searching'; readonly steps: number; readonly elapsed: number }
  /** No plan as good on the levels before has less than these; `proven` levels, from the first, cannot be better. */
  | { readonly kind: 'bounds'; readonly bounds: Bounds; readonly proven: number }
  | { readonly kind: 'ended'; readonly steps: number; readonly elapsed: number }
