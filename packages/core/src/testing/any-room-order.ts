import type { HearingId, JurorId, SessionId } from '../basics/ids.ts'
import type { Random } from '../basics/random.ts'
import { valuesOf } from '../basics/record.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import type { Order } from './play.ts'

type RoomType =
  | `hearing.${'move' | 'late'}`
  | 'conflict.none'
  | `recusal.${'request' | 'decide' | 'lift'}`
  | `member.${'depart' | 'return'}`
  | `presidency.${'claim' | 'second' | 'keep'}`
  | `room.${string}`
  | 'opinions.remind'
  | 'session.publish'

interface Place {
  readonly session: Session | null
  readonly at: { readonly sessionId: SessionId; readonly hearingId: HearingId }
  /** Most often a member of that session. */
  readonly seated: () => JurorId
}

/** For every command about what happens in a room, an order of that type about the sessions there are. */
export function roomOrders(
  world: World,
  random: Random,
  { session, at, seated }: Place,
): { readonly [Type in Extract<Order['type'], RoomType>]: () => Extract<Order, { type: Type }> } {
  const { sessionId } = at
  const hearing = session?.hearings.find(({ id }) => id === at.hearingId)
  return {
    'member.depart': () => ({ type: 'member.depart', sessionId, jurorId: seated() }),
    'member.return': () => {
      const left = session?.departures.map(({ jurorId }) => jurorId) ?? []
      return { type: 'member.return', sessionId, jurorId: random.pick([...left, seated()]) }
    },
    'presidency.claim': () => ({ type: 'presidency.claim', sessionId, to: seated() }),
    'presidency.second': () => ({ type: 'presidency.second', sessionId, to: session?.claim?.to ?? seated() }),
    'presidency.keep': () => ({ type: 'presidency.keep', sessionId }),
    'room.tell': () => ({ type: 'room.tell', sessionId, text: 'Zzz vous attend' }),
    'room.hear': () => ({ type: 'room.hear', sessionId, at: session?.message?.at ?? 0 }),
    'hearing.move': () => ({
      type: 'hearing.move',
      ...at,
      before: random.pick([...(session?.hearings ?? []).map(({ id }) => id), null]),
    }),
    'hearing.late': () => {
      const waiting = session?.hearings.find(({ stage }) => stage === 'waiting')
      return { type: 'hearing.late', ...at, ...(waiting && { hearingId: waiting.id }), late: random.chance(50) }
    },
    'conflict.none': () => ({ type: 'conflict.none', ...at, jurorId: seated() }),
    'recusal.request': () => ({
      type: 'recusal.request',
      ...at,
      jurorId: seated(),
      askedBy: random.pick(['candidate', 'jury'] as const),
    }),
    'recusal.decide': () => {
      const asked =
        hearing?.recusalRequests.flatMap(({ jurorId, decided }) => (decided === null ? [jurorId] : [])) ?? []
      return { type: 'recusal.decide', ...at, jurorId: random.pick([...asked, seated()]), accepted: random.chance(50) }
    },
    'recusal.lift': () => {
      const unheard =
        session?.hearings.find(({ recused, timers }) => recused.length > 0 && timers.length === 0) ?? hearing
      const of = random.pick([...(unheard?.recused ?? []), seated()])
      return { type: 'recusal.lift', ...at, ...(unheard && { hearingId: unheard.id }), jurorId: of }
    },
    'opinions.remind': () => ({ type: 'opinions.remind', ...at }),
    'session.publish': () => ({
      type: 'session.publish',
      sessionId: random.pick([...valuesOf(world.archive).map(({ id }) => id), sessionId]),
    }),
  }
}
