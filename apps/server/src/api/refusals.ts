import type { Violation } from '@delibere/core'
import type { Context } from 'hono'
import type { Refused } from '../engine/engine.ts'

/** Every refusal that is not a rule of the trade, as the API sends it. */
export const refusals = {
  malformed: (paths: readonly string[]) => ({ code: 'malformed', paths }) as const,
  tooLarge: (maxBytes: number) => ({ code: 'too-large', maxBytes }) as const,
  tooManyTries: (retryAfterSeconds: number) => ({ code: 'too-many-tries', retryAfterSeconds }) as const,
  /** Neither a PDF nor a PNG nor a JPEG, whatever its name says; or empty, or cut off. */
  attachmentType: { code: 'attachment-type' } as const,
  notJson: { code: 'not-json' } as const,
  notFound: { code: 'not-found' } as const,
  /** It has ended, with the server or by itself; or there never was one. */
  rehearsalOver: { code: 'rehearsal-over' } as const,
  signedOut: { code: 'signed-out' } as const,
  /** The page was opened for somebody else than whom the cookie of its browser is of now. */
  signedInAnother: { code: 'signed-in-another' } as const,
  notAllowed: { violation: { code: 'not-allowed' } } as const,
  crossSite: { code: 'cross-site' } as const,
  storageFailed: { code: 'storage-failed' } as const,
}

/** Answers a command that was refused: 503 for the disk, else by the code of the violation. */
export function refuse(c: Context, refused: Refused) {
  if (refused.code === 'storage-failed') return c.json(refusals.storageFailed, 503)
  return c.json({ violation: refused }, statusOf(refused))
}

function statusOf({ code }: Violation): 403 | 404 | 409 {
  if (code === 'not-allowed') return 403
  return code.endsWith('-unknown') ? 404 : 409
}
