import { err, type FileFault, ok, type Result } from '@delibere/core'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

/** The most that the XML of a workbook may unpack to, in bytes: 20,000 candidates take about 20 MB. */
const maxBytes = 100_000_000

/** More parts than a workbook of registers has. */
const maxParts = 2000

/** A file inside an archive, not yet unpacked. */
export interface Part {
  /** What it unpacks to, in bytes: never more, the unpacking stops with an error there. */
  readonly size: number
  /** Unpacks it bit by bit; throws where the archive is spoilt. */
  unpacked(): AsyncIterable<Uint8Array>
}

export type Archive = ReadonlyMap<string, Part>

/**
 * The XML parts of a ZIP archive by their paths; nothing is unpacked yet. An archive whose XML says that it unpacks to
 * more than `maxBytes` is refused; one that unpacks to more than it says fails when it is read.
 */
export async function openArchive(bytes: Uint8Array): Promise<Result<Archive, FileFault>> {
  const zip = await opened(bytes)
  if (zip === null || zip.entryCount > maxParts) return err({ code: 'file-damaged' })
  const parts = new Map<string, Part>()
  let size = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (!/\.(xml|rels)$/i.test(entry.fileName)) continue
      size += entry.uncompressedSize
      parts.set(entry.fileName, partOf(zip, entry))
    }
  } catch {
    return err({ code: 'file-damaged' })
  }
  return size > maxBytes ? err({ code: 'file-inflates', maxBytes }) : ok(parts)
}

async function opened(bytes: Uint8Array): Promise<ZipFile | null> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      validateEntrySizes: true,
    })
  } catch {
    return null
  }
}

const partOf = (zip: ZipFile, entry: Entry): Part => ({
  size: entry.uncompressedSize,
  async *unpacked() {
    yield* await zip.openReadStreamPromise(entry)
  },
})
