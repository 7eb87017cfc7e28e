import { valuesOf } from '../basics/record.ts'
import type { Opening } from '../model/opening.ts'
import type { World } from '../model/world.ts'

/** An opening as lists show it (B2), with the session that is held in it. */
export interface OpeningLine extends Omit<Opening, 'history'> {
  /** Its number; null while nothing is planned there. */
  readonly session: string | null
}

/** Every opening, in the order of the calendar. */
export function openingLines(world: World): readonly OpeningLine[] {
  const numbers = new Map(valuesOf(world.sessions).map(({ openingId, number }) => [openingId, number]))
  return valuesOf(world.openings)
    .map(({ history: _history, ...opening }) => ({ ...opening, session: numbers.get(opening.id) ?? null }))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.place.localeCompare(b.place, 'fr')))
}
