import {
  CandidateId,
  dayOf,
  hourOf,
  type Instant,
  instant,
  later,
  minutes,
  regulationOn,
  SessionId,
  type TimeOfDay,
  timeOfDay,
  valuesOf,
  type World,
} from '@delibere/core'
import type { Engine } from '../engine/engine.ts'
import { ordersTo } from './orders.ts'
import { newCandidates } from './people.ts'

/** Today's session, ready to begin: the one who comes again and four others, before the jury of last year. */
export async function makeToday(engine: Engine, now: Instant): Promise<SessionId> {
  const orders = ordersTo(engine)
  const { timeZone } = regulationOn(engine.world, dayOf(now, 'UTC'))
  const today = dayOf(now, timeZone)
  const returning = whoComesAgain(engine.world)
  const rows = newCandidates(today).map((candidate, index) => ({ line: index + 2, candidate }))
  const added = (await orders.added('candidates', { type: 'candidates.import', rows })).map((id) =>
    CandidateId.parse(id),
  )
  await orders.completeFiles(added, today)
  const [made] = await orders.added('sessions', {
    type: 'session.make',
    date: today,
    place: 'Salle Condorcet, Nantes',
    opensAt: soon(now, timeZone),
    candidateIds: [...added.slice(0, 3), ...returning, ...added.slice(3)],
    jurorIds: valuesOf(engine.world.jurors)
      .slice(0, 4)
      .map(({ id }) => id),
  })
  return SessionId.parse(made)
}

/** Those who hold some domains of the certificate and not all. */
export const whoComesAgain = ({ acquisitions }: World): readonly CandidateId[] =>
  Object.entries(acquisitions)
    .filter(([, held]) => held !== undefined && held.length < 5)
    .map(([id]) => CandidateId.parse(id))

/** The next quarter of an hour, as long as there is one before midnight. */
function soon(now: Instant, timeZone: string): TimeOfDay {
  const quarter = minutes(15)
  const next = later(now, quarter)
  if (dayOf(next, timeZone) !== dayOf(now, timeZone)) return timeOfDay('23:45')
  return hourOf(instant(next - (next % quarter)), timeZone)
}
