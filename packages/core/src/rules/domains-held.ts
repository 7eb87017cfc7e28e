import { addMonths, addYears, type CalendarDate } from '../basics/time.ts'
import type { CandidateId } from '../basics/ids.ts'
import type { DomainCode, Framework } from '../framework/framework.ts'
import type { HeldDomain } from '../model/hearing.ts'
import type { PastResult } from '../model/past-result.ts'
import type { Regulation } from '../model/regulation.ts'
import type { World } from '../model/world.ts'
import { entriesOf, personKeyOf } from './same-person.ts'

/** The last day a domain acquired on `decidedOn` counts (C5); null: for life. */
export const validUntil = (decidedOn: CalendarDate, regulation: Regulation): CalendarDate | null =>
  regulation.domainValidityYears === null ? null : addYears(decidedOn, regulation.domainValidityYears)

/** Everything somebody has ever acquired of a certificate (C5): by decisions on any of their entries, and before the register. */
function acquiredBy(world: World, candidateId: CandidateId, framework: Framework): readonly PastResult[] {
  const person = world.candidates[candidateId]?.person
  const before = (person && world.pastResults[personKeyOf(person)]) ?? []
  const all = [...entriesOf(world, candidateId).flatMap((id) => world.acquisitions[id] ?? []), ...before]
  const ofIt = all.filter(({ certificate }) => certificate === framework.certificate)
  return wereWhole(before, framework) ? ofIt.map((one) => ({ ...one, validUntil: null })) : ofIt
}

/**
 * What `domainsHeld` follows from beside the framework and the day, by the key of the person: as long as a person's list is
 * the same, so is the answer. Of who has never acquired anything there is none.
 */
export function acquiredByPerson(world: World): ReadonlyMap<string, readonly unknown[]> {
  const parts = new Map<string, unknown[]>(Object.entries(world.pastResults).map(([key, results]) => [key, [results]]))
  for (const [id, acquired] of Object.entries(world.acquisitions)) {
    const person = world.candidates[id as CandidateId]?.person
    if (!person) continue
    const key = personKeyOf(person)
    const known = parts.get(key)
    if (known) known.push(acquired)
    else parts.set(key, [acquired])
  }
  return parts
}

/**
 * Whether results from before the register were the whole certificate on the day of one of them: it was awarded, and the
 * years are for a partial one (guide 2.5). A sheet says so itself of what it decides.
 */
const wereWhole = (results: readonly PastResult[], { certificate, domains }: Framework): boolean =>
  results.some(({ decidedOn: day }) =>
    domains.every(({ code }) =>
      results.some(
        (one) =>
          one.certificate === certificate &&
          one.domain === code &&
          one.decidedOn <= day &&
          (one.validUntil === null || one.validUntil >= day),
      ),
    ),
  )

/** The domains of `framework` that a candidate holds on `date`, in the framework's order, each with its last day (C5). */
export function domainsHeld(
  world: World,
  candidateId: CandidateId,
  framework: Framework,
  date: CalendarDate,
): readonly HeldDomain[] {
  const valid = acquiredBy(world, candidateId, framework).filter(
    ({ validUntil: until }) => until === null || until >= date,
  )
  if (valid.length === 0) return []
  return framework.domains.flatMap(({ code }) => {
    const of = valid.filter(({ domain }) => domain === code)
    return of.length === 0
      ? []
      : [{ domain: code, validUntil: latest(of.map((acquisition) => acquisition.validUntil)) }]
  })
}

/** The domains a jury has to judge: those not held (C5). */
export const domainsToJudge = (framework: Framework, held: readonly HeldDomain[]): readonly DomainCode[] =>
  framework.domains.map(({ code }) => code).filter((code) => !held.some(({ domain }) => domain === code))

/** Whether a domain that is held on `today` will soon not be any more (C5): from so many months before its last day. */
export const expiresSoon = (
  { validUntil: last }: HeldDomain,
  today: CalendarDate,
  { domainWarningMonths }: Regulation,
): boolean => last !== null && last >= today && addMonths(last, -domainWarningMonths) <= today

const latest = (dates: readonly (CalendarDate | null)[]): CalendarDate | null =>
  dates.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b))
