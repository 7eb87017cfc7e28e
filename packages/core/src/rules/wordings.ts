import type { Framework } from '../framework/framework.ts'
import type { Hearing } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'

/** Where a sentence names the domain. */
const place = '{domaine}'

/**
 * The sentences offered for a recommendation (H7), by the regulation of the session: one that names the domain is offered for each
 * domain that is not acquired as the verdicts stand, in the order of the framework; the others once.
 */
export function wordingsFor(framework: Framework, { regulation }: Session, { verdicts }: Hearing): readonly string[] {
  const open = framework.domains.filter(({ code }) => verdicts[code] === 'notAcquired')
  return regulation.wordings.flatMap((wording) =>
    wording.includes(place) ? open.map(({ title }) => wording.replaceAll(place, title)) : [wording],
  )
}
