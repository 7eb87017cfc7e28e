import { createReadStream } from 'node:fs'
import { err, type FileFault, ok, type Result } from '@delibere/core'

/** The bytes of a file that has at most `maxBytes` of them; of a larger one, or of a pipe that does not end, no more is read. */
export async function bytesOf(path: string, maxBytes: number): Promise<Result<Uint8Array, FileFault>> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    // `end` is the last byte that is read: one more than may be.
    for await (const chunk of createReadStream(path, { end: maxBytes, highWaterMark: 1 << 20 })) {
      chunks.push(chunk)
      size += chunk.length
    }
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    return err({ code: missing ? 'file-not-found' : 'file-not-readable', path })
  }
  return size > maxBytes ? err({ code: 'file-too-large', maxBytes }) : ok(Buffer.concat(chunks, size))
}
