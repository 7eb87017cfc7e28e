import type { Client, Order } from '@delibere/client'
import { type ReactNode, useState } from 'react'
import { useKeyboard } from './parts/keyboard.tsx'
import { Say } from './parts/tone.tsx'
import type { Notice } from './program.ts'
import { explainRefusal } from './words.ts'

/**
 * The sentence at the foot. It has been read when the next key is pressed; the key still does what it does, but for `u`
 * where what the sentence tells can be undone.
 */
export function useNotice(client: Client): { readonly shown: ReactNode; readonly say: (notice: Notice) => void } {
  const [notice, setNotice] = useState<Notice | null>(null)
  const takeBack = async (order: Order) => {
    const answer = await client.order(order)
    setNotice(answer.ok ? { tone: 'good', text: 'C’est annulé.' } : { tone: 'bad', text: explainRefusal(answer.error) })
  }
  useKeyboard(
    'dialog',
    (press) => {
      const undo = press.kind === 'letter' && press.letter === 'u' ? notice?.undo : undefined
      setNotice(null)
      if (undo) void takeBack(undo)
      return undo !== undefined
    },
    notice !== null,
  )
  const hint = notice?.undo ? ' (u\u00A0: annuler)' : ''
  return { shown: notice && <Say tone={notice.tone}>{notice.text + hint}</Say>, say: setNotice }
}
