import type { Key } from 'ink'
import { describe, expect, it } from 'vitest'
import { pressesOf } from './press.ts'

const key = (...names: readonly (keyof Key)[]) =>
  Object.fromEntries(names.map((name) => [name, true])) as unknown as Key

describe('what was pressed', () => {
  it.each<[string, string, Key, unknown]>([
    ['a letter', 'é', key(), [{ kind: 'letter', letter: 'é' }]],
    ['a capital', 'A', key('shift'), [{ kind: 'letter', letter: 'A' }]],
    ['an arrow', '', key('upArrow'), [{ kind: 'key', key: 'up' }]],
    ['Maj+Tab', '', key('tab', 'shift'), [{ kind: 'key', key: 'shiftTab' }]],
    ['Ctrl+S', 's', key('ctrl'), [{ kind: 'ctrl', letter: 's' }]],
    ['Alt with a letter', 'x', key('meta'), []],
    [
      'several at once',
      'ab\r\t\u0015c',
      key(),
      [
        { kind: 'letter', letter: 'a' },
        { kind: 'letter', letter: 'b' },
        { kind: 'key', key: 'return' },
        { kind: 'key', key: 'tab' },
        { kind: 'ctrl', letter: 'u' },
        { kind: 'letter', letter: 'c' },
      ],
    ],
    ['a command for the terminal', '\u009B', key(), []],
  ])('%s', (_what, input, pressed, presses) => {
    expect(pressesOf(input, pressed)).toEqual(presses)
  })
})
