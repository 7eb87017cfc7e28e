import type { Client, Live, ServerClock } from '@delibere/client'
import {
  type ClosedSessionView,
  type Instant,
  instant,
  type RoomView,
  type SessionId,
  type SessionView,
} from '@delibere/core'
import { batch, createSignal, onCleanup } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { buildOfPage, isOutdated } from './page-build.ts'

export type AnyView = SessionView | RoomView | ClosedSessionView

/** A session as it is now, for screens: reading any of it in a tracked place follows it. */
export interface LiveSession {
  /** The latest view, changed in place where it differs, so that what has not changed is not drawn again. */
  readonly view: AnyView | null
  readonly connection: Live<AnyView>['connection']
  /** Whether the server has a newer version of this page. */
  readonly outdated: boolean
  /** Of the world that the view is of. */
  readonly revision: number
  /** False while the server's clock is not known to 250 ms. */
  readonly synchronised: boolean
  /** The server's time, by the best estimate there is. */
  readonly now: () => Instant
}

// Before the server has been heard, no timer is on the screen; the device's own time stands in.
const ownClock: ServerClock = { now: () => instant(Date.now()), uncertainty: Infinity, synchronised: false }

export interface Following {
  readonly client: Client
  readonly who: { readonly sessionId: SessionId }
}

/** Follows the session of `who` until the owner is cleaned up. */
export function createLiveSession({ client, who }: Following): LiveSession {
  const [clock, setClock] = createSignal(ownClock, { equals: false })
  const [state, setState] = createStore<{
    view: AnyView | null
    connection: Live<AnyView>['connection']
    synchronised: boolean
    outdated: boolean
    revision: number
  }>({
    view: null,
    connection: 'connecting',
    synchronised: false,
    outdated: false,
    revision: 0,
  })
  const build = buildOfPage()
  const stop = client.followSession(who.sessionId, (told) =>
    batch(() => {
      setClock(told.clock)
      // The store writes into what it is given: the client's own copy stays as it is.
      setState('view', reconcile(structuredClone(told.view)))
      const { connection, clock: known, revision } = told
      setState({ connection, synchronised: known.synchronised, outdated: isOutdated(told.build, build), revision })
    }),
  )
  onCleanup(stop)
  return {
    get view() {
      return state.view
    },
    get connection() {
      return state.connection
    },
    get revision() {
      return state.revision
    },
    get synchronised() {
      return state.synchronised
    },
    get outdated() {
      return state.outdated
    },
    now: () => clock().now(),
  }
}
