import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface Fonts {
  /** The text faces, all with the same letters. */
  readonly text: readonly Buffer[]
  readonly emoji: Buffer
}

/**
 * The fonts the templates name (`house.typ`), under the SIL Open Font License, embedded in every document. They come from
 * npm packages, so they are the same bytes on every machine.
 */
export const loadFonts = (): Fonts => ({
  text: [
    fileAt(import.meta.resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf')),
    fileAt(import.meta.resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf')),
  ],
  emoji: fileAt(import.meta.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf')),
})

const fileAt = (url: string) => readFileSync(fileURLToPath(url))

type Letters = (codePoint: number) => boolean

/**
 * Which characters a TrueType font has a glyph for, from the segments of its `cmap` table (format 12, the one that
 * covers all of Unicode). Throws where there is no such table.
 */
export function lettersOf(file: Buffer): Letters {
  const ranges = segments(file)
  return (codePoint) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last)
}

function segments(file: Buffer): readonly (readonly [number, number])[] {
  const cmap = tableOffset(file, 'cmap')
  const subtables = Array.from(
    { length: file.readUInt16BE(cmap + 2) },
    (_, n) => cmap + file.readUInt32BE(cmap + 8 + n * 8),
  )
  const full = subtables.find((offset) => file.readUInt16BE(offset) === 12)
  if (full === undefined) throw new Error('this font has no full character map')
  return Array.from({ length: file.readUInt32BE(full + 12) }, (_, n) => {
    const group = full + 16 + n * 12
    return [file.readUInt32BE(group), file.readUInt32BE(group + 4)] as const
  })
}

function tableOffset(file: Buffer, tag: string): number {
  for (let n = 0; n < file.readUInt16BE(4); n++) {
    const entry = 12 + n * 16
    if (file.toString('latin1', entry, entry + 4) === tag) return file.readUInt32BE(entry + 8)
  }
  throw new Error(`this font has no table ${tag}`)
}
