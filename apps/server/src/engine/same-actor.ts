import type { Actor } from '@delibere/core'

/** One text for each actor: the same text, the same person on the same errand. */
export function actorKey(actor: Actor): string {
  if (actor.kind === 'member') return `member ${actor.sessionId} ${actor.jurorId}`
  return actor.kind === 'room' ? `room ${actor.sessionId}` : actor.kind
}
