import type { CandidateId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { CalendarDate } from '../basics/time.ts'
import type { CertificateCode, DomainCode } from '../framework/framework.ts'
import { regulationOn } from '../model/regulation.ts'
import type { World } from '../model/world.ts'
import { domainsHeld, expiresSoon } from '../rules/domains-held.ts'
import { currentFrameworks } from '../rules/frameworks.ts'
import { candidateName } from '../rules/people.ts'

/** A domain somebody holds that will soon count no more (C5). */
export interface ExpiringDomain {
  readonly candidateId: CandidateId
  readonly name: string
  readonly certificate: CertificateCode
  readonly domain: DomainCode
  readonly until: CalendarDate
}

/** Every domain that expires soon, the nearest first; of candidates who have given up none. */
export function expiringDomains(world: World, today: CalendarDate): readonly ExpiringDomain[] {
  const frameworks = currentFrameworks(world)
  const regulation = regulationOn(world, today)
  return valuesOf(world.candidates)
    .filter(({ withdrawn }) => withdrawn === null)
    .flatMap(({ id, certificate, person }) => {
      const framework = frameworks.get(certificate)
      const held = framework ? domainsHeld(world, id, framework, today) : []
      return held.flatMap((one) =>
        one.validUntil !== null && expiresSoon(one, today, regulation)
          ? [{ candidateId: id, name: candidateName(person), certificate, domain: one.domain, until: one.validUntil }]
          : [],
      )
    })
    .toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
}
