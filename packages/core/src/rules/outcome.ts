import type { DomainCode } from '../framework/framework.ts'
import type { Outcome, Verdict } from '../model/decision.ts'
import type { HeldDomain } from '../model/hearing.ts'
import type { Route } from '../model/candidate.ts'

interface Judged {
  readonly judged: readonly DomainCode[]
  readonly held: readonly HeldDomain[]
  readonly verdicts: Readonly<Partial<Record<DomainCode, Verdict>>>
}

/** The judged domains that have no verdict yet, in order. */
export const undecided = ({ judged, verdicts }: Judged): readonly DomainCode[] =>
  judged.filter((domain) => verdicts[domain] === undefined)

/**
 * What the verdicts make (H6): every domain acquired or already held → full; some → partial; none → none. Null while a
 * judged domain has no verdict.
 */
export function outcomeOf(hearing: Judged): Outcome | null {
  if (undecided(hearing).length > 0) return null
  const acquired = hearing.judged.filter((domain) => hearing.verdicts[domain] === 'acquired').length
  if (acquired === hearing.judged.length) return 'full'
  return acquired + hearing.held.length > 0 ? 'partial' : 'none'
}

/** A recommendation is compulsory for a VAE candidate who does not get the whole certificate (H7, guide 3.5). */
export const recommendationRequired = (route: Route, outcome: Outcome | null): boolean =>
  route === 'vae' && (outcome === 'partial' || outcome === 'none')
