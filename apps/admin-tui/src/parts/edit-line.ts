import type { Press } from './press.ts'

/** A line being typed, and where the next letter goes: a count of letters from its start. */
export interface Line {
  readonly text: string
  readonly at: number
}

/** The line after a press, or null when the press is none of a line's. */
export function edited(line: Line, press: Press): Line | null {
  switch (press.kind) {
    case 'letter':
      return inserted(line, press.letter)
    case 'paste':
      return inserted(line, oneLine(press.text))
    case 'ctrl':
      return controls[press.letter]?.(line) ?? null
    case 'key':
      return keys[press.key]?.(line) ?? null
  }
}

// A pasted text may hold line breaks and commands for the terminal; a line holds neither.
const oneLine = (text: string) =>
  text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()

// Letters as people see them: an accent typed apart is part of its letter.
const segmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' })
export const lettersOf = (text: string): readonly string[] =>
  plain.test(text) ? [...text] : Array.from(segmenter.segment(text), ({ segment }) => segment)

// Latin text with composed accents, where one code unit is one letter: nearly all there is, and far quicker.
const plain = /^[\u0020-\u024F\u2010-\u2027\u202F]*$/

const replaced = ({ text }: Line, from: number, until: number, by: string): Line => {
  const letters = lettersOf(text)
  const before = letters.slice(0, Math.max(0, from)).join('') + by
  return { text: before + letters.slice(until).join(''), at: lettersOf(before).length }
}
const inserted = (line: Line, by: string) => replaced(line, line.at, line.at, by)
const movedTo = ({ text }: Line, at: number): Line => ({ text, at: Math.min(Math.max(at, 0), lettersOf(text).length) })

function wordStart({ text, at }: Line): number {
  const before = lettersOf(text).slice(0, at)
  const word = before.findLastIndex((letter) => letter !== ' ')
  return before.slice(0, word + 1).lastIndexOf(' ') + 1
}

type Edit = (line: Line) => Line

const keys: Readonly<Partial<Record<string, Edit>>> = {
  left: (line) => movedTo(line, line.at - 1),
  right: (line) => movedTo(line, line.at + 1),
  home: (line) => movedTo(line, 0),
  end: (line) => movedTo(line, Infinity),
  backspace: (line) => replaced(line, line.at - 1, line.at, ''),
  delete: (line) => replaced(line, line.at, line.at + 1, ''),
}

const controls: Readonly<Partial<Record<string, Edit>>> = {
  a: (line) => movedTo(line, 0),
  e: (line) => movedTo(line, Infinity),
  u: (line) => replaced(line, 0, line.at, ''),
  k: (line) => replaced(line, line.at, Infinity, ''),
  w: (line) => replaced(line, wordStart(line), line.at, ''),
}
