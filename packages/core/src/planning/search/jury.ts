import type { Random } from '../../basics/random.ts'
import type { State } from './state.ts'

/** What a jury is wanted for. */
export interface JuryWanted {
  readonly opening: number
  readonly halves: number
  readonly cqps: readonly number[]
  /** By company, how many of those who might sit are of it: no juror of theirs if it can be helped. */
  readonly companies: Int32Array
  /** Companies of which somebody does sit: none of their jurors (H15); null where nobody sits yet. */
  readonly seated: readonly number[] | null
  /** Those who sat there until now, to be kept if they can. */
  readonly kept?: readonly number[]
}

/**
 * Two of each college who can sit (H12–H18) and are free that day: those who travel least and have sat least, employers
 * first. Null where there are not. Those pinned or told already come first. Chance settles what is nearly equal.
 */
export function findJury(state: State, wanted: JuryWanted, random: Random): readonly number[] | null {
  const employers = pairOf(state, wanted, 0, random)
  const unions = employers && pairOf(state, wanted, 1, random)
  return unions && [...employers, ...unions]
}

/** Whether a juror is free to sit (H17) and suits the session: each rule about him alone holds. */
export function maySit(state: State, wanted: JuryWanted, j: number): boolean {
  const { compiled, busy, load } = state
  const { jurors, openings } = compiled
  if (busy[j * openings.days + openings.dayIndex[wanted.opening]!]! > 0 || load[j]! >= jurors.most[j]!) return false
  return suits(state, wanted, j)
}

/** Whether a juror could sit there if he sat nowhere else (H13–H16). */
export function suits({ compiled }: State, wanted: JuryWanted, j: number): boolean {
  const { jurors, openings, branchOf } = compiled
  const { opening, halves, cqps, seated } = wanted
  if ((jurors.can[j * openings.count + opening]! & halves) !== halves) return false
  for (const cqp of cqps) if (jurors.qualified[j * branchOf.length + cqp] === 0) return false
  return !(seated && jurors.company[j]! >= 0 && seated.includes(jurors.company[j]!))
}

function pairOf(state: State, wanted: JuryWanted, college: 0 | 1, random: Random): readonly [number, number] | null {
  const { jurors, instance } = state.compiled
  // Now and then chance has its way, for what travel and turns would never try.
  const noise = random.chance(20) ? 40 : 4
  const found: { readonly j: number; readonly price: number }[] = []
  for (const j of jurors.at[college][wanted.opening]!)
    if (maySit(state, wanted, j))
      found.push({ j, price: priceOf(state, wanted, j) + (random.below(100) / 100) * noise })
  found.sort((a, b) => a.price - b.price)
  let best: readonly [number, number] | null = null
  let least = Number.POSITIVE_INFINITY
  for (let x = 0; x < Math.min(found.length, 8); x += 1) {
    for (let y = x + 1; y < found.length; y += 1) {
      const [a, b] = [found[x]!, found[y]!]
      if (a.price + b.price >= least) break
      if (jurors.canPreside[a.j] === 0 && jurors.canPreside[b.j] === 0) continue
      const same = college === 1 && jurors.union[a.j] === jurors.union[b.j] ? instance.params.sameUnionWeight : 0
      if (a.price + b.price + same >= least) continue
      least = a.price + b.price + same
      best = [a.j, b.j]
    }
  }
  return best
}

function priceOf({ compiled, load }: State, { opening, companies, kept }: JuryWanted, j: number): number {
  const { jurors, openings, published } = compiled
  const company = jurors.company[j]!
  const told = published?.juries.get(opening)?.has(j) || kept?.includes(j) ? 500 : 0
  const pinned = jurors.pinned.get(opening)?.includes(j) ? 10_000 : 0
  const conflicts = company >= 0 ? (companies[company] ?? 0) : 0
  // A juror with little left is kept for where nobody else can sit.
  const scarce = (8 * (load[j]! + 1)) / Math.max(1, jurors.most[j]!)
  return (
    3 * jurors.hops[j * openings.count + opening]! + jurors.past[j]! + load[j]! + scarce + 2 * conflicts - told - pinned
  )
}

/** What a session that is held wants of a juror who would join its jury as it is. */
export function wantedAt({ compiled, halves, size, members, seats, cqpCount }: State, opening: number): JuryWanted {
  const { candidates, branchOf } = compiled
  const seated: number[] = []
  for (let m = 0; m < size[opening]!; m += 1) seated.push(candidates.company[members[opening * seats + m]!]!)
  const cqps: number[] = []
  for (let cqp = 0; cqp < branchOf.length; cqp += 1) if (cqpCount[opening * branchOf.length + cqp]! > 0) cqps.push(cqp)
  return { opening, halves: halves[opening]!, cqps, companies: noCompanies, seated }
}

const noCompanies = new Int32Array(0)
