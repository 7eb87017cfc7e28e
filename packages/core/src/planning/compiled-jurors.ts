import type { OpeningTable } from './compiled-openings.ts'
import type { Source } from './compiled.ts'
import { remote } from './distances.ts'

/** The jurors as columns. */
export interface JurorTable {
  readonly count: number
  /** 0 employers, 1 unions. */
  readonly college: Uint8Array
  /** A number for each union, -1 for none. */
  readonly union: Int32Array
  readonly company: Int32Array
  readonly canPreside: Uint8Array
  readonly most: Int32Array
  readonly past: Int32Array
  /** 1 where a juror is qualified for a certificate, at `juror * cqpCount + cqp` (H14). */
  readonly qualified: Uint8Array
  /** The half-days on which a juror can sit at an opening (H13, H16), at `juror * openingCount + opening`. */
  readonly can: Uint8Array
  readonly hops: Uint8Array
  /** By opening, the jurors of each college who can sit there at all. */
  readonly at: readonly [readonly Int32Array[], readonly Int32Array[]]
  /** The pinned jurors of each opening (H21). */
  readonly pinned: ReadonlyMap<number, readonly number[]>
}

/** The half-days that a letter of `available` stands for. */
export const halvesOfLetter: Readonly<Record<string, number>> = { '.': 0, A: 1, P: 2, D: 3 }

export function tableJurors(source: Source, openings: OpeningTable): JurorTable {
  const { jurors, openings: places, cqps } = source.instance
  const unions = [...new Set(jurors.flatMap(({ union }) => (union === null ? [] : [union])))]
  const can = new Uint8Array(jurors.length * places.length)
  const hops = new Uint8Array(can.length)
  const college = Uint8Array.from(jurors, (one) => (one.college === 'E' ? 0 : 1))
  const at: [number[][], number[][]] = [places.map(() => []), places.map(() => [])]
  jurors.forEach((one, j) => {
    places.forEach(({ place, date }, o) => {
      const distance = source.distance(one.region, place)
      hops[j * places.length + o] = Math.min(255, distance)
      if (place === remote ? !one.visio : distance > one.maxHops) return
      const letter = one.available[source.dates.get(date) ?? -1] ?? '.'
      const halves = openings.closed[o] === 1 ? 0 : halvesOfLetter[letter]!
      can[j * places.length + o] = halves
      if (halves > 0) at[college[j] as 0 | 1][o]!.push(j)
    })
  })
  return {
    count: jurors.length,
    college,
    union: Int32Array.from(jurors, ({ union }) => (union === null ? -1 : unions.indexOf(union))),
    company: Int32Array.from(jurors, ({ company }) => (company === null ? -1 : source.companies.get(company)!)),
    canPreside: Uint8Array.from(jurors, (one) => Number(one.canPreside)),
    most: Int32Array.from(jurors, ({ maxSessions }) => maxSessions),
    past: Int32Array.from(jurors, ({ pastSessions }) => pastSessions),
    qualified: Uint8Array.from(jurors.flatMap((one) => cqps.map(({ id }) => Number(one.cqps.includes(id))))),
    can,
    hops,
    at: [at[0].map((list) => Int32Array.from(list)), at[1].map((list) => Int32Array.from(list))],
    pinned: pinnedJurors(source),
  }
}

function pinnedJurors({ instance, jurorIds, openingIds }: Source): ReadonlyMap<number, readonly number[]> {
  const pinned = new Map<number, number[]>()
  for (const [juror, opening] of instance.pins?.jurors ?? []) {
    const o = openingIds.get(opening)!
    const list = pinned.get(o) ?? []
    if (!list.includes(jurorIds.get(juror)!)) list.push(jurorIds.get(juror)!)
    pinned.set(o, list)
  }
  return pinned
}
