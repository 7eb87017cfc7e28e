/** The levels of a score, the first weighing more than all that follow. */
export const levels = ['missed', 'changes', 'service', 'juryCost', 'waiting', 'comfort', 'fairness'] as const
export type Level = (typeof levels)[number]

/** One figure by level, each to be as small as can be. */
export type Score = readonly number[]

/** Negative where `a` is the better score, positive where `b` is, 0 where they are the same: level by level. */
export function compareScores(a: Score, b: Score): number {
  for (let at = 0; at < levels.length; at += 1) {
    const difference = a[at]! - b[at]!
    if (difference !== 0) return difference
  }
  return 0
}
