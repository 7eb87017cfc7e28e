import { valuesOf } from '../basics/record.ts'
import type { Opening } from '../model/opening.ts'
import type { World } from '../model/world.ts'
import { type Span, spanOf } from '../rules/spans.ts'

/** An opening as lists show it (B2), with the session that is held in it. */
export interface OpeningLine extends Omit<Opening, 'history'> {
  /** Its number, and the half-days it takes; null while nothing is planned there. */
  readonly session: string | null
  readonly span: Span | null
}

/** Every opening, in the order of the calendar. */
export function openingLines(world: World): readonly OpeningLine[] {
  const sessions = new Map(valuesOf(world.sessions).map((session) => [session.openingId, session]))
  return valuesOf(world.openings)
    .map(({ history: _history, ...opening }) => {
      const session = sessions.get(opening.id)
      return { ...opening, session: session?.number ?? null, span: session ? spanOf(session, opening) : null }
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.place.localeCompare(b.place, 'fr')))
}
