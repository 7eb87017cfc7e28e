import type { AttachmentType } from '@delibere/core'

/**
 * What a file is by its content, whatever its name says; null for all that may not be attached, an empty or cut off file
 * included. Looks at the structure from head to end, not at the first bytes alone: a text that begins like a PDF is none.
 */
export function mediaTypeOf(content: Uint8Array): AttachmentType | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (isPdf(bytes)) return 'application/pdf'
  if (isPng(bytes)) return 'image/png'
  return isJpeg(bytes) ? 'image/jpeg' : null
}

// ISO 32000: the header, and near the end where the cross-references begin. Readers bear some bytes after the end.
function isPdf(bytes: Buffer): boolean {
  const end = bytes.subarray(Math.max(0, bytes.length - 2_048)).toString('latin1')
  const from = /startxref\s+(\d+)\s+%%EOF/.exec(end)?.[1]
  return /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) && from !== undefined && Number(from) < bytes.length
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

// Chunk after chunk, from the one that gives the size to the one that ends it, and nothing that is drawn missing.
function isPng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(pngSignature)) return false
  let drawn = false
  for (let at = 8; at + 12 <= bytes.length;) {
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if (at === 8 && kind !== 'IHDR') return false
    if (kind === 'IEND') return drawn
    drawn ||= kind === 'IDAT'
    at += 12 + bytes.readUInt32BE(at)
  }
  return false
}

// Segment after segment up to the scan, with a frame (size) before it; the mark of the end comes after.
function isJpeg(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return false
  let framed = false
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return false
    const mark = bytes[at + 1]!
    // Any segment may have filling before it.
    if (mark === 0xff) {
      at += 1
      continue
    }
    if (mark === 0xda) return framed && bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > at
    framed ||= mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return false
}
