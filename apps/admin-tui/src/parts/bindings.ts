import { useKeyboard, type Layer } from './keyboard.tsx'
import type { Press, SpecialKey } from './press.ts'

/** A special key, a letter typed, or Ctrl with a letter. */
export type KeyName = SpecialKey | (string & {}) | `ctrl+${string}`

/** What keys do on a screen. What is shown of them at the foot and in the help comes from here, and from nowhere else. */
export interface Binding {
  readonly keys: readonly KeyName[]
  /** In the infinitive: “créer un lien”. */
  readonly says: string
  readonly run: (key: KeyName) => void
  /** In the help alone, not at the foot. */
  readonly quiet?: boolean
}

const labels: Readonly<Partial<Record<KeyName, string>>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  pageUp: 'Page↑',
  pageDown: 'Page↓',
  home: 'Début',
  end: 'Fin',
  return: 'Entrée',
  escape: 'Échap',
  tab: 'Tab',
  shiftTab: 'Maj+Tab',
  ' ': 'Espace',
}

/** What is written on a key: “Échap”, “Ctrl+S”, “n”. */
const keyLabel = (key: KeyName): string =>
  labels[key] ?? key.replace(/^ctrl\+(.)/, (_, letter) => `Ctrl+${letter.toUpperCase()}`)

export const keysLabel = ({ keys }: Pick<Binding, 'keys'>): string => keys.map(keyLabel).join(' ')

/** What the keys really do: of a key that several bindings name, only the first is left. */
export function effective(bindings: readonly Binding[]): readonly Binding[] {
  const taken = new Set<KeyName>()
  return bindings.flatMap((binding) => {
    const keys = binding.keys.filter((key) => !taken.has(key))
    for (const key of keys) taken.add(key)
    return keys.length > 0 ? [{ ...binding, keys }] : []
  })
}

/** What a press is called in bindings; null for a paste. */
function nameOf(press: Press): KeyName | null {
  if (press.kind === 'key') return press.key
  if (press.kind === 'letter') return press.letter
  return press.kind === 'ctrl' ? `ctrl+${press.letter}` : null
}

/** Does what the bindings say while `active`; a press that none of them names goes on to the next layer. */
export function useBindings(layer: Layer, bindings: readonly Binding[], active = true): void {
  useKeyboard(
    layer,
    (press) => {
      const name = nameOf(press)
      const binding = name === null ? undefined : bindings.find(({ keys }) => keys.includes(name))
      if (binding && name !== null) binding.run(name)
      return binding !== undefined
    },
    active,
  )
}
