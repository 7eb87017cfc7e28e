import type { Client } from '@delibere/client'
import type { Instant } from '@delibere/core'
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { StepBar } from '../parts/step-bar.tsx'
import { useOrder } from '../use-order.ts'
import { type Confirmation, stepAction, type StepPlace } from './step-action.ts'

export interface NextStepProps extends StepPlace {
  readonly client: Client
  readonly now: () => Instant
}

/** What pressing the button of the next step does: an order, a question before it, or the way to what is to do. */
function useNextStep(props: NextStepProps) {
  const order = useOrder(props)
  const action = createMemo(() => stepAction(props))
  const [asking, setAsking] = createSignal<Confirmation | null>(null)
  const giveUp = () => {
    order.clear()
    setAsking(null)
  }
  // A refusal or a question about a step that is over is about nothing.
  const step = () => `${props.view.step.do} ${props.view.current?.id} ${props.view.current?.draft?.number}`
  createEffect(on(step, giveUp, { defer: true }))

  async function send() {
    const { act } = action()
    if (act?.kind !== 'order') return
    const answer = await order.send(act.order)
    if (answer?.ok) setAsking(null)
  }
  function press() {
    const { act } = action()
    if (act?.kind === 'goTo') goTo(act.target)
    if (act?.kind !== 'order') return
    const question = act.confirm?.(props.now()) ?? null
    if (question) setAsking(question)
    else void send()
  }
  return { ...order, action, asking, giveUp, confirm: () => void send(), press }
}

/** The next step at the foot of the screen, its button wired; asks once more where it cannot be undone. */
export function NextStepBar(props: NextStepProps) {
  const { action, busy, refused, asking, giveUp, confirm, press } = useNextStep(props)
  return (
    <StepBar
      sentence={action().sentence}
      label={action().act?.label ?? null}
      busy={busy()}
      refused={asking() ? null : refused()}
      onPress={press}
    >
      <Show when={asking()}>
        {(question) => (
          <ConfirmDialog open {...question()} busy={busy()} refused={refused()} onConfirm={confirm} onCancel={giveUp} />
        )}
      </Show>
    </StepBar>
  )
}

function goTo(id: string) {
  const place = document.getElementById(id)
  const field = place?.matches('textarea') ? place : place?.querySelector<HTMLElement>('input, button')
  field?.focus({ preventScroll: true })
  place?.scrollIntoView({ block: 'center' })
}
