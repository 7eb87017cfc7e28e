import { z } from 'zod'
import { CandidateId, childId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import type { Fact } from '../facts/fact.ts'
import { CandidateGap, LocatedCandidate } from '../model/candidate.ts'
import { todayIn } from '../model/regulation.ts'
import { importSteps } from '../rules/import-candidates.ts'
import { lockFault } from '../rules/locked.ts'
import { defineCommand } from './command.ts'
import { doneBy } from './done.ts'
import { isStaff } from './who.ts'

const Choice = z.enum(['skip', 'update', 'both'])

/** One row of a candidates file, with the line it stood on, and what was chosen where it names somebody already there. */
export const CandidateRow = z.object({
  line: z.number().int().positive(),
  candidate: LocatedCandidate,
  choice: Choice.optional(),
})
export interface CandidateRow extends z.infer<typeof CandidateRow> {}

/**
 * Registers candidates, all or none (C1, C7). A line that says what the register says does nothing. One that names
 * somebody there (same birth name without accents or case, same birth date) does what its `choice` says, else what
 * `duplicates` says for all; refused with every such line where neither says anything. Nobody is registered on a day to come.
 * `absent` names what the file has no column for: of who is there, it stays as it is.
 */
export const importCandidates = defineCommand(
  'candidates.import',
  {
    rows: z.array(CandidateRow).min(1).max(20_000),
    duplicates: Choice.optional(),
    absent: z.array(CandidateGap).optional(),
  },
  {
    allows: isStaff,
    decide: (world, { id, rows, duplicates, absent }, context) => {
      const today = todayIn(world, context.now)
      const early = rows.find(({ candidate }) => candidate.registeredOn > today)
      if (early) return err({ code: 'date-to-come', date: early.candidate.registeredOn })
      const chosen = rows.map(({ line, candidate, choice }) => ({
        line,
        candidate,
        choice: choice ?? duplicates ?? null,
      }))
      const steps = importSteps(world, chosen, absent)
      if (!steps.ok) return err({ code: 'candidates-registered', duplicates: steps.error })
      const done = doneBy(context)
      const facts: Fact[] = []
      for (const [index, step] of steps.value.entries()) {
        const { person: personal, ...candidate } = step.candidate
        if (step.do === 'register') {
          const candidateId = CandidateId.parse(childId(id, index))
          facts.push({ type: 'candidate.registered', candidate: { ...candidate, id: candidateId }, ...done, personal })
          continue
        }
        const fault = lockFault(world, step.id, step.fields)
        if (fault) return err(fault)
        const { fields, id: candidateId } = step
        facts.push({ type: 'candidate.corrected', candidateId, candidate, fields, ...done, personal })
      }
      return ok(facts)
    },
  },
)
