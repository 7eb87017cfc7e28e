import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface KeptFile {
  /** SHA-256 of the content, 64 hexadecimal digits: the name under which it is found again. */
  readonly sha256: string
  readonly bytes: number
}

/**
 * Files kept by what they contain: each is there once, and what is there is never replaced by anything else (H9). One goes
 * only when the person it is about is erased (P2).
 */
export interface DocumentFiles {
  /**
   * Resolves once the document is on the disk under its name; saving it again changes nothing. Rejects with the operating
   * system's error, or with a `DamagedDocument` if the file of that name has become something else.
   */
  save(document: Uint8Array): Promise<KeptFile>
  /** The document with this SHA-256; null if none was saved. Rejects with a `DamagedDocument` rather than give another. */
  read(sha256: string): Promise<Uint8Array | null>
  /** Whether there is one of this name, without reading it. */
  has(sha256: string): Promise<boolean>
  /** Resolves once it is gone from the disk; does nothing where there is none. */
  remove(sha256: string): Promise<void>
}

/** The content of a document is no longer that which its name says: somebody or something has changed the file. */
export interface DamagedDocument extends Error {
  readonly name: 'DamagedDocument'
  readonly sha256: string
}

export const isDamagedDocument = (thrown: unknown): thrown is DamagedDocument =>
  thrown instanceof Error && thrown.name === 'DamagedDocument'

/** Documents as `<sha256>.pdf` in `folder`, which is made if it is not there. One process at a time. */
export const openDocumentFiles = (folder: string): Promise<DocumentFiles> => openFiles(folder, '.pdf')

/** Attachments as `<sha256>` in `folder`, which is made if it is not there. One process at a time. */
export const openAttachmentFiles = (folder: string): Promise<DocumentFiles> => openFiles(folder, '')

async function openFiles(folder: string, extension: '.pdf' | ''): Promise<DocumentFiles> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await syncFolder(dirname(folder))
  await removeHalfWritten(folder)

  const read = async (sha256: string) => {
    if (!isSha256(sha256)) return null
    const content = await readFile(join(folder, `${sha256}${extension}`)).catch(nothingThere)
    return content && checked(sha256, content)
  }
  return {
    async save(document) {
      const sha256 = sha256Of(document)
      if ((await read(sha256)) === null) await put(folder, `${sha256}${extension}`, document)
      // Also when it was there: a process killed after the rename may have left the name to the whim of a power cut.
      await syncFolder(folder)
      return { sha256, bytes: document.byteLength }
    },
    read,
    async has(sha256) {
      if (!isSha256(sha256)) return false
      return (await stat(join(folder, `${sha256}${extension}`)).catch(nothingThere)) !== null
    },
    async remove(sha256) {
      if (!isSha256(sha256)) return
      await rm(join(folder, `${sha256}${extension}`), { force: true })
      // Also when it was gone: as above, a power cut might bring the name back.
      await syncFolder(folder)
    },
  }
}

/** The same in memory, for a store that is. */
export function memoryDocumentFiles(): DocumentFiles {
  const documents = new Map<string, Uint8Array>()
  return {
    async save(document) {
      const sha256 = sha256Of(document)
      documents.set(sha256, Uint8Array.from(document))
      return { sha256, bytes: document.byteLength }
    },
    async read(sha256) {
      const document = documents.get(sha256)
      return document ? Uint8Array.from(document) : null
    },
    has: async (sha256) => documents.has(sha256),
    async remove(sha256) {
      documents.delete(sha256)
    },
  }
}

const halfWritten = '.writing'

// Two saves of one document may meet at the rename: what the later one replaces is the same.
async function put(folder: string, name: string, document: Uint8Array): Promise<void> {
  const next = join(folder, `${name}.${randomUUID()}${halfWritten}`)
  try {
    const file = await open(next, 'wx', 0o600)
    try {
      await file.writeFile(document)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(next, join(folder, name))
  } catch (cause) {
    await rm(next, { force: true }).catch(() => {})
    throw cause
  }
}

async function removeHalfWritten(folder: string): Promise<void> {
  const names = await readdir(folder)
  await Promise.all(names.filter((name) => name.endsWith(halfWritten)).map((name) => rm(join(folder, name))))
}

// Windows cannot flush a folder and does not need to.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function nothingThere(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

function checked(sha256: string, content: Uint8Array): Uint8Array {
  if (sha256Of(content) === sha256) return content
  throw Object.assign(new Error(`document ${sha256} is damaged`), { name: 'DamagedDocument' as const, sha256 })
}

const sha256Of = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
const isSha256 = (text: string) => /^[0-9a-f]{64}$/.test(text)
