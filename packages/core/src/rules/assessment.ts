import type { DomainCode } from '../framework/framework.ts'
import type { WorkplaceAssessment } from '../model/workplace-assessment.ts'

/** The domains that the evaluators say are not mastered, of those to be judged (C6): planning warns, and staff confirm. */
export const notMastered = (
  assessment: WorkplaceAssessment | null,
  judged: readonly DomainCode[],
): readonly DomainCode[] => judged.filter((code) => assessment?.domains[code]?.mastered === false)

/** What an assessment still lacks to be one of two evaluators who agree, dated and signed (C2). */
export interface AssessmentGaps {
  /** Domains of which it does not say whether they are mastered. */
  readonly domains: readonly DomainCode[]
  /** How many of the two evaluators have no name. */
  readonly evaluators: number
  readonly unsigned: boolean
}

/** Null where nothing is missing for these domains. */
export function assessmentGaps(
  assessment: WorkplaceAssessment | null,
  domains: readonly DomainCode[],
): AssessmentGaps | null {
  const unsaid = domains.filter((code) => typeof assessment?.domains[code]?.mastered !== 'boolean')
  const evaluators = 2 - (assessment?.evaluators.filter(({ name }) => name !== '').length ?? 0)
  const unsigned = !assessment?.signedOn
  return unsaid.length === 0 && evaluators === 0 && !unsigned ? null : { domains: unsaid, evaluators, unsigned }
}
