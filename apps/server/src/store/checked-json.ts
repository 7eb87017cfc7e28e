import { createHash } from 'node:crypto'
import { sha256 } from './canonical-json.ts'
import { jsonPieces } from './json-pieces.ts'

/*
 * An object as readable JSON that says in its last line, as one field more, the SHA-256 of all the bytes before that
 * line: a single flipped byte is noticed.
 */

const [opening, closing] = [',\n"sha256":"', '"}\n']
const endLength = opening.length + 64 + closing.length

/** The text of an object with at least one field, in pieces. */
export async function* checkedJson(fields: object): AsyncGenerator<string> {
  const sum = createHash('sha256')
  let held = ''
  for await (const piece of jsonPieces(fields)) {
    sum.update(held)
    yield held
    held = piece
  }
  const last = held.slice(0, -1)
  yield `${last}${opening}${sum.update(last).digest('hex')}${closing}`
}

/** The fields, or null if these are not the bytes that were written. */
export function readCheckedJson(bytes: Buffer): Record<string, unknown> | null {
  const body = bytes.subarray(0, Math.max(0, bytes.length - endLength))
  const end = bytes.subarray(body.length).toString('latin1')
  if (end !== `${opening}${sha256(body)}${closing}`) return null
  const { sha256: _, ...fields } = JSON.parse(bytes.toString()) as Record<string, unknown>
  return fields
}
