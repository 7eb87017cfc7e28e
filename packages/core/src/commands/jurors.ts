import { z } from 'zod'
import { childId, JurorId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import { err, ok } from '../basics/result.ts'
import type { Fact } from '../facts/fact.ts'
import { JurorGap, MandatedJuror, type NewJuror } from '../model/juror.ts'
import type { World } from '../model/world.ts'
import { changedFields } from '../rules/changed-fields.ts'
import { isSameJuror, jurorSteps } from '../rules/import-jurors.ts'
import { collegeFault } from '../rules/locked.ts'
import { jurorName } from '../rules/people.ts'
import { changedSince } from '../rules/versions.ts'
import type { Violation } from '../violations.ts'
import { defineCommand } from './command.ts'
import { doneBy } from './done.ts'
import { isStaff } from './who.ts'

const Choice = z.enum(['skip', 'update'])

/** One row of a jurors file, with the line it stood on, and what was chosen where it names somebody already there. */
export const JurorRow = z.object({
  line: z.number().int().positive(),
  juror: MandatedJuror,
  choice: Choice.optional(),
})
export interface JurorRow extends z.infer<typeof JurorRow> {}

/** What of a juror may stand in the journal for ever, and what can be erased from it (P2). */
function apart({ person, organisation, ...entry }: NewJuror) {
  return { entry, personal: { ...person, organisation } }
}

function sameElsewhere(world: World, juror: NewJuror, id: JurorId | null): Violation | null {
  const same = valuesOf(world.jurors).find((one) => one.id !== id && isSameJuror(one, juror))
  return same ? { code: 'juror-registered', juror: { id: same.id, name: jurorName(same.person) } } : null
}

/**
 * Registers somebody who may sit in juries (J5): refused if the same name is registered from the same organisation, so that
 * nobody sits twice in one jury. Names are compared without accents or case.
 */
export const registerJuror = defineCommand(
  'juror.register',
  { juror: MandatedJuror },
  {
    allows: isStaff,
    decide: (world, { id, juror }, context) => {
      const same = sameElsewhere(world, juror, null)
      if (same) return err(same)
      const { entry, personal } = apart(juror)
      const jurorId = JurorId.parse(childId(id, 0))
      return ok([{ type: 'juror.registered', juror: { ...entry, id: jurorId }, ...doneBy(context), personal }])
    },
  },
)

/**
 * Corrects what the register says of a juror (J5), as a whole. `version` is the one that was looked at: refused with what
 * others have done since. The college stays while they are in a jury that is not sealed.
 */
export const correctJuror = defineCommand(
  'juror.correct',
  { jurorId: JurorId, version: z.number().int().positive(), juror: MandatedJuror },
  {
    allows: isStaff,
    decide: (world, { jurorId, version, juror }, context) => {
      const known = world.jurors[jurorId]
      if (!known) return err({ code: 'juror-unknown' })
      const stale = changedSince(known, version, 'corrected')
      if (stale) return err(stale)
      const fields = changedFields(known, juror)
      if (fields.length === 0) return ok([])
      const fault = collegeFault(world, jurorId, fields) ?? sameElsewhere(world, juror, jurorId)
      if (fault) return err(fault)
      const { entry, personal } = apart(juror)
      return ok([{ type: 'juror.corrected', jurorId, juror: entry, fields, ...doneBy(context), personal }])
    },
  },
)

/**
 * Registers jurors, all or none (J5). A line that says what the register says does nothing; one that names a juror there
 * otherwise corrects them or is left, as its `choice` says, else as `duplicates` says for all; refused with all such lines
 * where neither says anything. `absent` names what the file has no column for: of who is there, it stays as it is.
 */
export const importJurors = defineCommand(
  'jurors.import',
  { rows: z.array(JurorRow).min(1).max(20_000), duplicates: Choice.optional(), absent: z.array(JurorGap).optional() },
  {
    allows: isStaff,
    decide: (world, { id, rows, duplicates, absent }, context) => {
      const chosen = rows.map(({ line, juror, choice }) => ({ line, juror, choice: choice ?? duplicates ?? null }))
      const steps = jurorSteps(world, chosen, absent)
      if (!steps.ok) return err({ code: 'jurors-registered', duplicates: steps.error })
      const done = doneBy(context)
      const facts: Fact[] = []
      for (const [index, step] of steps.value.entries()) {
        const { entry, personal } = apart(step.juror)
        if (step.do === 'register') {
          const jurorId = JurorId.parse(childId(id, index))
          facts.push({ type: 'juror.registered', juror: { ...entry, id: jurorId }, ...done, personal })
          continue
        }
        const fault = collegeFault(world, step.id, step.fields)
        if (fault) return err(fault)
        facts.push({ type: 'juror.corrected', jurorId: step.id, juror: entry, fields: step.fields, ...done, personal })
      }
      return ok(facts)
    },
  },
)
