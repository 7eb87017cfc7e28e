import { describe, expect, it } from 'vitest'
import { drawableIn, drawableWith } from './drawable.ts'
import { loadFonts } from './fonts.ts'

const drawable = drawableWith(loadFonts())

describe('drawableWith', () => {
  it.each([
    ['keeps letters of the Latin, Greek and Cyrillic alphabets', 'L’Haÿ ł ğ ş Œ ẞ ễ Ω Ж', 'L’Haÿ ł ğ ş Œ ẞ ễ Ω Ж'],
    ['keeps French spaces and quotes', '«\u00A0Oui\u202F!\u00A0» – non…', '«\u00A0Oui\u202F!\u00A0» – non…'],
    ['keeps an emoji with all it is made of', '👩🏽‍⚖️ ❤️ 🇫🇷', '👩🏽‍⚖️ ❤️ 🇫🇷'],
    ['composes letters and accents', 'He\u0301le\u0300ne', 'Hélène'],
    ['keeps a letter beside a stray joiner or selector', 'a\u200Db\uFE0Fc\uFE0E', 'a\u200Db\uFE0Fc\uFE0E'],
    ['shows the code of letters no font has', '张 ש', '[U+5F20] [U+05E9]'],
    ['shows the code of what would turn the text round', 'ab\u202Ecd\u2066', 'ab[U+202E]cd[U+2066]'],
    ['shows the code of control characters and half characters', '\u0000a\uD83D', '[U+0000]a[U+D83D]'],
    ['shows the codes of a letter no single font can combine', 'a\u20E3', '[U+0061][U+20E3]'],
    ['makes one space of a line end or a tab', 'un\ndeux\ttrois\u2028quatre', 'un deux trois quatre'],
    ['drops what cannot be seen', 'ab\u00ADc\u200Bd\uFEFFe\u2060f', 'abcdef'],
    ['takes a no-break hyphen for a hyphen', 'Jean\u2011Luc', 'Jean-Luc'],
  ])('%s', (_, given, drawn) => {
    expect(drawable(given)).toBe(drawn)
  })
})

describe('drawableIn', () => {
  it('reaches every text of a value and leaves the rest alone', () => {
    const shout = (text: string) => text.toUpperCase()
    expect(drawableIn({ a: ['x', { b: 'y' }], c: 1, d: null, e: true }, shout)).toEqual({
      a: ['X', { b: 'Y' }],
      c: 1,
      d: null,
      e: true,
    })
  })
})
