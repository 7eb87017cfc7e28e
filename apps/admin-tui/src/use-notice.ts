import type { Client, Order } from '@delibere/client'
import { useState } from 'react'
import type { Told } from './parts/chrome.tsx'
import { useBindings } from './parts/bindings.ts'
import { useKeyboard } from './parts/keyboard.tsx'
import type { Notice } from './program.ts'
import { explainRefusal } from './words.ts'

/**
 * The sentence at the foot. It has been read when the next key is pressed; the key still does what it does, but for `u`
 * where what the sentence tells can be undone and the letter is not being typed: a sentence may come late.
 */
export function useNotice(client: Client): { readonly shown: Told | null; readonly say: (notice: Notice) => void } {
  const [notice, setNotice] = useState<Notice | null>(null)
  const takeBack = async (order: Order) => {
    const answer = await client.order(order)
    setNotice(answer.ok ? { tone: 'good', text: 'C’est annulé.' } : { tone: 'bad', text: explainRefusal(answer.error) })
  }
  useKeyboard(
    'dialog',
    () => {
      setNotice(null)
      return false
    },
    notice !== null,
  )
  const undo = notice?.undo
  useBindings('screen', [{ keys: ['u'], says: 'annuler', run: () => undo && void takeBack(undo) }], undo !== undefined)
  const hint = undo ? ' (u\u00A0:\u00A0annuler)' : ''
  return { shown: notice && { tone: notice.tone, text: notice.text + hint }, say: setNotice }
}
