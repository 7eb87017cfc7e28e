import { z } from 'zod'
import { CandidateId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import { CalendarDate } from '../basics/time.ts'
import { emptyFile, FilePart } from '../model/candidate-file.ts'
import { regulationOn, todayIn } from '../model/regulation.ts'
import { experienceFound } from '../rules/admissibility.ts'
import { partFault } from '../rules/file-parts.ts'
import { changedSince } from '../rules/versions.ts'
import { candidateIn } from './candidate.ts'
import { defineCommand } from './command.ts'
import { doneBy } from './done.ts'
import { isStaff } from './who.ts'

/**
 * Enters one part of a file as data, as a whole (C2, C4): the workplace assessment, the training record, the VAE file or
 * the experience of a VAE request. `version` is that of the file that was looked at: refused with what others have done
 * since. What it says of domains, criteria and questions must be of the framework it names.
 */
export const enterPart = defineCommand(
  'file.enter',
  { candidateId: CandidateId, version: z.number().int().positive(), entered: FilePart },
  {
    allows: isStaff,
    decide: (world, { candidateId, version, entered }, context) => {
      const found = candidateIn(world, { candidateId })
      if (!found.ok) return found
      const file = world.files[candidateId] ?? emptyFile
      const stale = changedSince({ version: file.version, history: found.value.history }, version, 'entered')
      if (stale) return err(stale)
      const fault = partFault(world, found.value, entered, todayIn(world, context.now))
      if (fault) return err(fault)
      const decidedOn = file.admissibility?.decision?.on
      if (entered.part === 'admissibility' && decidedOn && entered.content.requestedOn > decidedOn)
        return err({ code: 'decision-before-request', date: entered.content.requestedOn })
      return ok([{ type: 'file.entered', candidateId, part: entered.part, ...doneBy(context), personal: entered }])
    },
  },
)

/**
 * Records the decision on a VAE request with its date (C4): the experience is counted by the software, decided upon by people.
 * One who has too little of it is admitted only with a word of the office. A later decision replaces the one before; `open`
 * takes it back, as when it was noted by mistake.
 */
export const decideAdmissibility = defineCommand(
  'admissibility.decide',
  {
    candidateId: CandidateId,
    decision: z.enum(['admissible', 'inadmissible', 'open']),
    on: CalendarDate,
    /** Why somebody is admitted although their experience is too short. */
    word: z.string().trim().min(1).max(200).optional(),
  },
  {
    allows: isStaff,
    decide: (world, { candidateId, decision, on, word }, context) => {
      const found = candidateIn(world, { candidateId })
      if (!found.ok) return found
      const request = world.files[candidateId]?.admissibility
      if (!request) return err({ code: 'request-missing' })
      const today = todayIn(world, context.now)
      if (on > today) return err({ code: 'date-to-come', date: on })
      if (on < request.requestedOn) return err({ code: 'decision-before-request', date: request.requestedOn })
      if (decision === 'open' && request.decision === null) return ok([])
      const { missing } = experienceFound(request, regulationOn(world, today))
      const short = decision === 'admissible' && missing !== null
      if (short && word === undefined) return err({ code: 'experience-too-short', missing })
      const admissible = decision === 'open' ? null : decision === 'admissible'
      const said = short && word !== undefined ? { short: true, personal: { word } } : {}
      return ok([{ type: 'admissibility.decided', candidateId, admissible, on, ...doneBy(context), ...said }])
    },
  },
)
