import { z } from 'zod'
import type { CandidateId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { Framework } from '../framework/framework.ts'
import { emptyFile } from '../model/candidate-file.ts'
import type { Candidate } from '../model/candidate.ts'
import type { HeldDomain } from '../model/hearing.ts'
import type { World } from '../model/world.ts'
import { domainsToJudge } from './domains-held.ts'
import { isComplete } from './file-pieces.ts'
import { hasEnded } from './sitting.ts'

/**
 * Where a candidate stands for the office, the first that holds: given up; holding the whole certificate; in a session to
 * come; refused entry by VAE (C4); of a certificate without domains (F3); with a complete file (C2); or not yet.
 */
export const CandidateState = z.enum([
  'withdrawn',
  'certified',
  'planned',
  'inadmissible',
  'frameworkMissing',
  'ready',
  'incomplete',
])
export type CandidateState = z.infer<typeof CandidateState>

/** The number of the session in which each candidate waits, for those who do. */
export const plannedSessions = (world: World): ReadonlyMap<CandidateId, string> =>
  new Map(
    valuesOf(world.sessions).flatMap(({ number, hearings }) =>
      hearings.filter((hearing) => !hasEnded(hearing)).map(({ candidateId }) => [candidateId, number] as const),
    ),
  )

/** The candidates a jury has decided on, whatever it decided: they have had their first presentation (C3). */
export const presentedIds = (world: World): ReadonlySet<CandidateId> =>
  new Set([
    ...valuesOf(world.sessions).flatMap(({ hearings }) =>
      hearings.filter(({ sheets }) => sheets.length > 0).map(({ candidateId }) => candidateId),
    ),
    ...valuesOf(world.archive).flatMap(({ hearings }) =>
      hearings.filter(({ outcome }) => outcome !== null).map(({ candidateId }) => candidateId),
    ),
  ])

/** What a candidate's state follows from, beside themself and their file. */
interface Standing {
  /** The current framework of their certificate, and what they hold of it today. */
  readonly framework: Framework | undefined
  readonly held: readonly HeldDomain[]
  readonly planned: ReadonlyMap<CandidateId, string>
}

export function candidateState(
  world: World,
  candidate: Candidate,
  { framework, held, planned }: Standing,
): CandidateState {
  if (candidate.withdrawn) return 'withdrawn'
  const domains = framework?.domains ?? []
  const file = world.files[candidate.id] ?? emptyFile
  if (framework && domains.length > 0 && domainsToJudge(framework, held).length === 0) return 'certified'
  if (planned.has(candidate.id)) return 'planned'
  if (file.admissibility?.decision?.admissible === false) return 'inadmissible'
  if (domains.length === 0) return 'frameworkMissing'
  return isComplete(candidate.route, file) ? 'ready' : 'incomplete'
}
