import type { JurorId } from '../basics/ids.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import { jurorName } from '../rules/people.ts'
import { substitutesFor } from '../rules/substitutes.ts'

/** A registered juror who could sit at once in the place of a member (J3): as much as the room needs to know. */
export interface SubstituteLine {
  readonly id: JurorId
  readonly name: string
  readonly organisation: string
}

/** In the order of their names. */
export const substituteLines = (world: World, session: Session, leaving: JurorId): readonly SubstituteLine[] =>
  substitutesFor(world, session, leaving)
    .map(({ id, person, organisation }) => ({ id, name: jurorName(person), organisation: organisation.name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
