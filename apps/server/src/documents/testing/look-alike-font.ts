import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Another font that gives itself out as ours: the black face of Source Serif 4, saying that its weight is regular. On a
 * machine where it is installed, a document drawn with the fonts of the machine would look different.
 */
export function aLookAlikeFont(): Buffer {
  const name = '@expo-google-fonts/source-serif-4/900Black/SourceSerif4_900Black.ttf'
  const font = readFileSync(fileURLToPath(import.meta.resolve(name)))
  const entry = font.indexOf('OS/2', 0, 'latin1')
  font.writeUInt16BE(400, font.readUInt32BE(entry + 8) + 4)
  return font
}
