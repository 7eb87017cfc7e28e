import {
  addMonths,
  CandidateId,
  dayOf,
  hourOf,
  instant,
  instantAt,
  SessionId,
  timeOfDay,
  valuesOf,
} from '@delibere/core'
import { fillFiles } from '../demo/files.ts'
import { playLastYear } from '../demo/last-year.ts'
import { ordersTo } from '../demo/orders.ts'
import { newCandidates } from '../demo/people.ts'
import { whoComesAgain } from '../demo/today.ts'
import type { Clock } from '../engine/clock.ts'
import type { Engine } from '../engine/engine.ts'
import { until } from '../engine/until.ts'

const timeZone = 'Europe/Paris'

/** Of the house where it is rehearsed: what the demonstration needs too. */
export interface House {
  readonly engine: Engine
  readonly request: (address: string, init: RequestInit) => Promise<Response>
  readonly staffKey: string
}

/** A clock that stands thirteen months back until it is told that it is today. */
export function storyClock(clock: Clock) {
  const today = dayOf(instant(clock.wall()), timeZone)
  let past: number | null = instantAt(addMonths(today, -13), timeOfDay('08:45'), timeZone)
  const began = clock.ticks()
  let told = 0
  return {
    clock: {
      wall: () => past ?? clock.wall(),
      // What a session takes is counted in ticks, so that those of the story are as long as it says.
      ticks: () => told + (past === null ? clock.ticks() : began),
      boot: clock.boot,
    },
    pass(time: number) {
      if (past === null) return
      past += time
      told += time
    },
    comeToToday: () => void (past = null),
  }
}

/**
 * A session for now, before the jury of a year ago: somebody by training, somebody by VAE who will get a part, and somebody who holds domains
 * from that last time. Everything by real commands.
 */
export async function tellStory(
  house: House,
  { pass, comeToToday }: ReturnType<typeof storyClock>,
): Promise<SessionId> {
  const { engine } = house
  const orders = ordersTo(engine)
  const past = await playLastYear(engine, dayOf(engine.now(), timeZone), pass)
  await until(engine, ({ archive }) => archive[past] !== undefined)
  comeToToday()
  const today = dayOf(engine.now(), timeZone)
  const [byTraining, , byVae] = newCandidates(today)
  const rows = [byTraining!, byVae!].map((candidate, index) => ({ line: index + 2, candidate }))
  const added = (await orders.added('candidates', { type: 'candidates.import', rows })).map((id) =>
    CandidateId.parse(id),
  )
  await orders.completeFiles(added, today)
  const [made] = await orders.added('sessions', {
    type: 'session.make',
    date: today,
    place: 'Salle de répétition',
    opensAt: hourOf(engine.now(), timeZone),
    candidateIds: [...added, ...whoComesAgain(engine.world)],
    jurorIds: valuesOf(engine.world.jurors)
      .slice(0, 4)
      .map(({ id }) => id),
  })
  const sessionId = SessionId.parse(made)
  await fillFiles(house, sessionId)
  return sessionId
}
