import type { HearingId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { DecisionSheet } from '../model/decision-sheet.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'

export interface MissingDocument {
  readonly sessionId: Session['id']
  readonly hearingId: HearingId
  readonly version: number
  readonly sheet: DecisionSheet
}

/** The signed sheets of a session whose PDF has not been kept yet, in order. */
export const documentsMissing = (session: Session): readonly MissingDocument[] =>
  session.hearings.flatMap(({ id, sheets }) =>
    sheets
      .filter(({ document }) => document === null)
      .map(({ sheet }) => ({ sessionId: session.id, hearingId: id, version: sheet.version, sheet })),
  )

/** The same for every session at hand: what the server has to render. */
export const allDocumentsMissing = (world: World): readonly MissingDocument[] =>
  valuesOf(world.sessions).flatMap(documentsMissing)

/** The closed sessions that have all their documents and wait to be sealed. */
export const sessionsToSeal = (world: World): readonly Session[] =>
  valuesOf(world.sessions).filter((session) => session.status === 'closed' && documentsMissing(session).length === 0)
