import { type Actor, type Command, CommandId, type SessionId, valuesOf } from '@delibere/core'
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
    /** The session as it is now. */
    session(id: SessionId) {
      const session = engine.world.sessions[id]
      if (!session) throw new Error('demo: the session has gone')
      return session
    },
  }
}
export type Orders = ReturnType<typeof ordersTo>
