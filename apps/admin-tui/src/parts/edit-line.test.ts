import { describe, expect, it } from 'vitest'
import { edited, lettersOf, type Line } from './edit-line.ts'
import type { Press, SpecialKey } from './press.ts'

const key = (name: SpecialKey): Press => ({ kind: 'key', key: name })
const ctrl = (letter: string): Press => ({ kind: 'ctrl', letter })
const letter = (letter: string): Press => ({ kind: 'letter', letter })
const paste = (text: string): Press => ({ kind: 'paste', text })
/** `|` is where the next letter goes. */
const line = (drawn: string): Line => ({
  text: drawn.replace('|', ''),
  at: lettersOf(drawn.split('|')[0] ?? '').length,
})

describe('a line being typed', () => {
  it.each<[string, Press, string]>([
    ['An|gers', letter('x'), 'Anx|gers'],
    ['|', letter('é'), 'é|'],
    ['Angers|', key('left'), 'Anger|s'],
    ['|Angers', key('left'), '|Angers'],
    ['Angers|', key('right'), 'Angers|'],
    ['An|gers', key('home'), '|Angers'],
    ['An|gers', key('end'), 'Angers|'],
    ['An|gers', key('backspace'), 'A|gers'],
    ['|Angers', key('backspace'), '|Angers'],
    ['An|gers', key('delete'), 'An|ers'],
    ['Saint Jean d’Angély|', ctrl('w'), 'Saint Jean |'],
    ['Saint Jean  |', ctrl('w'), 'Saint |'],
    ['Saint |Jean', ctrl('u'), '|Jean'],
    ['Saint |Jean', ctrl('k'), 'Saint |'],
    ['a|z', paste('b\r\nc\t'), 'ab c|z'],
    ['|', paste('\u001B[31mrouge'), '[31mrouge|'],
    ['e\u0301|a', key('backspace'), '|a'],
  ])('%s then %o is %s', (before, press, after) => {
    expect(edited(line(before), press)).toEqual(line(after))
  })

  it.each([key('return'), key('tab'), key('up'), key('escape'), ctrl('s')])('leaves %o to others', (press) => {
    expect(edited(line('a|'), press)).toBeNull()
  })
})
