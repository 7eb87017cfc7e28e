import { folded } from '../basics/folded.ts'
import { valuesOf } from '../basics/record.ts'
import type { CalendarDate } from '../basics/time.ts'
import type { CandidatePerson } from '../model/candidate.ts'
import { pastPersonKey } from '../model/same-person.ts'
import type { PastPerson, PastResult } from '../model/past-result.ts'
import type { World } from '../model/world.ts'
import type { ResultFault, Unregistered } from '../violations.ts'
import { currentFramework } from './frameworks.ts'
import { candidateName } from './people.ts'
import { personKeyOf } from './same-person.ts'

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

/**
 * The rows that are of nobody in the register, by birth name, first given name and birth date (C5): kept for who is registered
 * as that person later, or of a name that is misspelt in one place.
 */
export function unregistered(world: World, rows: readonly Row[]): readonly Unregistered[] {
  const people = valuesOf(world.candidates).map(({ person }) => person)
  const known = new Set(people.map(personKeyOf))
  const strange = rows.filter(({ person }) => !known.has(pastPersonKey(person)))
  if (strange.length === 0) return []
  const born = new Map<CalendarDate, CandidatePerson[]>()
  for (const one of people) born.set(one.birthDate, [...(born.get(one.birthDate) ?? []), one])
  return strange.map(({ line, person: { birthName, givenName, birthDate } }) => {
    const near = (born.get(birthDate) ?? []).find(
      (one) => folded(one.birthName) === folded(birthName) || folded(one.givenNames[0] ?? '') === folded(givenName),
    )
    return { line, name: `${givenName} ${birthName}`, birthDate, near: near ? candidateName(near) : null }
  })
}

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
