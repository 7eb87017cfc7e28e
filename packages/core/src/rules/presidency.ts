import type { JurorId } from '../basics/ids.ts'
import type { CalendarDate } from '../basics/time.ts'
import { type College, otherCollege } from '../model/college.ts'
import type { Juror } from '../model/juror.ts'
import type { Regulation } from '../model/regulation.ts'
import type { Session } from '../model/session.ts'
import type { PastPresidency } from '../model/world.ts'

/**
 * Who presided before a session, in the order of the days: what is entered late of an earlier day, from paper, does not count as
 * after the sessions held meanwhile, nor they as before it (J2).
 */
export const presidenciesBefore = (
  { presidencies }: { readonly presidencies: readonly PastPresidency[] },
  { id, date }: Pick<Session, 'id' | 'date'>,
): readonly PastPresidency[] => presidencies.filter((past) => past.sessionId !== id && past.date <= date)

export interface Turn {
  /** The college whose turn it is to preside. */
  readonly college: College
  /** The college that presided before; null when there is no session before. */
  readonly previous: College | null
}

/**
 * Whose turn it is to preside a session held on `date` (J2). Per session: the other college than the one that presided
 * last, in the order of designation. Per year: one college all year, the other the next year, whatever derogation a
 * session may have had.
 */
export function presidencyTurn(
  past: readonly PastPresidency[],
  date: CalendarDate,
  { alternates, first }: Regulation['presidency'],
): Turn {
  if (alternates === 'perSession') {
    const previous = past.at(-1)?.college ?? null
    return { previous, college: previous === null ? first : otherCollege(previous) }
  }
  const thisYear = past.find((one) => yearOf(one.date) === yearOf(date))
  const before = past.findLast((one) => yearOf(one.date) < yearOf(date))
  const previous = before?.turn ?? null
  const college = thisYear?.turn ?? (previous === null ? first : otherCollege(previous))
  return { previous, college }
}

/**
 * The member to propose: of the college whose turn it is, the one who has presided least; equals are told apart by id,
 * so that the same jury always gives the same proposal (J2). Null where the college has no member.
 */
export function proposedPresident(
  members: readonly Pick<Juror, 'id' | 'college'>[],
  college: College,
  past: readonly PastPresidency[],
): JurorId | null {
  const presided = (id: JurorId) => past.filter(({ jurorId }) => jurorId === id).length
  const [first] = members
    .filter((member) => member.college === college)
    .toSorted((a, b) => presided(a.id) - presided(b.id) || (a.id < b.id ? -1 : 1))
  return first?.id ?? null
}

const yearOf = (date: CalendarDate) => date.slice(0, 4)
