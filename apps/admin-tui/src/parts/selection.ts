import { useState } from 'react'
import type { Binding } from './bindings.ts'

/** Which of `count` things is chosen, and which are in sight. */
export interface Selection {
  /** From 0; 0 also when there is nothing. */
  readonly index: number
  /** The first in sight. */
  readonly top: number
  readonly choose: (index: number) => void
  /** Chooses it, and has it at the top of what is in sight. */
  readonly show: (index: number) => void
  readonly bindings: readonly Binding[]
}

/** Where a choice is kept while its screen is not there. */
export interface KeptChoice {
  readonly index: number
  readonly keep: (index: number) => void
}

/**
 * Keeps a choice in a list of which `height` are in sight: the window moves with it, and stays within the list. With
 * `kept` the choice is found again when the screen comes back.
 */
export function useSelection(count: number, height: number, kept?: KeptChoice): Selection {
  const [chosen, setChosen] = useState(kept?.index ?? 0)
  const choose = (index: number) => {
    setChosen(index)
    kept?.keep(index)
  }
  const [lastTop, setTop] = useState(0)
  const index = within(chosen, count - 1)
  const top = within(Math.min(Math.max(lastTop, index - height + 1), index), Math.max(0, count - height))
  if (top !== lastTop) setTop(top)
  const by = (step: number) => choose(within(index + step, count - 1))
  const page = Math.max(1, height - 1)
  return {
    index,
    top,
    choose,
    show: (at) => {
      setTop(at)
      choose(at)
    },
    bindings: [
      { keys: ['up', 'down'], says: 'choisir', run: (key) => by(key === 'up' ? -1 : 1) },
      { keys: ['pageUp', 'pageDown'], says: 'page', run: (key) => by(key === 'pageUp' ? -page : page), quiet: true },
      { keys: ['home', 'end'], says: 'début, fin', run: (key) => choose(key === 'home' ? 0 : count - 1), quiet: true },
    ],
  }
}

const within = (value: number, max: number) => Math.max(0, Math.min(value, max))
