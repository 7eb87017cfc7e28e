import { z } from 'zod'
import { folded } from '../basics/folded.ts'
import { CandidateId, childId, JurorId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import { err, ok } from '../basics/result.ts'
import { NewCandidate } from '../model/candidate.ts'
import { NewJuror } from '../model/juror.ts'
import { sameOrganisation } from '../rules/conflict.ts'
import { duplicatesIn } from '../rules/duplicates.ts'
import { jurorName } from '../rules/people.ts'
import { defineCommand } from './command.ts'
import { isStaff } from './who.ts'

/** One row of a candidates file, with the line it stood on. */
export const CandidateRow = z.object({ line: z.number().int().positive(), candidate: NewCandidate })
export interface CandidateRow extends z.infer<typeof CandidateRow> {}

/** Registers candidates, all or none (C1, C7): refused if one of them is registered already for the same certificate. */
export const importCandidates = defineCommand(
  'candidates.import',
  { rows: z.array(CandidateRow).min(1).max(20_000) },
  {
    allows: isStaff,
    decide: (world, { id, rows }) => {
      const duplicates = duplicatesIn(rows, valuesOf(world.candidates))
      if (duplicates.length > 0) return err({ code: 'candidates-registered', duplicates })
      return ok(
        rows.map(({ candidate: { person, ...candidate } }, index) => ({
          type: 'candidate.registered',
          candidate: { ...candidate, id: CandidateId.parse(childId(id, index)) },
          personal: person,
        })),
      )
    },
  },
)

/**
 * Registers somebody who may sit in juries (J5): refused if the same name is registered from the same organisation, so that
 * nobody sits twice in one jury. Names are compared without accents or case.
 */
export const registerJuror = defineCommand(
  'juror.register',
  { juror: NewJuror },
  {
    allows: isStaff,
    decide: (world, { id, juror: { person, ...juror } }) => {
      const same = valuesOf(world.jurors).find(
        (one) =>
          folded(jurorName(one.person)) === folded(jurorName(person)) &&
          sameOrganisation(one.organisation, juror.organisation) !== null,
      )
      if (same) return err({ code: 'juror-registered', juror: { id: same.id, name: jurorName(same.person) } })
      return ok([
        { type: 'juror.registered', juror: { ...juror, id: JurorId.parse(childId(id, 0)) }, personal: person },
      ])
    },
  },
)
