import { SaxesParser } from 'saxes'
import type { Part } from './archive.ts'

export type Attributes = Readonly<Record<string, string>>

/** What is told of an XML part while it is read. Names come without their prefix: `x:row` is `row`. */
export interface Listener {
  open?(name: string, attributes: Attributes): void
  /** May come several times for one text. */
  text?(text: string): void
  close?(name: string): void
  /** Whether enough has been heard: the rest is not read. */
  readonly enough?: () => boolean
}

/** Called after each bit, with its length in bytes. */
export type AfterBit = (bytes: number) => Promise<void>

/** Deeper than any part of a workbook goes. */
const deepest = 100

/**
 * Reads an XML part bit by bit. Throws at what is not well formed or not UTF-8, at what is nested beyond all measure, and
 * at any document type: an entity then can neither be declared nor expand.
 */
export async function readXml(part: Part, listener: Listener, afterBit: AfterBit): Promise<void> {
  const parser = parserFor(listener)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const bit of part.unpacked()) {
    parser.write(decoder.decode(bit, { stream: true }))
    if (listener.enough?.()) return
    await afterBit(bit.byteLength)
  }
  parser.write(decoder.decode()).close()
}

function parserFor(listener: Listener): SaxesParser {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('doctype', () => {
    throw new Error('a workbook has no document type')
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > deepest) throw new Error('a workbook is not nested so deep')
    listener.open?.(bare(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    listener.close?.(bare(name))
  })
  parser.on('text', (text) => listener.text?.(text))
  parser.on('cdata', (text) => listener.text?.(text))
  return parser
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1)
