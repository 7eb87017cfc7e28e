import type { Proposal, Proposing } from './proposing.ts'

/** What the planner's process tells. */
export type PlanningNews =
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | { readonly kind: 'ended'; readonly end: Awaited<Proposing['done']>['end'] }
