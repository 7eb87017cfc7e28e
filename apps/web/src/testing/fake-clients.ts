import type { Client, Listener, Live, Me, Receipt, Refusal, ServerClock } from '@delibere/client'
import {
  type Actor,
  closedSessionView,
  err,
  frameworkKey,
  ok,
  type Result,
  roomView,
  sealedRoomView,
  sessionView,
} from '@delibere/core'
import { jurorId, member, type Sitting } from '@delibere/core/testing'
import type { AnyView } from '../live-session.ts'

/** A client over a session in memory, and what a test may do to it. */
export interface FakeClient extends Client {
  /** The orders that reached the server, in order. */
  readonly sent: readonly Parameters<Client['order']>[0][]
  /** From now on every request waits; gives back how to let them through. */
  readonly hold: () => () => void
  /** From now on every request gets this refusal; null: no longer. */
  readonly refuseWith: (refusal: Refusal | null) => void
  /** The state of the stream, as told to who follows; while it is not `live` no view comes. */
  readonly stream: (state: { connection?: Live<AnyView>['connection']; synchronised?: boolean }) => void
}

/** The server a test sees: clients of one session, which all hear of every change. */
export interface FakeServer {
  readonly member: (juror: string) => FakeClient
  readonly room: () => FakeClient
  /** Lets others do something, then tells everybody. */
  readonly after: (steps: () => void) => void
}

/** Clients that give orders to core, as the server does, and follow core's views. The world is the play's. */
export function fakeServer(sitting: Sitting): FakeServer {
  const followers = new Set<() => void>()
  const tell = () => followers.forEach((follower) => follower())
  const { sessionId } = sitting
  return {
    member: (juror) => fakeClient(sitting, member(sessionId, jurorId(juror)), followers),
    room: () => fakeClient(sitting, { kind: 'room', sessionId }, followers),
    after(steps) {
      steps()
      tell()
    },
  }
}

function fakeClient(sitting: Sitting, actor: Actor, followers: Set<() => void>): FakeClient {
  const { play } = sitting
  const sent: Parameters<Client['order']>[0][] = []
  let me: Me = actor
  let refusal: Refusal | null = null
  let held: Promise<void> | null = null
  let state = { connection: 'live' as Live<AnyView>['connection'], synchronised: true }
  const clock = (): ServerClock => ({ now: () => play.now, uncertainty: 5, synchronised: state.synchronised })

  async function answer<Value>(value: () => Result<Value, Refusal>): Promise<Result<Value, Refusal>> {
    await held
    return refusal ? err(refusal) : value()
  }
  const notHere = () => answer<never>(() => err({ code: 'unknown' }))

  return {
    sent,
    hold() {
      let release = () => {}
      held = new Promise((resolve) => (release = resolve))
      return release
    },
    refuseWith: (next) => (refusal = next),
    stream(next) {
      state = { ...state, ...next }
      followers.forEach((follower) => follower())
    },
    order: (order) =>
      answer<Receipt>(() => {
        sent.push(order)
        const taken = play.order(actor, order)
        followers.forEach((follower) => follower())
        return taken.ok ? ok({ revision: play.facts.length }) : taken
      }),
    consider: notHere,
    signIn: (secret) =>
      answer<Me>(() => {
        if (secret !== 'secret') return err({ code: 'signed-out' })
        me = actor
        return ok(me)
      }),
    signOut: () =>
      answer(() => {
        me = { kind: 'nobody' }
        return ok(null)
      }),
    me: () => answer<Me>(() => ok(me)),
    framework: (ref) =>
      answer(() => {
        const found = play.world.frameworks[frameworkKey(ref)]
        return found ? ok(found) : err({ code: 'unknown' })
      }),
    sheetUrl: ({ hearingId, version }) => `/fiches/${hearingId}/${version}.pdf`,
    followSession(_sessionId, listener: Listener<AnyView>) {
      let view: AnyView | null = null
      const follower = () => {
        if (state.connection === 'live') view = viewOf(sitting, actor)
        listener({ view, revision: play.facts.length, connection: state.connection, clock: clock() })
      }
      followers.add(follower)
      follower()
      return () => followers.delete(follower)
    },
    followOffice: () => () => {},
    candidates: notHere,
    jurors: notHere,
    journal: notHere,
    issueLink: notHere,
    revokeLink: notHere,
    links: notHere,
    sheet: notHere,
  }
}

function viewOf({ play: { world }, sessionId }: Sitting, actor: Actor): AnyView | null {
  const session = world.sessions[sessionId]
  if (actor.kind === 'room') return session ? roomView(world, session) : sealedRoomView(world, sessionId)
  if (actor.kind !== 'member') return null
  return session ? sessionView(world, session, actor) : closedSessionView(world, sessionId, actor)
}
