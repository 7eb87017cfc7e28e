import { z } from 'zod'
import { CandidateId } from '../basics/ids.ts'
import { err, ok, type Result } from '../basics/result.ts'
import { type Candidate, LocatedCandidate } from '../model/candidate.ts'
import { todayIn } from '../model/regulation.ts'
import type { World } from '../model/world.ts'
import { changedFields } from '../rules/changed-fields.ts'
import { lockFault, plannedFault } from '../rules/locked.ts'
import { changedSince } from '../rules/versions.ts'
import type { Violation } from '../violations.ts'
import { defineCommand } from './command.ts'
import { doneBy } from './done.ts'
import { isStaff } from './who.ts'

/** The candidate a command names. */
export function candidateIn(
  world: World,
  { candidateId }: { readonly candidateId: CandidateId },
): Result<Candidate, Violation> {
  const candidate = world.candidates[candidateId]
  return candidate ? ok(candidate) : err({ code: 'candidate-unknown' })
}

/**
 * Corrects what the register says of a candidate (C7), as a whole. `version` is the one that was looked at: refused with
 * what others have done since. Certificate and route stay once the candidate is in a session.
 */
export const correctCandidate = defineCommand(
  'candidate.correct',
  { candidateId: CandidateId, version: z.number().int().positive(), candidate: LocatedCandidate },
  {
    allows: isStaff,
    decide: (world, { candidateId, version, candidate: { person: personal, ...candidate } }, context) => {
      const found = candidateIn(world, { candidateId })
      if (!found.ok) return found
      const stale = changedSince(found.value, version, 'corrected')
      if (stale) return err(stale)
      const fields = changedFields(found.value, { ...candidate, person: personal })
      if (fields.length === 0) return ok([])
      if (candidate.registeredOn > todayIn(world, context.now))
        return err({ code: 'date-to-come', date: candidate.registeredOn })
      const fault = lockFault(world, candidateId, fields)
      if (fault) return err(fault)
      return ok([{ type: 'candidate.corrected', candidateId, candidate, fields, ...doneBy(context), personal }])
    },
  },
)

/** Notes that a candidate gives up: they are planned no more. Their file stays, and they can be reinstated. */
export const withdrawCandidate = defineCommand(
  'candidate.withdraw',
  { candidateId: CandidateId, reason: z.string().trim().min(1).max(500).nullable() },
  {
    allows: isStaff,
    decide: (world, { candidateId, reason }, context) => {
      const found = candidateIn(world, { candidateId })
      if (!found.ok) return found
      if (found.value.withdrawn) return err({ code: 'already-withdrawn' })
      const planned = plannedFault(world, candidateId)
      if (planned) return err(planned)
      const on = todayIn(world, context.now)
      return ok([{ type: 'candidate.withdrawn', candidateId, on, ...doneBy(context), personal: { reason } }])
    },
  },
)

/** Takes a candidate who had given up back in. */
export const reinstateCandidate = defineCommand(
  'candidate.reinstate',
  { candidateId: CandidateId },
  {
    allows: isStaff,
    decide: (world, { candidateId }, context) => {
      const found = candidateIn(world, { candidateId })
      if (!found.ok) return found
      if (!found.value.withdrawn) return err({ code: 'not-withdrawn' })
      return ok([{ type: 'candidate.reinstated', candidateId, ...doneBy(context) }])
    },
  },
)
