import type { Client, Order, Refusal } from '@delibere/client'
import { useState } from 'react'

export interface Ordering {
  readonly busy: boolean
  /** Why the latest order was refused; null once another is given. */
  readonly refusal: Refusal | null
  /** Gives an order and says whether it was taken. While one is under way, nothing is sent. */
  readonly send: (order: Order) => Promise<boolean>
}

/** Orders from a screen, one at a time, with the refusal of the latest; `patience` in ms for what takes long. */
export function useOrder(client: Client, patience?: number): Ordering {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const send = async (order: Order) => {
    if (busy) return false
    setBusy(true)
    setRefusal(null)
    const answer = await client.order(order, patience === undefined ? {} : { patience })
    setBusy(false)
    setRefusal(answer.ok ? null : answer.error)
    return answer.ok
  }
  return { busy, refusal, send }
}
