import type { Client } from '@delibere/client'
import { createSignal, type JSX } from 'solid-js'
import { Button, type ButtonProps } from '../parts/button.tsx'
import { Refused } from '../parts/refused.tsx'
import { rehearsalPath } from '../place.ts'
import { sayRefusal } from '../refusals.ts'

export interface StartRehearsalProps {
  readonly children: JSX.Element
  readonly kind: NonNullable<ButtonProps['kind']>
  /** The real server, which holds rehearsals. */
  readonly house: Client
  readonly goTo: (path: string) => void
}

/** Begins a rehearsal and goes to its page; says why where none begins. */
export function StartRehearsal(props: StartRehearsalProps) {
  const [busy, setBusy] = createSignal(false)
  const [refused, setRefused] = createSignal<string | null>(null)
  const start = async () => {
    setBusy(true)
    setRefused(null)
    const answer = await props.house.startRehearsal()
    if (answer.ok) return props.goTo(rehearsalPath(answer.value.id))
    setBusy(false)
    setRefused(sayRefusal(answer.error))
  }
  return (
    <div class="start-rehearsal">
      <Button kind={props.kind} busy={busy()} onPress={() => void start()}>
        {props.children}
      </Button>
      <Refused text={refused()} />
    </div>
  )
}
