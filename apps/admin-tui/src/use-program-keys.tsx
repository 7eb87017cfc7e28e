import { listed, nbsp } from '@delibere/core/fr'
import { useApp } from 'ink'
import { type ReactNode, useState } from 'react'
import { type Binding, useBindings } from './parts/bindings.ts'
import type { Question } from './parts/dialog.tsx'
import { useKeyboard } from './parts/keyboard.tsx'
import { Say } from './parts/tone.tsx'
import type { Drafts } from './program.ts'
import { shortcuts } from './routes.ts'
import type { Trail } from './use-trail.ts'

export interface ProgramKeys {
  /** The keys that work on every screen where nothing is being typed. */
  readonly keys: readonly Binding[]
  /** Where one may go, once `g` has been pressed. */
  readonly hint: ReactNode
  readonly question: Question | null
}

/** What works on every screen: going back, going elsewhere by `g` and a letter, quitting. */
export function useProgramKeys({ back, goTo }: Pick<Trail, 'back' | 'goTo'>, drafts: Drafts): ProgramKeys {
  const { exit } = useApp()
  const [going, setGoing] = useState(false)
  const [quitting, setQuitting] = useState(false)
  const keys: readonly Binding[] = [
    { keys: ['escape'], says: 'revenir à l’écran précédent', run: back },
    { keys: ['g'], says: 'puis une lettre\u00A0: aller à un autre écran', run: () => setGoing(true) },
    { keys: ['q'], says: 'quitter', run: () => setQuitting(true) },
  ]
  useBindings('program', keys)
  useKeyboard(
    'dialog',
    (press) => {
      setGoing(false)
      const shortcut = press.kind === 'letter' && shortcuts.find(({ letter }) => letter === press.letter)
      if (shortcut) goTo(shortcut.route)
      return true
    },
    going,
  )
  const question = quitQuestion(drafts.names, { stay: () => setQuitting(false), leave: () => exit() })
  return {
    keys,
    hint: going && (
      <Say tone="accent" wrap="wrap">
        g {goHint}
      </Say>
    ),
    question: quitting ? question : null,
  }
}

/** “a accueil  c candidats…” */
const goHint = shortcuts.map(({ letter, says }) => `${letter}${nbsp}${says}`).join('  ')

/** Asked before leaving; `typed` are the titles of forms that hold something. */
const quitQuestion = (typed: readonly string[], { stay, leave }: Record<'stay' | 'leave', () => void>): Question => ({
  title: `Quitter Délibéré\u202F?`,
  text:
    typed.length > 0
      ? `Ce qui est saisi et pas encore enregistré sera perdu${nbsp}: ${listed(typed)}.`
      : 'Tout est enregistré.',
  keys: [
    { keys: ['return', 'o'], says: 'quitter', run: leave },
    { keys: ['escape', 'n'], says: 'rester', run: stay },
  ],
})
