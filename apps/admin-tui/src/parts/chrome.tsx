import { createContext, type ReactNode, useContext } from 'react'
import type { Binding } from './bindings.ts'
import type { Question } from './dialog.tsx'
import type { Tone } from './tone.tsx'

/** A sentence at the foot. */
export interface Told {
  readonly tone: Tone
  readonly text: string
  /** Whether it tells of something that can be undone by a key of the program. */
  readonly undoable: boolean
  /** Whether a key has been pressed since: then it takes one line at most. */
  readonly read: boolean
}

/** What stands around every screen and belongs to the program. */
export interface Chrome {
  /** On the right of the title: the state of the connection. */
  readonly header: ReactNode
  /** Above the keys, and in their place too where it needs two lines: the latest notice. */
  readonly notice: Told | null
  /** In the place of the notice and of the keys, on both their lines: where `g` and a letter go. */
  readonly hint: ReactNode
  /** A question of the program itself, whatever the screen. */
  readonly question: Question | null
  /** Keys that work everywhere, for the help. */
  readonly programKeys: readonly Binding[]
}

const Context = createContext<Chrome>({ header: null, notice: null, hint: null, question: null, programKeys: [] })
export const ChromeProvider = Context
export const useChrome = (): Chrome => useContext(Context)
