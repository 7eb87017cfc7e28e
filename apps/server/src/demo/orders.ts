import {
  type Actor,
  type CalendarDate,
  type CandidateId,
  type Command,
  CommandId,
  piecesOf,
  type SessionId,
  valuesOf,
} from '@delibere/core'
import type { Engine } from '../engine/engine.ts'

type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never
export type Order = Without<Command, 'id'>

const staff: Actor = { kind: 'staff' }

/** Gives real commands, as anybody would; a refusal is a fault of the demonstration and rejects. */
export function ordersTo(engine: Pick<Engine, 'order' | 'world'>) {
  const must = async (actor: Actor, order: Order): Promise<void> => {
    const command = { ...order, id: CommandId.parse(crypto.randomUUID()) } as Command
    const answer = await engine.order(command, actor)
    if (!answer.ok) throw new Error(`demo: ${order.type} was refused: ${answer.error.code}`)
  }
  return {
    asStaff: (order: Order) => must(staff, order),
    as: must,
    /** The ids that an order has added to one of the world's records. */
    async added<Key extends 'candidates' | 'jurors' | 'sessions'>(key: Key, order: Order) {
      const before = new Set(Object.keys(engine.world[key]))
      await must(staff, order)
      const now = valuesOf<{ readonly id: string }>(engine.world[key])
      return now.map(({ id }) => id).filter((id) => !before.has(id))
    },
    /** Notes that every piece of these candidates' files has come (C2). */
    async completeFiles(candidateIds: readonly CandidateId[], on: CalendarDate) {
      for (const candidateId of candidateIds) {
        const { route } = engine.world.candidates[candidateId]!
        const pieces = [...piecesOf[route]]
        await must(staff, { type: 'piece.record', candidateId, pieces, state: 'received', on, reason: null })
      }
    },
    /** The session as it is now. */
    session(id: SessionId) {
      const session = engine.world.sessions[id]
      if (!session) throw new Error('demo: the session has gone')
      return session
    },
  }
}
export type Orders = ReturnType<typeof ordersTo>
