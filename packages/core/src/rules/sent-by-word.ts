import type { CandidateId } from '../basics/ids.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'

/**
 * Of the candidates of sessions that are planned again, those whom the office sent by its word (C6): it stands for as long
 * as the assessment it was about has not been entered anew.
 */
export const sentByWord = ({ candidates }: World, sessions: readonly Session[]): readonly CandidateId[] =>
  sessions.flatMap(({ hearings }) =>
    hearings.flatMap(({ candidateId }) => {
      const acts = candidates[candidateId]?.history ?? []
      const last = acts.findLast(
        ({ kind, about }) => kind === 'assessmentConfirmed' || (kind === 'entered' && about.includes('assessment')),
      )
      return last?.kind === 'assessmentConfirmed' ? [candidateId] : []
    }),
  )
