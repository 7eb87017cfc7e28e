import type { AttachmentType } from '@delibere/core'

const starts = (bytes: Uint8Array, ...signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte)

const latin = new TextDecoder('latin1')

// A PDF says where its table of contents is at its end; some programs write a little before the head or after the end.
const [head, tail] = [1_024, 2_048]
const isPdf = (bytes: Uint8Array): boolean =>
  latin.decode(bytes.subarray(0, head)).includes('%PDF-') &&
  /startxref\s+\d+\s+%%EOF/.test(latin.decode(bytes.subarray(Math.max(0, bytes.length - tail))))

const isPng = (bytes: Uint8Array): boolean =>
  starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) && latin.decode(bytes.subarray(12, 16)) === 'IHDR'

const isJpeg = (bytes: Uint8Array): boolean =>
  starts(bytes, 0xff, 0xd8, 0xff) &&
  latin.decode(bytes.subarray(Math.max(0, bytes.length - head))).includes('\u00ff\u00d9')

/**
 * What a file really is, by its content and never by its name: a PDF, a PNG or a JPEG with its beginning and its end; null
 * for anything else, among it what only begins like one or was cut off.
 */
export function mediaTypeOf(bytes: Uint8Array): AttachmentType | null {
  if (isPdf(bytes)) return 'application/pdf'
  if (isPng(bytes)) return 'image/png'
  return isJpeg(bytes) ? 'image/jpeg' : null
}
