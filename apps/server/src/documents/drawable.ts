import { type Fonts, lettersOf } from './fonts.ts'

/** Gives a text as the fonts can draw it. */
export type Drawable = (text: string) => string

/**
 * What no font of the house can draw is shown by its code point, as `[U+6F22]`: a name is never silently shortened,
 * and the compiler, which refuses a document with a missing glyph, never has to. So is a character that would change
 * the order of the others (U+202E). Line ends and other spaces become a space (no-break spaces stay), what cannot be
 * seen anyway (soft hyphen, zero-width space) is dropped. Texts come out in normal form C.
 */
export function drawableWith({ text, emoji }: Fonts): Drawable {
  const faces = text.map(lettersOf)
  const inText = (codePoint: number) => faces.every((has) => has(codePoint))
  const inEmoji = lettersOf(emoji)
  const clusters = new Intl.Segmenter('fr', { granularity: 'grapheme' })

  const drawn = (cluster: string): string => {
    const codePoints = Array.from(cluster, (letter) => letter.codePointAt(0)!)
    const visible = codePoints.filter((codePoint) => !isJoining(codePoint))
    const has = visible.every(inText) || visible.every(inEmoji)
    return has && !visible.some(isControl) ? cluster : codePoints.map(named).join('')
  }
  return (given) => Array.from(clusters.segment(plain(given)), ({ segment }) => drawn(segment)).join('')
}

/** The same value with every text in it drawable. */
export function drawableIn<Value>(value: Value, drawable: Drawable): Value
export function drawableIn(value: unknown, drawable: Drawable): unknown {
  if (typeof value === 'string') return drawable(value)
  if (Array.isArray(value)) return value.map((item) => drawableIn(item, drawable))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, drawableIn(item, drawable)]))
}

const plain = (given: string) =>
  given
    .replaceAll(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replaceAll(/[^\S\u00A0\u202F]/g, ' ')
    .replaceAll('\u2011', '-')
    .normalize('NFC')

// The zero-width joiner and the variation selectors shape the letters beside them and have no glyph of their own.
const isJoining = (codePoint: number) => codePoint === 0x200d || codePoint === 0xfe0e || codePoint === 0xfe0f

// Some fonts have a glyph for them all the same.
const isControl = (codePoint: number) => /\p{C}/u.test(String.fromCodePoint(codePoint))

const named = (codePoint: number) => `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`
