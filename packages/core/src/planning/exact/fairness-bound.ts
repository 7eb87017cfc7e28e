import type { Compiled } from '../compiled.ts'

/**
 * The least sum of squared loads where juries cost at least so much: a session costs at most the dearer span, so there are at
 * least so many of them, each with two of either college. Sittings given one by one to whoever has fewest make the least sum
 * of squares there is (the price of one more only grows with a juror's load), and more sessions only add to it.
 */
export function fairnessBound({ jurors, instance }: Compiled, juryCost: number): number {
  const { half, day } = instance.params.cost
  const sessions = Math.ceil(juryCost / Math.max(half, day, 1))
  return [0, 1].reduce((sum, college) => {
    const members = [...jurors.most.keys()].filter((j) => jurors.college[j] === college)
    return (
      sum +
      leastSquares(
        members.map((j) => ({ load: jurors.past[j]!, room: jurors.most[j]! })),
        2 * sessions,
      )
    )
  }, 0)
}

function leastSquares(members: { load: number; room: number }[], sittings: number): number {
  for (let n = 0; n < sittings; n += 1) {
    const next = members.reduce<{ load: number; room: number } | null>(
      (least, one) => (one.room > 0 && (!least || one.load < least.load) ? one : least),
      null,
    )
    if (!next) break
    next.load += 1
    next.room -= 1
  }
  return members.reduce((sum, { load }) => sum + load * load, 0)
}
