import type { Actor, LinkHolder, SessionId, World } from '@delibere/core'

/** Whether the one a link was given to still belongs to the session: it has not been cancelled, nor they replaced. */
export function isOfSession({ sessions, archive }: World, sessionId: SessionId, holder: LinkHolder): boolean {
  const session = sessions[sessionId] ?? archive[sessionId]
  return session !== undefined && (holder === 'room' || session.jurorIds.some((id) => id === holder))
}

/** The one who looks through a link. */
export const actorOf = (sessionId: SessionId, holder: LinkHolder): Actor =>
  holder === 'room' ? { kind: 'room', sessionId } : { kind: 'member', sessionId, jurorId: holder as Member }

type Member = Extract<Actor, { kind: 'member' }>['jurorId']
