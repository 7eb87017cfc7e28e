import { type Actor, CommandId, type LinkHolder, ok, type Result, type SessionId } from '@delibere/core'
import type { Engine, Refused } from '../engine/engine.ts'
import type { Access } from './access.ts'

interface LinkOf {
  readonly sessionId: SessionId
  readonly holder: LinkHolder
}

/** Gives links out and takes them back: the journal notes who did it for whom, `access` keeps the digest. */
export interface PersonalLinks {
  /** The address that opens the session, told this once. */
  issue(link: LinkOf, actor: Actor): Promise<Result<{ readonly url: string }, Refused>>
  revoke(link: LinkOf, actor: Actor): Promise<Result<null, Refused>>
  /** On how many devices a holder's link has been opened. */
  devices(link: LinkOf): number
}

export function createPersonalLinks(parts: {
  readonly engine: Pick<Engine, 'order' | 'consider'>
  readonly access: Pick<Access, 'issueLink' | 'revokeLink' | 'links'>
  /** The address at which people reach the server, without a slash at the end. */
  readonly publicUrl: string
}): PersonalLinks {
  const { engine, access, publicUrl } = parts
  const newId = () => CommandId.parse(crypto.randomUUID())
  return {
    async issue({ sessionId, holder }, actor) {
      const noted = await engine.order({ type: 'link.issue', id: newId(), sessionId, holder }, actor)
      if (!noted.ok) return noted
      // What follows `#` stays in the browser: no server, log or referrer ever has it.
      return ok({ url: `${publicUrl}/entrer#${await access.issueLink(sessionId, holder)}` })
    },
    async revoke({ sessionId, holder }, actor) {
      const command = { type: 'link.revoke', id: newId(), sessionId, holder } as const
      const allowed = engine.consider(command, actor)
      if (!allowed.ok) return allowed
      // Closed first: a crash before the note leaves a link that opens nothing, never a note of one that still does.
      await access.revokeLink(sessionId, holder)
      const noted = await engine.order(command, actor)
      return noted.ok ? ok(null) : noted
    },
    devices: ({ sessionId, holder }) => access.links(sessionId).find((link) => link.holder === holder)?.devices ?? 0,
  }
}
