import { dayNumber } from '../basics/time.ts'
import { type CandidateTable, tableCandidates } from './compiled-candidates.ts'
import { type JurorTable, tableJurors } from './compiled-jurors.ts'
import { type OpeningTable, tableOpenings } from './compiled-openings.ts'
import { type PublishedTable, tablePublished } from './compiled-published.ts'
import { distancesOf } from './distances.ts'
import type { Instance } from './instance.ts'

/** Where each thing stands in the lists of the instance, by its id. */
type Index = ReadonlyMap<string, number>

/**
 * An instance made ready to be searched: everybody is a number (the place in the instance's list), and what does not depend
 * on the plan is told in advance.
 */
export interface Compiled {
  readonly instance: Instance
  readonly at: { readonly candidate: Index; readonly juror: Index; readonly opening: Index }
  readonly candidates: CandidateTable
  readonly jurors: JurorTable
  readonly openings: OpeningTable
  readonly published: PublishedTable | null
  /** Branch of each certificate, as a number. */
  readonly branchOf: Int32Array
  readonly branches: readonly string[]
}

/** What tables are made from. */
export interface Source {
  readonly instance: Instance
  readonly today: number
  readonly dates: Index
  readonly cqps: Index
  readonly companies: Index
  readonly candidateIds: Index
  readonly jurorIds: Index
  readonly openingIds: Index
  readonly distance: (region: string, place: string) => number
}

/** Makes an instance ready. It is taken as read: all its references lead somewhere. */
export function compile(instance: Instance): Compiled {
  const { candidates, jurors, openings, cqps } = instance
  const companies = [...candidates, ...jurors].flatMap(({ company }) => (company === null ? [] : [company]))
  const source: Source = {
    instance,
    today: dayNumber(instance.today),
    dates: indexOf(instance.dates),
    cqps: indexOf(cqps.map(({ id }) => id)),
    companies: indexOf([...new Set(companies)]),
    candidateIds: indexOf(candidates.map(({ id }) => id)),
    jurorIds: indexOf(jurors.map(({ id }) => id)),
    openingIds: indexOf(openings.map(({ id }) => id)),
    distance: distancesOf(instance.adjacency),
  }
  const table = tableOpenings(source)
  const branches = [...new Set(cqps.map(({ branch }) => branch))]
  return {
    instance,
    at: { candidate: source.candidateIds, juror: source.jurorIds, opening: source.openingIds },
    openings: table,
    candidates: tableCandidates(source, table),
    jurors: tableJurors(source, table),
    published: tablePublished(source),
    branches,
    branchOf: Int32Array.from(cqps, ({ branch }) => branches.indexOf(branch)),
  }
}

const indexOf = (ids: readonly string[]): Index => new Map(ids.map((id, at) => [id, at]))
