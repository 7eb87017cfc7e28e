import type { Client, Me } from '@delibere/client'
import type { ClosedSessionView, RoomView, SessionView } from '@delibere/core'
import { createEffect, type JSX, Match, Switch } from 'solid-js'
import { rehearsalTitle } from '@delibere/core/fr'
import { createKeeping } from '../kept/keeping.ts'
import { type AnyView, createLiveSession } from '../live-session.ts'
import { ClosedScreen } from './closed-screen.tsx'
import { WaitingPage } from './door.tsx'
import { RoomScreen } from './room-screen.tsx'
import { SessionScreen } from './session-screen.tsx'

export interface SessionPageProps {
  readonly client: Client
  readonly who: Extract<Me, { kind: 'member' | 'room' }>
  /** Signs out; the answer says whether the server knows. */
  readonly onLeave: () => ReturnType<Client['signOut']>
  /** Whether it is a rehearsal, which the title of the page says. */
  readonly rehearsed: boolean
  /** For who may follow it no longer. */
  readonly shutOut: JSX.Element
}

/** The session of a member or of the room screen, live, as that viewer may see it. */
export function SessionPage(props: SessionPageProps) {
  const live = createLiveSession(props)
  createEffect(() => {
    const title = live.view ? `Séance ${live.view.number} – Délibéré` : 'Délibéré'
    document.title = props.rehearsed ? rehearsalTitle(title) : title
  })
  const keeping = createKeeping(props, live)
  const leave = async () => {
    await keeping?.flush()
    return props.onLeave()
  }
  const room = () => props.who.kind === 'room'
  return (
    <Switch fallback={<WaitingPage lost={live.connection === 'lost'} />}>
      <Match when={live.connection === 'refused'}>{props.shutOut}</Match>
      <Match when={room() && live.view}>
        <RoomScreen view={ofKind<RoomView>(live.view, 'room')} live={live} />
      </Match>
      <Match when={keeping && ofKind<SessionView>(live.view, 'session')}>
        {(view) => <SessionScreen view={view()} live={live} client={props.client} keeping={keeping!} onLeave={leave} />}
      </Match>
      <Match when={keeping && ofKind<ClosedSessionView>(live.view, 'closed')}>
        {(view) => <ClosedScreen view={view()} live={live} client={props.client} keeping={keeping!} onLeave={leave} />}
      </Match>
    </Switch>
  )
}

const ofKind = <View extends AnyView>(view: AnyView | null, kind: View['kind']): View | null =>
  view?.kind === kind ? (view as View) : null
