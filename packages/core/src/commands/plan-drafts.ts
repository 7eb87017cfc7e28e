import { z } from 'zod'
import { childId, PlanDraftId } from '../basics/ids.ts'
import { folded } from '../basics/folded.ts'
import { valuesOf } from '../basics/record.ts'
import { err, ok } from '../basics/result.ts'
import { PlanDraft } from '../model/plan-draft.ts'
import { defineCommand } from './command.ts'
import { doneBy } from './done.ts'
import { isStaff } from './who.ts'

const content = PlanDraft.pick({ name: true, scope: true, pins: true, plan: true }).shape

/**
 * Keeps a plan under a name (B5), a new one or, by `draftId` and the version that was looked at, in the place of one:
 * refused where somebody has kept that one anew meanwhile. Names are told apart without accents or case.
 */
export const keepPlan = defineCommand(
  'plan.keep',
  { ...content, draftId: PlanDraftId.nullable(), version: z.number().int().nonnegative() },
  {
    allows: isStaff,
    decide: (world, { id, draftId, version, name, scope, pins, plan }, context) => {
      const known = draftId === null ? null : world.planDrafts[draftId]
      if (known === undefined) return err({ code: 'plan-unknown' })
      if (known && known.version !== version) return err({ code: 'plan-kept-meanwhile', by: known.by, at: known.at })
      const same = valuesOf(world.planDrafts).find((one) => one.id !== draftId && folded(one.name) === folded(name))
      if (same) return err({ code: 'plan-name-taken', name: same.name })
      const draft = { id: draftId ?? PlanDraftId.parse(childId(id, 0)), name, scope, pins, plan }
      return ok([{ type: 'plan.kept', draft, ...doneBy(context) }])
    },
  },
)

/** Throws a kept plan away. */
export const discardPlan = defineCommand(
  'plan.discard',
  { draftId: PlanDraftId },
  {
    allows: isStaff,
    decide: (world, { draftId }, context) =>
      world.planDrafts[draftId]
        ? ok([{ type: 'plan.discarded', draftId, ...doneBy(context) }])
        : err({ code: 'plan-unknown' }),
  },
)
