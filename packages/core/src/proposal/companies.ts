import { folded } from '../basics/folded.ts'
import type { Organisation } from '../model/candidate.ts'

/**
 * Names organisations so that two that are the same by SIRET or by name (J4) have one name: the planner compares names
 * alone. Whoever is the same as two others makes all three one.
 */
export function companyNames(organisations: readonly Organisation[]): (organisation: Organisation) => string {
  const parent = new Map<string, string>()
  const root = (key: string): string => {
    const next = parent.get(key) ?? key
    return next === key ? key : root(next)
  }
  for (const organisation of organisations) {
    const [name, company] = keysOf(organisation)
    const known = root(name)
    parent.set(name, known)
    if (company !== undefined) parent.set(root(company), known)
  }
  return (organisation) => root(keysOf(organisation)[0])
}

// The first nine digits of a SIRET are the company.
const keysOf = ({ name, siret }: Organisation): readonly [string, string?] =>
  siret ? [`n ${folded(name)}`, `s ${siret.slice(0, 9)}`] : [`n ${folded(name)}`]
