import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The path that somebody typed, pasted or dropped on the terminal: `~` for the home folder, quotes or backslashes around
 * spaces, or a `file:` address.
 */
export function typedPath(text: string, home: string = homedir()): string {
  const bare = text.trim()
  if (bare.startsWith('file://')) return fileURLToPath(bare)
  const [, quoted] = /^(?:'([^']*)'|"([^"]*)")$/.exec(bare)?.filter((part) => part !== undefined) ?? []
  const path = quoted ?? bare.replace(/\\([ '"()&])/g, '$1')
  return resolve(path.replace(/^~(?=\/|$)/, home))
}
