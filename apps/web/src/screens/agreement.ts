import type { DomainView } from '@delibere/core'

/**
 * How the opinions on a domain stand to one another: `divided` is what the jury talks about first (they differ, or
 * somebody wants to discuss), `open` is where some are missing but none differs.
 */
export type Agreement = 'agreed' | 'divided' | 'open'

export function agreementOn(opinions: NonNullable<DomainView['opinions']>): Agreement {
  const given = new Set(opinions.flatMap(({ opinion }) => opinion ?? []))
  if (given.size > 1 || given.has('toDiscuss')) return 'divided'
  return given.size === 1 && opinions.every(({ opinion }) => opinion !== null) ? 'agreed' : 'open'
}

const rank: Readonly<Record<Agreement, number>> = { divided: 0, open: 1, agreed: 2 }

/** The domains in the order the jury talks about them: divided first, each group in the framework's order. */
export const byAgreement = (domains: readonly DomainView[]): readonly DomainView[] =>
  domains.toSorted((a, b) => rank[agreementOn(a.opinions ?? [])] - rank[agreementOn(b.opinions ?? [])])
