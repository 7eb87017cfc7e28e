import type { CalendarDate } from '../basics/time.ts'
import { pastPersonKey } from '../model/same-person.ts'
import type { PastPerson, PastResult } from '../model/past-result.ts'
import type { World } from '../model/world.ts'
import type { ResultFault } from '../violations.ts'
import { currentFramework } from './frameworks.ts'

interface Row extends PastResult {
  readonly line: number
  readonly person: PastPerson
}

/** Everything that keeps rows of past results from being taken: domains nobody knows (F3), days to come, an end before its beginning. */
export const resultFaults = (world: World, rows: readonly Row[], today: CalendarDate): readonly ResultFault[] =>
  rows.flatMap(({ line, certificate, domain, decidedOn, validUntil }): readonly ResultFault[] => {
    const domains = currentFramework(world, certificate)?.domains ?? []
    if (domains.length === 0) return [{ line, code: 'framework-without-domains', certificate }]
    if (!domains.some(({ code }) => code === domain)) return [{ line, code: 'domain-unknown', certificate, domain }]
    if (decidedOn > today) return [{ line, code: 'date-future', date: decidedOn }]
    return validUntil !== null && validUntil < decidedOn ? [{ line, code: 'end-before-decision' }] : []
  })

/** The rows that say something new: a result is the same by person, certificate, domain and day of the decision. */
export function newResults<Of extends Row>(world: World, rows: readonly Of[]): readonly Of[] {
  const known = new Set<string>()
  for (const [person, results] of Object.entries(world.pastResults)) {
    for (const result of results) known.add(keyOf(person, result))
  }
  return rows.filter((row) => {
    const key = keyOf(pastPersonKey(row.person), row)
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}

const keyOf = (person: string, { certificate, domain, decidedOn }: PastResult) =>
  `${person}|${certificate}|${domain}|${decidedOn}`
