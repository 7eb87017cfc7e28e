import { lettersOf } from './edit-line.ts'

/** A text cut in lines of at most `width` columns, between words where it can; its own line breaks are kept. */
export function wrapped(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    // Only ordinary spaces part words: no-break spaces are there to keep them together.
    for (const word of paragraph.split(/ +/)) {
      const longer = line === '' ? word : `${line} ${word}`
      if (widthOf(longer) <= width) line = longer
      else {
        if (line !== '') lines.push(line)
        const pieces = inPieces(word, width)
        lines.push(...pieces.slice(0, -1))
        line = pieces.at(-1) ?? ''
      }
    }
    return [...lines, line]
  })
}

/** Columns that a terminal takes for it: two for an emoji or an ideogram, one for any other letter. */
const widthOf = (text: string) => lettersOf(text).reduce((sum, letter) => sum + columnsOf(letter), 0)
const columnsOf = (letter: string) => (wide.test(letter) ? 2 : 1)
const wide = /\p{Emoji_Presentation}|\uFE0F|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u

function inPieces(word: string, width: number): readonly string[] {
  const pieces: string[] = []
  let [piece, taken] = ['', 0]
  for (const letter of lettersOf(word)) {
    const columns = columnsOf(letter)
    if (piece !== '' && taken + columns > width) {
      pieces.push(piece)
      ;[piece, taken] = ['', 0]
    }
    piece += letter
    taken += columns
  }
  return [...pieces, piece]
}
