import { lettersOf } from './edit-line.ts'

/** A text cut in lines of at most `width` letters, between words where it can; its own line breaks are kept. */
export function wrapped(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    // Only ordinary spaces part words: no-break spaces are there to keep them together.
    for (const word of paragraph.split(/ +/)) {
      const longer = line === '' ? word : `${line} ${word}`
      if (lengthOf(longer) <= width) line = longer
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

const lengthOf = (text: string) => lettersOf(text).length

function inPieces(word: string, width: number): readonly string[] {
  const letters = lettersOf(word)
  const count = Math.max(1, Math.ceil(letters.length / width))
  return Array.from({ length: count }, (_, piece) => letters.slice(piece * width, (piece + 1) * width).join(''))
}
