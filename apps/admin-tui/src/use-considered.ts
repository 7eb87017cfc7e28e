import type { Client, Order, Refusal } from '@delibere/client'
import { ok } from '@delibere/core'
import { useAnswer } from './use-answer.ts'

/**
 * What an order would answer now, asked again whenever it changes; `unknown` until the first answer. No order, no
 * question: then it is `unknown` too.
 */
export type Considered =
  | { readonly state: 'unknown' }
  | { readonly state: 'allowed' }
  | { readonly state: 'refused'; readonly refusal: Refusal }

export function useConsidered(client: Client, order: Order | null, freshness: string): Considered {
  const key = JSON.stringify([order, freshness])
  const { value } = useAnswer(async () => {
    if (!order) return ok(null)
    const answer = await client.consider(order)
    return ok({ key, refusal: answer.ok ? null : answer.error })
  }, key)
  if (!order || !value) return { state: 'unknown' }
  return value.refusal ? { state: 'refused', refusal: value.refusal } : { state: 'allowed' }
}
