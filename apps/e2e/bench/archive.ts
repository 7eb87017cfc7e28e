import {
  type Command,
  CommandId,
  calendarDate,
  piecesOf,
  type SessionId,
  sessionView,
  timeOfDay,
  todayIn,
  valuesOf,
} from '@delibere/core'
import { aNewJuror, aPerson, type Order, staff } from '@delibere/core/testing'
import { aHouseOn, type House, nextOrder } from '@delibere/server/testing'

/**
 * Fills an empty folder with sealed sessions of one candidate each: really held, signed, rendered, closed and sealed; one a
 * day, since a juror sits once a day (B3).
 */
export async function fillArchive(folder: string, count: number): Promise<void> {
  const house = await aHouseOn(folder)
  for (const [index, college] of (['employer', 'employer', 'employee', 'employee'] as const).entries()) {
    const juror = aNewJuror(`Ancien${index}`, college)
    await house.staff.must({ type: 'juror.register', juror })
  }
  for (let n = 0; n < count; n += 1) await hold(house, n)
  await house.close()
}

async function hold(house: House, n: number): Promise<void> {
  const sessionId = await make(house, n)
  const { engine } = house.server
  let moved = true
  while (moved) {
    moved = false
    for (const jurorId of engine.world.sessions[sessionId]?.jurorIds ?? []) {
      const session = engine.world.sessions[sessionId]
      const order = session && nextOrder(sessionView(engine.world, session, { kind: 'member', jurorId }))
      if (!order) continue
      const answer = await engine.order(withId(order), { kind: 'member', sessionId, jurorId })
      if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`)
      moved = true
    }
  }
  await house.until((world) => world.archive[sessionId] !== undefined)
}

async function make(house: House, n: number): Promise<SessionId> {
  house.clock.pass(24 * 3_600_000)
  const { engine } = house.server
  const date = calendarDate('2026-01-05')
  const candidate = {
    certificate: 'AC',
    route: 'training',
    registeredOn: date,
    region: null,
    person: aPerson(`Ancien ${n}`),
  } as const
  await house.staff.must({ type: 'candidates.import', rows: [{ line: 2, candidate }] })
  const today = todayIn(engine.world, engine.now())
  const candidateId = valuesOf(engine.world.candidates).at(-1)!.id
  const pieces = [...piecesOf.training]
  await house.staff.must({ type: 'piece.record', candidateId, pieces, state: 'received', on: today, reason: null })
  const session = {
    type: 'session.make',
    date: today,
    place: 'Salle des archives',
    opensAt: timeOfDay('09:00'),
    candidateIds: [candidateId],
    jurorIds: valuesOf(engine.world.jurors).map(({ id }) => id),
  } as const
  const answer = await engine.order(withId({ ...session, candidateIds: [...session.candidateIds] }), staff)
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`)
  return valuesOf(engine.world.sessions)[0]!.id
}

const withId = (order: Order): Command => ({ ...order, id: CommandId.parse(crypto.randomUUID()) }) as Command
