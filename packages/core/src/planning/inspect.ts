import type { Compiled } from './compiled.ts'
import type { Finding } from './inspect/finding.ts'
import { openingFindings } from './inspect/openings.ts'
import { candidateFindings, jurorFindings } from './inspect/people.ts'
import { pinFindings } from './inspect/pins.ts'

export type { Finding, FindingFault } from './inspect/finding.ts'

/**
 * Looks at what there is to plan before it is planned: what would leave a plan empty or wrong without a word. Blocking are
 * findings with which no plan makes sense (no opening, a college without members, pins that cannot hold, one room taken
 * twice); warnings concern some files, jurors or openings, and the rest can be planned.
 */
export const inspect = (compiled: Compiled): readonly Finding[] => [
  ...openingFindings(compiled),
  ...jurorFindings(compiled),
  ...candidateFindings(compiled),
  ...pinFindings(compiled),
]
