import type { HearingId } from '@delibere/core'
import { createSignal, type JSX } from 'solid-js'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { useOrder } from '../use-order.ts'
import { recusalQuestion } from './steps-of-jury.ts'
import type { ScreenProps } from './screen-props.ts'

export interface RecusalProps extends ScreenProps {
  readonly hearingId: HearingId
  readonly candidate: string
  /** Where it is asked from; given how to ask. */
  readonly children: (ask: () => void) => JSX.Element
}

/** A member declares a link with the candidate and does not sit for them (J4). Asked once more: it is for good. */
export function Recusal(props: RecusalProps) {
  const order = useOrder(props)
  const [asking, setAsking] = createSignal(false)
  const close = () => {
    order.clear()
    setAsking(false)
  }
  async function recuse() {
    const hearing = { sessionId: props.view.id, hearingId: props.hearingId }
    const answer = await order.send({ type: 'recusal.declare', ...hearing })
    if (answer?.ok) close()
  }
  return (
    <>
      {props.children(() => setAsking(true))}
      <ConfirmDialog
        open={asking()}
        {...recusalQuestion(props.candidate)}
        busy={order.busy()}
        refused={order.refused()}
        onConfirm={() => void recuse()}
        onCancel={close}
      />
    </>
  )
}
