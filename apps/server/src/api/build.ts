import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The header of a live stream by which the server says which build of the pages it serves. */
export const buildHeader = 'x-delibere-build'

/** The build of the web application in a folder: the name of the script its page begins with. Null where none is served. */
export function buildIn(webFolder: string | null): string | null {
  if (webFolder === null) return null
  try {
    const page = readFileSync(join(webFolder, 'index.html'), 'utf8')
    return /<script\b[^>]*\ssrc="[^"]*\/assets\/([^"/]+\.js)"/.exec(page)?.[1] ?? null
  } catch {
    return null
  }
}
