import type { Compiled } from '../compiled.ts'

/**
 * Below this no plan's sessions can cost that seat so many candidates: had every opening as often as one likes been filled
 * with the shortest slots. Proven, and often reached; a better bound takes a solver.
 */
export function costFloor({ openings, candidates, instance }: Compiled, seated: number): number {
  const shortest = Math.max(1, candidates.lengths[0] ?? 1)
  const { cost } = instance.params
  const most = new Map<number, number>()
  for (let window = 0; window < openings.first.length; window += 1) {
    const room = Math.floor(openings.first[window]! / shortest) + Math.floor(openings.second[window]! / shortest)
    const price = window % 4 === 3 ? cost.day : cost.half
    most.set(price, Math.max(most.get(price) ?? 0, room))
  }
  // room[n]: how many can be seated for n.
  const room = [0]
  for (let spent = 0; room[spent]! < seated; spent += 1) {
    const next = [...most].map(([price, seats]) =>
      price > 0 && price <= spent + 1 ? room[spent + 1 - price]! + seats : 0,
    )
    room.push(Math.max(room[spent]!, ...next))
    if (spent > seated * Math.max(cost.day, cost.half)) return 0
  }
  return room.findIndex((seats) => seats >= seated)
}
