import { type Command, CommandId, type JurorId, type SessionId, sessionView, type SessionView } from '@delibere/core'
import type { Order } from '../demo/orders.ts'
import type { Engine } from '../engine/engine.ts'
import { mindOf, noMind } from './mind.ts'
import { nextOrder } from './next-order.ts'
import { pauseBefore } from './pace.ts'

export interface PlayersParts {
  readonly engine: Pick<Engine, 'world' | 'order' | 'listen'>
  readonly sessionId: SessionId
  /** Whether the program has this seat now. */
  readonly plays: (jurorId: JurorId) => boolean
  /** Runs something after so many milliseconds; gives what calls it off. */
  readonly later: Later
  /** From 0 to 1, never the same twice. */
  readonly chance: () => number
}

type Later = (milliseconds: number, run: () => void) => () => void

export interface Players {
  /** To be told when a seat has changed hands. */
  look(): void
  stop(): void
}

/**
 * The members that the program plays: each does what the own screen would ask, after a moment, by the commands people
 * give. None of them ever does what a person's screen asks: a president who is a person has nobody who presides in their place.
 */
export function createPlayers({ engine, sessionId, plays, later, chance }: PlayersParts): Players {
  const pauses = new Map<JurorId, () => void>()
  let stopped = false

  const wanted = (jurorId: JurorId): Order | null => {
    const session = engine.world.sessions[sessionId]
    if (!session || !plays(jurorId)) return null
    return orderOf(sessionView(engine.world, session, { kind: 'member', jurorId }), jurorId)
  }

  const act = async (jurorId: JurorId, planned: Order['type']) => {
    pauses.delete(jurorId)
    const order = wanted(jurorId)
    if (order?.type === planned) {
      const command = { ...order, id: CommandId.parse(crypto.randomUUID()) } as Command
      // Refused where somebody else has just done it: then what comes of that is looked at as it comes.
      await engine.order(command, { kind: 'member', sessionId, jurorId })
    }
    look()
  }

  const look = () => {
    if (stopped) return
    for (const jurorId of engine.world.sessions[sessionId]?.jurorIds ?? []) {
      const order = pauses.has(jurorId) ? null : wanted(jurorId)
      if (order) {
        const run = () => void act(jurorId, order.type)
        pauses.set(jurorId, later(pauseBefore(order, chance), run))
      }
    }
  }

  const stopListening = engine.listen(look)
  return {
    look,
    stop() {
      stopped = true
      stopListening()
      for (const callOff of pauses.values()) callOff()
      pauses.clear()
    },
  }
}

/** What this member would do now, with the patience of people: nobody judges before hearing, nor decides for who has not answered. */
function orderOf(view: SessionView, me: JurorId): Order | null {
  const { current, presidency } = view
  const order = nextOrder(view, current ? mindOf(current, me) : noMind)
  switch (order?.type) {
    case 'president.designate':
      return presidency.proposed === me ? order : null
    case 'opinion.give':
      return current?.phases.some(({ timer }) => timer !== null) ? order : null
    case 'deliberation.open':
      return current?.opinionsGiven.complete === current?.opinionsGiven.of ? order : null
    default:
      return order
  }
}
