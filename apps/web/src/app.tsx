import type { Client, Me, Refusal } from '@delibere/client'
import { createSignal, type JSX, Match, onMount, Show, Switch } from 'solid-js'
import { leaveFor, takeSecret } from './place.ts'
import { NobodyPage, RefusedPage, ShutOutPage, StaffPage, WaitingPage } from './screens/door.tsx'
import { SessionPage } from './screens/session-page.tsx'

export interface AppProps {
  readonly client: Client
  /** Leaves for another page of this server; by the browser unless it is given. */
  readonly goTo?: (path: string) => void
  /** What is different in a rehearsal. */
  readonly rehearsal?: RehearsalDoors
}

/** The doors of a rehearsal, in the place of the real house's. */
interface RehearsalDoors {
  /** Where somebody without a link chooses a place; given how to come in by a link's secret. */
  readonly hall: (enter: (secret: string) => void) => JSX.Element
  /** For who was in it, once it has ended. */
  readonly over: () => JSX.Element
}

/** The whole web application: lets in whoever has a link, then shows them their session. */
export function App(props: AppProps) {
  const [me, setMe] = createSignal<Me | null>(null)
  const [refusal, setRefusal] = createSignal<Refusal | null>(null)
  let secret = takeSecret()

  async function comeIn() {
    setRefusal(null)
    const answer = await (secret ? props.client.signIn(secret) : props.client.me())
    if (answer.ok) setMe(answer.value)
    else if (!secret && answer.error.code === 'signed-out') setMe({ kind: 'nobody' })
    else setRefusal(answer.error)
  }
  async function leave() {
    const answer = await props.client.signOut()
    if (answer.ok) setMe({ kind: 'nobody' })
    return answer
  }
  const enter = (by: string) => {
    secret = by
    void comeIn()
  }
  onMount(comeIn)

  const inside = () => {
    const who = me()
    return who && (who.kind === 'member' || who.kind === 'room') ? who : null
  }
  return (
    <Switch fallback={<WaitingPage />}>
      <Match when={refusal()}>{(why) => <RefusedPage refusal={why()} onRetry={comeIn} />}</Match>
      <Match when={inside()} keyed>
        {(who) => (
          <SessionPage
            client={props.client}
            who={who}
            onLeave={leave}
            rehearsed={props.rehearsal !== undefined}
            shutOut={props.rehearsal ? props.rehearsal.over() : <ShutOutPage />}
          />
        )}
      </Match>
      <Match when={me()?.kind === 'staff'}>
        <StaffPage />
      </Match>
      <Match when={me()}>
        <Show when={props.rehearsal} fallback={<NobodyPage client={props.client} goTo={props.goTo ?? leaveFor} />}>
          {(doors) => doors().hall(enter)}
        </Show>
      </Match>
    </Switch>
  )
}
