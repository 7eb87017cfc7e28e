import { z } from 'zod'
import { childId, OpeningId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import type { Instant } from '../basics/time.ts'
import type { Fact } from '../facts/fact.ts'
import { NewOpening, type Opening } from '../model/opening.ts'
import { todayIn } from '../model/regulation.ts'
import type { World } from '../model/world.ts'
import { changedSlot, openingSteps, roomTaken, sessionIn, slotFaults } from '../rules/openings.ts'
import { changedSince } from '../rules/versions.ts'
import type { SlotFault, Violation } from '../violations.ts'
import { defineCommand } from './command.ts'
import { doneBy } from './done.ts'
import { isStaff } from './who.ts'

/** Why an opening cannot be one; that its day is past says nothing against one which is on that day already. */
function faultOf(
  world: World,
  opening: NewOpening,
  { self, now }: { readonly self: Opening | null; readonly now: Instant },
): Violation | null {
  const taken = roomTaken(world, opening, self?.id ?? null)
  const { date, place } = opening
  const faults: readonly SlotFault[] = [
    ...slotFaults(opening),
    ...(date < todayIn(world, now) && date !== self?.date ? [{ code: 'date-past', date } as const] : []),
    ...(taken ? [{ code: 'room-taken', date, place, of: 'register' } as const] : []),
  ]
  return faults.length > 0
    ? { code: 'openings-refused', faults: faults.map((fault) => ({ ...fault, line: null })) }
    : null
}

/** Adds a date and place in which a session could be held (B2); refused where the room is taken at that time. */
export const addOpening = defineCommand(
  'opening.add',
  { opening: NewOpening },
  {
    allows: isStaff,
    decide: (world, { id, opening }, context) => {
      const fault = faultOf(world, opening, { self: null, now: context.now })
      const openingId = OpeningId.parse(childId(id, 0))
      return fault
        ? err(fault)
        : ok([{ type: 'opening.added', opening: { ...opening, id: openingId }, ...doneBy(context) }])
    },
  },
)

/**
 * Corrects an opening as a whole. `version` is the one that was looked at: refused with what others have done since, and
 * while a session is planned in it.
 */
export const correctOpening = defineCommand(
  'opening.correct',
  { openingId: OpeningId, version: z.number().int().positive(), opening: NewOpening },
  {
    allows: isStaff,
    decide: (world, { openingId, version, opening }, context) => {
      const known = world.openings[openingId]
      if (!known) return err({ code: 'opening-unknown' })
      const stale = changedSince(known, version, 'corrected')
      if (stale) return err(stale)
      const fields = changedSlot(known, opening)
      if (fields.length === 0) return ok([])
      const session = sessionIn(world, openingId)
      if (session) return err({ code: 'opening-used', session: session.number })
      const fault = faultOf(world, opening, { self: known, now: context.now })
      return fault ? err(fault) : ok([{ type: 'opening.corrected', openingId, opening, fields, ...doneBy(context) }])
    },
  },
)

/** Closes an opening, so that nothing is planned in it, or opens it again; what is so already does nothing. */
export const setOpening = defineCommand(
  'opening.set',
  { openingId: OpeningId, to: z.enum(['closed', 'open']) },
  {
    allows: isStaff,
    decide: (world, { openingId, to }, context) => {
      const known = world.openings[openingId]
      if (!known) return err({ code: 'opening-unknown' })
      if (known.closed === (to === 'closed')) return ok([])
      const session = sessionIn(world, openingId)
      if (session) return err({ code: 'opening-used', session: session.number })
      return ok([{ type: to === 'closed' ? 'opening.closed' : 'opening.reopened', openingId, ...doneBy(context) }])
    },
  },
)

/** One row of an openings file, with the line it stood on. */
const OpeningRow = z.object({ line: z.number().int().positive(), opening: NewOpening })

/** Adds openings, all or none (B2). A line that says what the register says does nothing. */
export const importOpenings = defineCommand(
  'openings.import',
  { rows: z.array(OpeningRow).min(1).max(20_000), duplicates: z.enum(['skip', 'update']).optional() },
  {
    allows: isStaff,
    decide: (world, { id, rows, duplicates = null }, context) => {
      const today = todayIn(world, context.now)
      const { steps, faults } = openingSteps(world, rows, { choice: duplicates, today })
      if (faults.length > 0) return err({ code: 'openings-refused', faults })
      const done = doneBy(context)
      return ok(
        steps.map((step, index): Fact =>
          step.do === 'add'
            ? {
                type: 'opening.added',
                opening: { ...step.opening, id: OpeningId.parse(childId(id, index)) },
                ...done,
              }
            : { type: 'opening.corrected', openingId: step.id, opening: step.opening, fields: step.fields, ...done },
        ),
      )
    },
  },
)
