import type { HearingId, JurorId, SessionId } from '../basics/ids.ts'
import type { CalendarDate, Instant } from '../basics/time.ts'
import type { Outcome } from '../model/decision.ts'
import type { Stage } from '../model/hearing.ts'
import type { ArchivedSession, World } from '../model/world.ts'
import { candidateName } from '../rules/people.ts'
import type { Viewer } from './viewer.ts'

/** A session whose record is sealed, as its members and the office see it afterwards: its end and its documents. */
export interface ClosedSessionView {
  readonly kind: 'closed'
  readonly id: SessionId
  readonly number: string
  readonly date: CalendarDate
  readonly place: string
  /** When the office published it (H10). */
  readonly publishedAt: Instant | null
  readonly hearings: readonly {
    readonly id: HearingId
    readonly position: number
    readonly name: string
    readonly stage: Stage
    readonly outcome: Outcome | null
    readonly sheets: readonly { readonly number: string; readonly version: number; readonly sha256: string }[]
    /** True for a member who did not sit for this candidate: no outcome, no sheet (J4). */
    readonly recused: boolean
  }[]
}

/** Whether a member sat for a candidate of a sealed session (J3, J4). */
export const satFor = (
  { satIds }: Pick<ArchivedSession, 'satIds'>,
  { recused, missing }: Pick<ArchivedSession['hearings'][number], 'recused' | 'missing'>,
  id: JurorId,
): boolean => satIds.includes(id) && !recused.includes(id) && !missing.includes(id)

/** In the place of the name of somebody who has been erased (P2). */
const erasedPerson = 'Personne effacée'

/** Null where no sealed session has that id. */
export function closedSessionView(world: World, id: SessionId, viewer: Viewer): ClosedSessionView | null {
  const session = world.archive[id]
  if (!session) return null
  const { number, date, place, publishedAt } = session
  const hearings = session.hearings.map((hearing, index) => {
    const { id: hearingId, stage } = hearing
    const candidate = world.candidates[hearing.candidateId]
    const name = candidate ? candidateName(candidate.person) : erasedPerson
    const recused = viewer.kind === 'member' && !satFor(session, hearing, viewer.jurorId)
    const { outcome, sheets } = recused
      ? { outcome: null, sheets: [] }
      : candidate
        ? hearing
        : { ...hearing, sheets: [] }
    return { id: hearingId, position: index + 1, name, stage, outcome, sheets, recused }
  })
  return { kind: 'closed', id, number, date, place, publishedAt, hearings }
}
