import { readFile, stat } from 'node:fs/promises'
import { err, type FileFault, ok, problemAt, type Result } from '@delibere/core'
import { explainIntakeProblem, nbsp } from '@delibere/core/fr'
import { asUtf8 } from './decode-text.ts'

/**
 * What an ordinary file of at most `maxBytes` holds. Anything else is refused unread: a larger file, a folder, or a pipe
 * or a device, which could be waited for without end.
 */
export async function bytesOf(path: string, maxBytes: number): Promise<Result<Uint8Array, FileFault>> {
  try {
    const found = await stat(path)
    if (!found.isFile() && !found.isDirectory()) return err({ code: 'file-not-plain', path })
    return found.size > maxBytes ? err({ code: 'file-too-large', maxBytes }) : ok(await readFile(path))
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    return err({ code: missing ? 'file-not-found' : 'file-not-readable', path })
  }
}

/** The same, a refusal being its sentence. */
export async function bytesOrWhy(path: string, maxBytes: number): Promise<Result<Uint8Array, string>> {
  const bytes = await bytesOf(path, maxBytes)
  return bytes.ok ? bytes : err(explainIntakeProblem(problemAt(null, null, bytes.error)))
}

/** More than a JSON file that the server takes has, in bytes. */
const maxText = 1_000_000

/** The text of a UTF-8 file that somebody wrote by hand; a refusal is its sentence. */
export async function textOrWhy(path: string): Promise<Result<string, string>> {
  const bytes = await bytesOrWhy(path, maxText)
  if (!bytes.ok) return bytes
  const text = asUtf8(bytes.value)
  return text === null ? err(`Le fichier n’est pas en UTF-8${nbsp}: enregistrez-le en UTF-8.`) : ok(text)
}
