/** The place that is nowhere: a session by video. */
export const remote = 'VISIO'

/** More borders than anyone crosses: there is no way. */
const unreachable = 99

/** How many borders lie between two regions, `unreachable` where no way leads there; 0 to a session by video. */
export type Distance = (region: string, place: string) => number

/** The distances of a map of neighbours, by breadth first from each region. */
export function distancesOf(adjacency: Readonly<Record<string, readonly string[]>>): Distance {
  const from = new Map(Object.keys(adjacency).map((region) => [region, around(adjacency, region)]))
  return (region, place) => (place === remote ? 0 : (from.get(region)?.get(place) ?? unreachable))
}

function around(adjacency: Readonly<Record<string, readonly string[]>>, start: string): ReadonlyMap<string, number> {
  const found = new Map([[start, 0]])
  const waiting = [start]
  for (const region of waiting) {
    for (const next of adjacency[region] ?? []) {
      if (found.has(next)) continue
      found.set(next, found.get(region)! + 1)
      waiting.push(next)
    }
  }
  return found
}
