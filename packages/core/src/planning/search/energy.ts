import type { Random } from '../../basics/random.ts'
import { at } from './state.ts'

/** How a search that cools down weighs the levels. */
export interface Climate {
  /** How much worse a step may make things: about so many points of waiting. */
  readonly temperature: number
  /** What a file left out weighs meanwhile, in points of waiting. */
  readonly leftOut: number
  /** What the sessions may cost. */
  readonly most: number
}

/** The levels in one figure, for accepting steps on the way only: plans are compared level by level. */
export function energyOf(levels: Float64Array, { leftOut, most }: Climate): number {
  return (
    levels[at.broken]! * 1e6 +
    (levels[at.missed]! * 2 + levels[at.service]!) * leftOut +
    levels[at.changes]! * leftOut +
    Math.max(0, levels[at.cost]! - most) * 1e4 +
    levels[at.waiting]! +
    levels[at.comfort]! / 16 +
    levels[at.fairness]! / 256
  )
}

/** Whether a step from one energy to another is taken: always downwards, upwards by chance and the less the colder it is. */
export const takes = (change: number, { temperature }: Climate, random: Random): boolean =>
  change <= 0 || (temperature > 0 && random.below(1 << 20) < Math.exp(-change / temperature) * (1 << 20))
