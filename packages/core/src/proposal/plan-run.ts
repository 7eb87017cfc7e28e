import type { CandidateId, OpeningId, SessionId } from '../basics/ids.ts'
import type { Pins, PlanScope } from '../model/plan-draft.ts'
import type { Bounds } from '../planning/exact/bounds.ts'
import type { Instance } from '../planning/instance.ts'
import type { Score } from '../planning/order.ts'
import type { Plan } from '../planning/plan.ts'
import type { SetAside } from './candidates.ts'
import type { OtherSeats } from './instance-of.ts'
import type { LapsedPin } from './pins-held.ts'

/** What to plan: the new candidates alone, or the sessions to come as well; what is held fast; whom the office sends (C6). */
export interface PlanAsked {
  readonly scope: PlanScope
  readonly pins?: Pins
  readonly confirmed?: readonly CandidateId[]
}

/** What is planned, with the names of everybody in it: a plan names people by id. */
export interface PlanQuestion {
  readonly instance: Instance
  readonly aside: readonly SetAside[]
  readonly names: Readonly<Record<string, string>>
  /** The sessions that may change. */
  readonly again: readonly { readonly id: SessionId; readonly number: string; readonly openingId: OpeningId }[]
  /** Who was held fast and no longer can be. */
  readonly lapsed: readonly LapsedPin[]
  readonly otherSeats: OtherSeats | null
}

/** A search for a plan: for so many seconds, from a seed, and from a plan where one is given. */
export interface PlanWanted extends PlanAsked {
  readonly seconds: number
  readonly seed?: number
  readonly start?: Plan
}

/** Where a search for a plan stands. Times in ms. */
export interface PlanRun {
  readonly id: string
  /**
   * `proven`: no plan can be better. `impossible`: what is held fast and the rules leave no plan. `stopped`: by somebody.
   * `ended`: the time was up. `failed`: it broke off; what was found is kept.
   */
  readonly status: 'searching' | 'proven' | 'impossible' | 'ended' | 'stopped' | 'failed'
  readonly elapsed: number
  /** What it may take. */
  readonly budget: number
  readonly steps: number
  /** How many better plans were found; the first counts. */
  readonly improvements: number
  readonly plan: Plan | null
  readonly score: Score | null
  /** What no plan can go below. */
  readonly bounds: Bounds | null
  /** Levels of the score, from the first, that cannot be better. */
  readonly proven: number
}
