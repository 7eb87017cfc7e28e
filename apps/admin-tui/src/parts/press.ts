import type { Key } from 'ink'

/** A key that is not a letter. */
export type SpecialKey =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'pageUp'
  | 'pageDown'
  | 'home'
  | 'end'
  | 'return'
  | 'escape'
  | 'tab'
  | 'shiftTab'
  | 'backspace'
  | 'delete'

/** One thing done on the keyboard: a special key, Ctrl with a letter, a letter typed, or a text pasted. */
export type Press =
  | { readonly kind: 'key'; readonly key: SpecialKey }
  | { readonly kind: 'ctrl'; readonly letter: string }
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'paste'; readonly text: string }

const specials: readonly (readonly [keyof Key, SpecialKey])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageUp'],
  ['pageDown', 'pageDown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'return'],
  ['escape', 'escape'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
]

/**
 * What one event of Ink says was done. A terminal may give several letters at once (fast typing, a slow line, a paste
 * without brackets): each is a press of its own, Entrée and Tab among them.
 */
export function pressesOf(input: string, key: Key): readonly Press[] {
  if (key.tab) return [{ kind: 'key', key: key.shift ? 'shiftTab' : 'tab' }]
  const special = specials.find(([name]) => key[name] === true)
  if (special) return [{ kind: 'key', key: special[1] }]
  if (key.ctrl) return input === '' ? [] : [{ kind: 'ctrl', letter: input }]
  if (key.meta) return []
  return [...input].flatMap(pressOf)
}

function pressOf(letter: string): readonly Press[] {
  if (letter === '\r' || letter === '\n') return [{ kind: 'key', key: 'return' }]
  if (letter === '\t') return [{ kind: 'key', key: 'tab' }]
  const code = letter.codePointAt(0) ?? 0
  // Ctrl with a letter is sent as that letter's place in the alphabet.
  if (code >= 1 && code <= 26) return [{ kind: 'ctrl', letter: String.fromCodePoint(code + 96) }]
  return /\p{Cc}/u.test(letter) ? [] : [{ kind: 'letter', letter }]
}
