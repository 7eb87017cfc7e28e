import type { JurorId } from '../basics/ids.ts'
import { College } from '../model/college.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import type { Violation } from '../violations.ts'
import { namedJuror } from './people.ts'

/**
 * Why these members, being there, are no jury any more (J3): somebody has left for good, and the regulation wants everybody, or
 * at least one of each college. A member who is recused for a candidate is there all the same (J4). Null while they are a jury.
 */
export function compositionFault(world: World, session: Session, there: readonly JurorId[]): Violation | null {
  const { quorum, seats } = session.regulation
  const departed = session.departures.map(({ jurorId }) => namedJuror(world, jurorId))
  for (const college of College.options) {
    const needed = quorum === 'everybody' ? seats[college] : 1
    const found = there.filter((id) => world.jurors[id]?.college === college).length
    if (found < needed) return { code: 'composition-broken', college, needed, found, departed }
  }
  return null
}
