import { describe, expect, it } from 'vitest'
import { type Binding, effective, keysLabel } from './bindings.ts'

const binding = (...keys: readonly string[]): Binding => ({ keys, says: keys.join(), run: () => {} })

describe('what the keys do', () => {
  it('is said of each key once: of several bindings the first has it', () => {
    const shown = effective([binding('return', 'tab'), binding('tab', 'x'), binding('tab')])
    expect(shown.map(({ keys }) => keys)).toEqual([['return', 'tab'], ['x']])
  })

  it.each([
    [['up', 'down'], '↑ ↓'],
    [[' ', 'return'], 'Espace Entrée'],
    [['shiftTab'], 'Maj+Tab'],
    [['ctrl+s'], 'Ctrl+S'],
    [['g'], 'g'],
  ])('%j is written %s', (keys, label) => {
    expect(keysLabel({ keys })).toBe(label)
  })
})
