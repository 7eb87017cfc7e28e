import type { Part } from './archive.ts'
import { type AfterBit, readXml } from './read-xml.ts'

/** The texts that cells refer to by number. */
export async function readSharedStrings(part: Part | null, afterBit: AfterBit): Promise<readonly string[]> {
  const strings: string[] = []
  if (part === null) return strings
  const text = richText()
  await readXml(
    part,
    {
      open: (name) => {
        if (name === 'si') text.start()
        else text.open(name)
      },
      text: text.text,
      close: (name) => {
        if (name === 'si') strings.push(text.value())
        else text.close(name)
      },
    },
    afterBit,
  )
  return strings
}

/** Gathers a text that may be in several runs of different looks; how it is pronounced in Japanese is left out. */
export function richText() {
  let value = ''
  let inText = false
  let inPhonetic = false
  return {
    start: () => {
      value = ''
    },
    open: (name: string) => {
      if (name === 't') inText = true
      else if (name === 'rPh') inPhonetic = true
    },
    text: (text: string) => {
      if (inText && !inPhonetic) value += text
    },
    close: (name: string) => {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
    },
    value: () => unescaped(value),
  }
}

/** What XML cannot hold is written `_x000D_` in a spreadsheet. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
