import { setImmediate } from 'node:timers/promises'

// Long enough that little is lost in waiting, short enough that no screen's timer is seen to stop.
const turn = 4
const pieceLength = 65_536
// The records, the world in them, its collections: what lies in a collection is one thing and written in one go.
const levels = 3

/**
 * The text of a JSON value that nobody changes meanwhile, with a line for each thing in its collections, made in short
 * turns so that everything else goes on in between.
 */
export async function* jsonPieces(value: unknown): AsyncGenerator<string> {
  let piece = ''
  let since = performance.now()
  for (const part of parts('', value, levels)) {
    piece += part
    if (performance.now() - since > turn) {
      await setImmediate()
      since = performance.now()
    }
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

function* parts(before: string, value: unknown, depth: number): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield `${before}${JSON.stringify(value) ?? 'null'}`
    return
  }
  const list = Array.isArray(value)
  const fields = value as Readonly<Record<string, unknown>>
  yield `${before}${list ? '[' : '{'}`
  let separator = '\n'
  for (const key of Object.keys(fields)) {
    const item = fields[key]
    if (item === undefined && !list) continue
    yield* parts(list ? separator : `${separator}${JSON.stringify(key)}:`, item, list ? 0 : depth - 1)
    separator = ',\n'
  }
  yield list ? ']' : '}'
}
