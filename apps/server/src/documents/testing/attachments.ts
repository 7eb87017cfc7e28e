import { crc32, deflateSync } from 'node:zlib'

const be32 = (value: number): Buffer => {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(value)
  return four
}

/** A picture of one grey point. */
export function aPng(): Uint8Array {
  const chunk = (kind: string, content: Buffer) => {
    const named = Buffer.concat([Buffer.from(kind, 'latin1'), content])
    return Buffer.concat([be32(content.length), named, be32(crc32(named))])
  }
  const header = Buffer.concat([be32(1), be32(1), Buffer.from([8, 0, 0, 0, 0])])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const drawn = chunk('IDAT', deflateSync(Buffer.from([0, 128])))
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', header), drawn, chunk('IEND', Buffer.alloc(0))]))
}

/** A photograph as far as its structure goes: a header, a frame, a scan and the end. */
export function aJpeg(): Uint8Array {
  const jfif = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0]
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x7f, 0x10, 0x20, 0x30]
  return new Uint8Array([0xff, 0xd8, ...jfif, ...frame, ...scan, 0xff, 0xd9])
}

/** A PDF of one blank page; `title` makes one differ from another. */
export function aPdf(title = 'Livret'): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ]
  const parts = ['%PDF-1.7\n', ...objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`)]
  const starts = parts.map((_, index) => parts.slice(0, index).join('').length)
  const entries = starts.slice(1).map((start) => `${String(start).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 4\n0000000000 65535 f \n${entries.join('')}`
  const trailer = `trailer\n<< /Size 4 /Root 1 0 R >>\n% ${title}\nstartxref\n${parts.join('').length}\n%%EOF\n`
  return new TextEncoder().encode(parts.join('') + table + trailer)
}
