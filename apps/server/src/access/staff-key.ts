import { open, readFile } from 'node:fs/promises'
import { newSecret } from './secrets.ts'

/**
 * The key by which the terminal of this machine is known as staff: whoever can read the data folder needs no token. It
 * lies there for its owner's eyes alone, made once. Rejects when the folder can be neither read nor written.
 */
export async function openStaffKey(file: string): Promise<string> {
  const there = await readStaffKey(file)
  if (there !== null) return there
  const key = newSecret()
  const handle = await open(file, 'w', 0o600)
  try {
    await handle.chmod(0o600)
    await handle.writeFile(`${key}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return key
}

/** The key in this file; null where there is none. */
export async function readStaffKey(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return ''
    throw cause
  })
  return /^[\w-]{22}\n$/.test(text) ? text.trim() : null
}
