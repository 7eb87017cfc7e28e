import type { Answer, Refusal } from '@delibere/client'
import { useEffect, useEffectEvent, useState } from 'react'

export interface Answered<Value> {
  /** The latest answer; stays while it is asked again. */
  readonly value: Value | null
  readonly refusal: Refusal | null
}

/** Asks when the screen appears and again whenever `key` changes; an answer that comes after a later question is dropped. */
export function useAnswer<Value>(ask: () => Answer<Value>, key: unknown): Answered<Value> {
  const [answered, setAnswered] = useState<Answered<Value>>({ value: null, refusal: null })
  const asking = useEffectEvent(ask)
  useEffect(() => {
    let wanted = true
    void asking().then((answer) => {
      if (!wanted) return
      setAnswered(({ value }) =>
        answer.ok ? { value: answer.value, refusal: null } : { value, refusal: answer.error },
      )
    })
    return () => {
      wanted = false
    }
  }, [key])
  return answered
}
