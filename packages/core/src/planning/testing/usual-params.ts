import type { CalendarDate } from '../../basics/time.ts'
import type { Instance } from '../instance.ts'

/** The settings of an office like any other. */
export const usualParams: Instance['params'] = {
  changeover: 3,
  openingMin: 15,
  closingMin: 15,
  noticeDays: 21,
  maxWaitDays: 180,
  minFill: { half: 3, day: 7 },
  maxCqpPerSession: 2,
  cost: { half: 2, day: 3 },
  mixWeight: 4,
  sameUnionWeight: 4,
  criticalBefore: '2026-06-30' as CalendarDate,
  lastPresident: { B1: 'E' },
}
