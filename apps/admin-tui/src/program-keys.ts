import { listed, nbsp } from '@delibere/core/fr'
import type { Binding } from './parts/bindings.ts'
import type { Question } from './parts/dialog.tsx'
import { shortcuts } from './routes.ts'

interface Actions {
  readonly back: () => void
  readonly startGoing: () => void
  readonly quit: () => void
}

/** The keys that work on every screen where nothing is being typed. */
export const programKeys = ({ back, startGoing, quit }: Actions): readonly Binding[] => [
  { keys: ['escape'], says: 'revenir à l’écran précédent', run: back },
  { keys: ['g'], says: `puis ${goHint}`, run: startGoing },
  { keys: ['q'], says: 'quitter', run: quit },
]

/** “a accueil  c candidats…”: where `g` and a letter go. */
export const goHint = shortcuts.map(({ letter, says }) => `${letter} ${says}`).join('  ')

interface Leaving {
  /** The titles of forms that hold something. */
  readonly drafts: readonly string[]
  readonly stay: () => void
  readonly leave: () => void
}

export const quitQuestion = ({ drafts, stay, leave }: Leaving): Question => ({
  title: `Quitter Délibéré\u202F?`,
  text:
    drafts.length > 0
      ? `Ce qui est saisi et pas encore enregistré sera perdu${nbsp}: ${listed(drafts)}.`
      : 'Tout est enregistré.',
  keys: [
    { keys: ['return', 'o'], says: 'quitter', run: leave },
    { keys: ['escape', 'n'], says: 'rester', run: stay },
  ],
})
