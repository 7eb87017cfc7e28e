import type { Attachment } from '@delibere/core'
import type { Context } from 'hono'
import type { DocumentFiles } from '../documents/document-files.ts'
import type { Signed } from './context.ts'
import { refusals } from './refusals.ts'

/**
 * Answers with a document of a file, to be looked at in the page: of the type its content had when it was attached, and
 * able to do nothing. 404 where it is not known, or gone.
 */
export async function serveAttachment(
  c: Context<Signed>,
  files: Pick<DocumentFiles, 'read'>,
  found: Pick<Attachment, 'sha256' | 'name' | 'type'> | undefined,
) {
  const content = found && (await files.read(found.sha256))
  return found && content ? serveContent(c, { ...found, content }) : c.json(refusals.notFound, 404)
}

/** The same of a content that is there. */
export const serveContent = (
  c: Context<Signed>,
  { content, type, name }: Pick<Attachment, 'name' | 'type'> & { readonly content: Uint8Array },
) =>
  c.body(new Uint8Array(content), 200, {
    'content-type': type,
    'content-disposition': `inline; filename*=UTF-8''${encodedName(name)}`,
    'content-security-policy': powerless,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })

// Chromium's own reader of PDF opens under it too.
const powerless = "default-src 'none'; frame-ancestors 'self'; sandbox"

// RFC 8187 allows fewer characters than an address does.
const encodedName = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)

/** The name of a file without the folders it was in, or anything in it that is not seen; never empty, at most 200 long. */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  // `C` is also half a character, which a cut may leave.
  return last.trim().slice(0, 200).replaceAll(/\p{C}/gu, '').trim() || 'document'
}
