import type { Client, Me, Refusal } from '@delibere/client'
import { createSignal, Match, onMount, Switch } from 'solid-js'
import { NobodyPage, RefusedPage, StaffPage, WaitingPage } from './screens/door.tsx'
import { SessionPage } from './screens/session-page.tsx'

/** The whole web application: lets in whoever has a link, then shows them their session. */
export function App(props: { readonly client: Client }) {
  const [me, setMe] = createSignal<Me | null>(null)
  const [refusal, setRefusal] = createSignal<Refusal | null>(null)
  const secret = takeSecret()

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
  onMount(comeIn)

  const inside = () => {
    const who = me()
    return who && (who.kind === 'member' || who.kind === 'room') ? who : null
  }
  return (
    <Switch fallback={<WaitingPage />}>
      <Match when={refusal()}>{(why) => <RefusedPage refusal={why()} onRetry={comeIn} />}</Match>
      <Match when={inside()} keyed>
        {(who) => <SessionPage client={props.client} who={who} onLeave={leave} />}
      </Match>
      <Match when={me()?.kind === 'staff'}>
        <StaffPage />
      </Match>
      <Match when={me()}>
        <NobodyPage />
      </Match>
    </Switch>
  )
}

/** The secret of a personal link (`/entrer#secret`), taken out of the address so that it stays in no history. */
function takeSecret(): string | null {
  const secret = location.pathname === '/entrer' ? location.hash.slice(1) : ''
  if (location.pathname !== '/' || location.hash !== '') history.replaceState(null, '', '/')
  return secret === '' ? null : secret
}
