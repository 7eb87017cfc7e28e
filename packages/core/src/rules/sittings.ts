import type { JurorId, SessionId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { CalendarDate } from '../basics/time.ts'
import type { World } from '../model/world.ts'
import { attended } from './sitting.ts'

/** A session as it counts for the jurors (J5), sealed or not. */
export interface CountedSession {
  readonly sessionId: SessionId
  readonly number: string
  readonly date: CalendarDate
  /** Whether it has opened: before, it counts for nobody. */
  readonly held: boolean
  readonly jurorIds: readonly JurorId[]
  /** Those of them who sat (J3); nobody before it has opened. */
  readonly satIds: readonly JurorId[]
  /** Who was designated to preside (J2); null before anybody is. */
  readonly presidedBy: JurorId | null
}

/** Every session there is, as it counts for the jurors. */
export function countedSessions({ sessions, archive, presidencies }: World): readonly CountedSession[] {
  const designated = new Map(presidencies.map(({ sessionId, jurorId }) => [sessionId, jurorId]))
  const presidedBy = (id: SessionId) => designated.get(id) ?? null
  return [
    ...valuesOf(archive).map(({ id, number, date, jurorIds, satIds }) => {
      return { sessionId: id, number, date, held: true, jurorIds, satIds, presidedBy: presidedBy(id) }
    }),
    ...valuesOf(sessions).map((session) => {
      const { id, number, date, jurorIds } = session
      const held = session.status !== 'planned'
      const satIds = held ? attended(session) : []
      return { sessionId: id, number, date, held, jurorIds, satIds, presidedBy: presidedBy(id) }
    }),
  ]
}

/** How often a juror sat and presided, in sessions that were held (J5). */
export const loadOf = (id: JurorId, sessions: readonly CountedSession[]) => ({
  sat: sessions.filter(({ satIds }) => satIds.includes(id)).length,
  presided: sessions.filter(({ held, presidedBy }) => held && presidedBy === id).length,
})
