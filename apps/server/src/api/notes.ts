import { HearingId, NoteDomain, NoteText, SessionId } from '@delibere/core'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { NoteRefused } from '../notes/notes.ts'
import { bodyBytes, bodyWithin, checked, onlyJson } from './checked.ts'
import type { Services, Signed } from './context.ts'
import { refusals, refuse } from './refusals.ts'

/** The notes of which session. */
export const NotesOf = z.object({ sessionId: SessionId })
/** Which of one's own notes. */
export const NoteOf = NotesOf.extend({ hearingId: HearingId, domain: NoteDomain })

/** A member's own private notes (H3). Whose they are is said by who asks: there is no address of anybody else's. */
export const noteRoutes = ({ notes }: Services) =>
  new Hono<Signed>()
    .get('/:sessionId', checked('param', NotesOf), async (c) => {
      const { sessionId } = c.req.valid('param')
      const member = memberOf(c, sessionId)
      if (!member) return c.json(refusals.notAllowed, 403)
      const found = await notes.of(sessionId, member.jurorId)
      return found.ok ? c.json(found.value, 200) : refuseNote(c, found.error)
    })
    .put(
      '/:sessionId/:hearingId/:domain',
      onlyJson,
      bodyWithin(() => bodyBytes),
      checked('param', NoteOf),
      checked('json', NoteText),
      async (c) => {
        const which = c.req.valid('param')
        const member = memberOf(c, which.sessionId)
        if (!member) return c.json(refusals.notAllowed, 403)
        const kept = await notes.save({ ...which, jurorId: member.jurorId }, c.req.valid('json'))
        return kept.ok ? c.json(kept.value, 200) : refuseNote(c, kept.error)
      },
    )

function memberOf(c: Context<Signed>, sessionId: SessionId) {
  const { actor } = c.var.signed
  return actor.kind === 'member' && actor.sessionId === sessionId ? actor : null
}

function refuseNote(c: Context<Signed>, refused: NoteRefused) {
  switch (refused.code) {
    case 'notes-closed':
    case 'file-not-open':
    case 'note-too-long':
    case 'note-changed':
      return c.json(refused, 409)
    default:
      return refuse(c, refused)
  }
}
