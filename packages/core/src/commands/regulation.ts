import { z } from 'zod'
import { err, ok } from '../basics/result.ts'
import { CalendarDate } from '../basics/time.ts'
import { Regulation, regulationOn, todayIn } from '../model/regulation.ts'
import { changedSettings, settingFault, settingsChangedSince } from '../rules/settings.ts'
import { defineCommand } from './command.ts'
import { doneBy } from './done.ts'
import { isStaff } from './who.ts'

/**
 * Gives some settings of the regulation another value from a day on, today at the earliest: sessions keep the copy they
 * were made with. Of two changes of one setting for the same day the later one counts, so that one still to come can be
 * taken back by putting the former value. `version` is the `version` of the setting that was looked at: refused with what
 * others have decided of the same settings since.
 */
export const changeRegulation = defineCommand(
  'regulation.change',
  {
    effectiveFrom: CalendarDate,
    settings: Regulation.omit({ effectiveFrom: true }).partial(),
    version: z.number().int().nonnegative(),
  },
  {
    allows: isStaff,
    decide: (world, { effectiveFrom, settings, version }, context) => {
      if (effectiveFrom < todayIn(world, context.now)) return err({ code: 'effect-past', date: effectiveFrom })
      const stale = settingsChangedSince(world, version, settings)
      if (stale) return err(stale)
      const before = regulationOn(world, effectiveFrom)
      const changed = changedSettings(before, settings)
      if (Object.keys(changed).length === 0) return ok([])
      const setting = settingFault({ ...before, ...changed } as Regulation)
      if (setting) return err({ code: 'setting-invalid', setting })
      return ok([{ type: 'regulation.changed', effectiveFrom, settings: changed, ...doneBy(context) }])
    },
  },
)
