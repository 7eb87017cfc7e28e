import type { JurorId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { World } from '../model/world.ts'
import { present } from './sitting.ts'

/** In how many sessions that were held each juror sat (J5); nobody else is in the map. */
export function sittingsOf(world: World): ReadonlyMap<JurorId, number> {
  const sat = new Map<JurorId, number>()
  const held = valuesOf(world.sessions).flatMap((session) => (session.status === 'planned' ? [] : [present(session)]))
  for (const ids of [...valuesOf(world.archive).map(({ satIds }) => satIds), ...held])
    for (const id of ids) sat.set(id, (sat.get(id) ?? 0) + 1)
  return sat
}
