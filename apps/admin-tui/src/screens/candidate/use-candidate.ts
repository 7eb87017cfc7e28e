import type { CandidateId, CandidateView } from '@delibere/core'
import { useProgram } from '../../program.ts'
import { type Answered, useAnswer } from '../../use-answer.ts'

/** Everything the office has of one candidate, asked again whenever something was done. */
export function useCandidate(candidateId: CandidateId): Answered<CandidateView> {
  const { client, freshness } = useProgram()
  return useAnswer(() => client.candidate(candidateId), `${candidateId} ${freshness}`)
}
