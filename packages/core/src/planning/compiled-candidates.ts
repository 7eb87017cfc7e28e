import { dayNumber } from '../basics/time.ts'
import type { OpeningTable } from './compiled-openings.ts'
import type { Source } from './compiled.ts'
import { remote } from './distances.ts'
import { slotMinutes } from './slots.ts'

/** The candidates as columns. */
export interface CandidateTable {
  readonly count: number
  readonly cqp: Int32Array
  /** Minutes of the slot (H05), and a small number for each length there is. */
  readonly length: Int32Array
  readonly lengthClass: Int32Array
  readonly lengths: readonly number[]
  /** A number for each company, -1 for none; jurors' companies bear the same numbers. */
  readonly company: Int32Array
  readonly companies: number
  /** 1 for a file that cannot wait for the next round. */
  readonly critical: Uint8Array
  readonly ready: Int32Array
  /** From this day a file counts as placed late; a critical one never does. */
  readonly lateFrom: Int32Array
  /** The opening a pin wants (H21), -1 for none. */
  readonly pinned: Int32Array
  /** The openings a candidate may go to (H06–H09, H21), in the order of the calendar: `openings[start[c]…start[c + 1]]`. */
  readonly start: Int32Array
  readonly openings: Int32Array
  /** Where in that list the openings begin that would be late. */
  readonly late: Int32Array
  /** Whether a candidate may go to an opening: the bit `c * openingCount + o`. */
  readonly fits: Uint32Array
  /** Borders crossed from the candidate's region to an opening, at `region * openingCount + o`. */
  readonly region: Int32Array
  readonly hops: Uint8Array
}

export function tableCandidates(source: Source, openings: OpeningTable): CandidateTable {
  const { candidates, params, cqps, openings: places } = source.instance
  const count = candidates.length
  const certificates = new Map(cqps.map((cqp) => [cqp.id, cqp]))
  const length = Int32Array.from(candidates, (one) => slotMinutes(certificates.get(one.cqp)!, one, params))
  const lengths = [...new Set(length)].sort((a, b) => a - b)
  const ready = Int32Array.from(candidates, (one) => dayNumber(one.ready))
  const regions = Object.keys(source.instance.adjacency)
  const hops = Uint8Array.from(
    regions.flatMap((region) => places.map(({ place }) => Math.min(255, source.distance(region, place)))),
  )
  const pinned = new Int32Array(count).fill(-1)
  for (const [id, opening] of Object.entries(source.instance.pins?.candidates ?? {}))
    pinned[source.candidateIds.get(id)!] = source.openingIds.get(opening)!
  const critical = Uint8Array.from(candidates, ({ deadline }) => Number(deadline < params.criticalBefore))
  const lateFrom = ready.map((day, c) =>
    critical[c] === 1 ? never : Math.max(day, source.today) + params.maxWaitDays + 1,
  )
  const region = Int32Array.from(candidates, (one) => regions.indexOf(one.region))
  return {
    count,
    cqp: Int32Array.from(candidates, (one) => source.cqps.get(one.cqp)!),
    length,
    lengthClass: length.map((one) => lengths.indexOf(one)),
    lengths,
    company: Int32Array.from(candidates, ({ company }) => (company === null ? -1 : source.companies.get(company)!)),
    companies: source.companies.size,
    critical,
    ready,
    lateFrom,
    pinned,
    region,
    hops,
    ...reachable(source, openings, { ready, region, hops, pinned, lateFrom }),
  }
}

// Later than any day.
const never = 2 ** 30

type Known = Pick<CandidateTable, 'ready' | 'region' | 'hops' | 'pinned' | 'lateFrom'>

function reachable(source: Source, openings: OpeningTable, known: Known) {
  const { candidates, params, openings: places } = source.instance
  const order = Array.from(places.keys()).sort((a, b) => openings.day[a]! - openings.day[b]! || a - b)
  const start = new Int32Array(candidates.length + 1)
  const late = new Int32Array(candidates.length)
  const fits = new Uint32Array(Math.ceil((candidates.length * places.length) / 32))
  // Of 20,000 candidates there are some millions: no list of numbers as objects.
  let found = new Int32Array(1_024)
  let count = 0
  candidates.forEach((one, c) => {
    const from = Math.max(known.ready[c]!, source.today) + params.noticeDays
    const until = dayNumber(one.deadline)
    const away = new Set(one.unavailable)
    for (const o of order) {
      const { place, date } = places[o]!
      if (openings.day[o]! < from || openings.day[o]! > until || openings.closed[o] === 1) continue
      if (known.pinned[c]! >= 0 && known.pinned[c] !== o) continue
      if (place === remote ? !one.visio : known.hops[known.region[c]! * places.length + o]! > one.maxHops) continue
      if (away.size > 0 && away.has(date)) continue
      const bit = c * places.length + o
      fits[bit >>> 5]! |= 1 << (bit & 31)
      if (count === found.length) found = widened(found)
      found[count] = o
      count += 1
      if (openings.day[o]! < known.lateFrom[c]!) late[c] = count
    }
    late[c] = Math.max(late[c]!, start[c]!)
    start[c + 1] = count
  })
  return { start, openings: found.slice(0, count), late, fits }
}

function widened(list: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(list.length * 2)
  wider.set(list)
  return wider
}

/** Whether a candidate may go to an opening, whoever else is there. */
export function mayGo({ fits }: CandidateTable, openingCount: number, candidate: number, opening: number): boolean {
  const bit = candidate * openingCount + opening
  return ((fits[bit >>> 5]! >>> (bit & 31)) & 1) === 1
}
