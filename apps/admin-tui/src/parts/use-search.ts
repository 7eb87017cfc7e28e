import { folded } from '@delibere/core'
import { useMemo, useState } from 'react'
import type { Binding } from './bindings.ts'
import { matching } from './matching.ts'

/** A search as one types, in items by some text of theirs; accents and case count for nothing, words in any order. */
export interface Search<Item> {
  readonly text: string
  readonly setText: (text: string) => void
  /** Whether letters go to the search. */
  readonly typing: boolean
  readonly found: readonly Item[]
  /** Whether there are items and none of them has what is typed. */
  readonly nothing: boolean
  readonly bindings: readonly Binding[]
}

/**
 * `textOf` must stay the same function from one drawing to the next, or the texts are made again each time. What is typed
 * is kept where the screen says, so that whoever opens what they found and comes back finds it again.
 */
export function useSearch<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  [text, setText]: readonly [string, (text: string) => void],
): Search<Item> {
  const [typing, setTyping] = useState(false)
  const texts = useMemo(() => items.map((item) => folded(textOf(item))), [items, textOf])
  const found = useMemo(() => matching(items, texts, text), [items, texts, text])
  const leave = () => {
    setText('')
    setTyping(false)
  }
  return {
    text,
    setText,
    typing,
    found,
    nothing: items.length > 0 && found.length === 0,
    bindings: typing
      ? [
          { keys: ['return'], says: 'garder la recherche', run: () => setTyping(false) },
          { keys: ['escape'], says: 'effacer la recherche', run: leave },
        ]
      : [
          { keys: ['/'], says: 'chercher', run: () => setTyping(true) },
          ...(text === '' ? [] : [{ keys: ['escape'], says: 'effacer la recherche', run: leave }]),
        ],
  }
}
