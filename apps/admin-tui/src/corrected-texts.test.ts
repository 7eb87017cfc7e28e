import { expect, it } from 'vitest'
import { mergedTexts } from './corrected-texts.ts'

const before = { email: 'a', phone: '1', region: 'x' }

it.each([
  ['keeps what was typed', { email: 'b' }, {}, { email: 'b' }, {}],
  ['takes what others changed and nobody touched here', { email: 'b' }, { phone: '2' }, { email: 'b', phone: '2' }, {}],
  [
    'keeps what was typed where both changed it, and says what the others put',
    { phone: '3' },
    { phone: '2' },
    { phone: '3' },
    { phone: '2' },
  ],
  ['says nothing where both put the same', { phone: '2' }, { phone: '2' }, { phone: '2' }, {}],
])('a correction %s', (_case, mine, now, texts, theirs) => {
  expect(mergedTexts(before, { ...before, ...mine }, { ...before, ...now })).toEqual({
    texts: { ...before, ...texts },
    theirs,
  })
})
