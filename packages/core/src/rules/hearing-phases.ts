import type { Hearing } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import { frameworkOf } from './frameworks.ts'
import { oralPhases, type PlannedPhase } from './timer.ts'

/** The oral phases of one hearing, by its framework, its session's regulation and the candidate's accommodations. */
export function hearingPhases(world: World, session: Session, hearing: Hearing): readonly PlannedPhase[] {
  const framework = frameworkOf(world, hearing.framework)
  const extraTime = world.candidates[hearing.candidateId]?.person.extraTime ?? false
  return framework ? oralPhases(framework, session.regulation, extraTime) : []
}
