import type { Client, Order } from '@delibere/client'
import { useState } from 'react'
import { type Binding, useBindings } from './parts/bindings.ts'
import type { Told } from './parts/chrome.tsx'
import { useKeyboard } from './parts/keyboard.tsx'
import type { Notice } from './program.ts'
import { explainRefusal } from './words.ts'

interface Notices {
  readonly shown: Told | null
  readonly say: (notice: Notice) => void
  /** What takes back what the sentence tells, while there is such a thing. */
  readonly keys: readonly Binding[]
}

/**
 * The sentence at the foot. It has been read when the next key is pressed, which still does what it does. What can be undone
 * stays, with the key that undoes it, until something else is done: that key is the last to be asked, so that it is typed in a field.
 */
export function useNotice(client: Client): Notices {
  const [notice, setNotice] = useState<Notice | null>(null)
  const [read, setRead] = useState(false)
  const say = (told: Notice | null) => {
    setNotice(told)
    setRead(false)
  }
  const undo = notice?.undo
  const takeBack = async (order: Order) => {
    say(null)
    const answer = await client.order(order)
    say(answer.ok ? { tone: 'good', text: 'C’est annulé.' } : { tone: 'bad', text: explainRefusal(answer.error) })
  }
  useKeyboard(
    'dialog',
    () => {
      if (undo) setRead(true)
      else say(null)
      return false
    },
    notice !== null,
  )
  const keys: readonly Binding[] = undo
    ? [{ keys: ['u'], says: 'annuler ce qui vient d’être fait', run: () => void takeBack(undo) }]
    : []
  useBindings('program', keys)
  const shown = notice && { tone: notice.tone, text: notice.text, undoable: undo !== undefined, read }
  return { shown, say, keys }
}
