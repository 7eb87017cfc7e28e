import type { Client, Order, Receipt, Refusal } from '@delibere/client'
import type { Result } from '@delibere/core'
import { type Accessor, createSignal } from 'solid-js'
import { sayRefusal } from './refusals.ts'

/** One place on a screen from which orders are given, one at a time. */
export interface Ordering {
  /** True from the click until the server has answered. */
  readonly busy: Accessor<boolean>
  /** Why the last order was refused, in French; null when it was taken. */
  readonly refused: Accessor<string | null>
  /** Gives an order, unless one is under way from the same place: then nothing is sent and the answer is null. */
  readonly send: (order: Order) => Promise<Result<Receipt, Refusal> | null>
  /** Forgets the last refusal, when it no longer concerns what is shown. */
  readonly clear: () => void
}

export function useOrder(place: { readonly client: Client }): Ordering {
  const [busy, setBusy] = createSignal(false)
  const [refusal, setRefusal] = createSignal<Refusal | null>(null)

  async function send(order: Order) {
    if (busy()) return null
    setBusy(true)
    setRefusal(null)
    const answer = await place.client.order(order)
    setBusy(false)
    if (!answer.ok) setRefusal(answer.error)
    return answer
  }

  const refused = () => {
    const refusal_ = refusal()
    return refusal_ && sayRefusal(refusal_)
  }
  return { busy, refused, send, clear: () => setRefusal(null) }
}
