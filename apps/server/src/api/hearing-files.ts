import { type Actor, HearingId, type HearingFileView, hearingFileView, SessionId } from '@delibere/core'
import { Hono } from 'hono'
import { z } from 'zod'
import { checked } from './checked.ts'
import type { Services, Signed } from './context.ts'
import { refusals } from './refusals.ts'
import { serveAttachment } from './serve-attachment.ts'

/** Which hearing of which session. */
export const HearingOf = z.object({ sessionId: SessionId, hearingId: HearingId })
/** Which document of the file of which hearing. */
export const DocumentOf = HearingOf.extend({ sha256: z.string() })
type HearingOf = z.infer<typeof HearingOf>

/** The file of a candidate for those who hear them and are not recused, until the session is closed (J4); and for the office. */
export const hearingFileRoutes = ({ engine, attachments }: Services) => {
  const look = (which: HearingOf, actor: Actor) => fileOf(engine.world, which, actor)
  return new Hono<Signed>()
    .get('/:sessionId/:hearingId/file', checked('param', HearingOf), (c) => {
      const file = look(c.req.valid('param'), c.var.signed.actor)
      if (file === 'not-allowed') return c.json(refusals.notAllowed, 403)
      return file === 'unknown' ? c.json(refusals.notFound, 404) : c.json(file, 200)
    })
    .get('/:sessionId/:hearingId/attachments/:sha256', checked('param', DocumentOf), async (c) => {
      const { sha256, ...which } = c.req.valid('param')
      const file = look(which, c.var.signed.actor)
      if (file === 'not-allowed') return c.json(refusals.notAllowed, 403)
      const documents = file === 'unknown' ? [] : file.documents
      return serveAttachment(
        c,
        attachments,
        documents.find((one) => one.sha256 === sha256),
      )
    })
}

function fileOf(
  world: Services['engine']['world'],
  { sessionId, hearingId }: HearingOf,
  actor: Actor,
): HearingFileView | 'not-allowed' | 'unknown' {
  const session = world.sessions[sessionId]
  const isOffice = actor.kind === 'staff'
  if (!isOffice && !(actor.kind === 'member' && actor.sessionId === sessionId)) return 'not-allowed'
  // A session that is sealed is closed: its members have read what they had to read.
  if (!session) return isOffice ? 'unknown' : 'not-allowed'
  if (!session.hearings.some(({ id }) => id === hearingId)) return 'unknown'
  const viewer = isOffice ? ({ kind: 'staff' } as const) : ({ kind: 'member', jurorId: actor.jurorId } as const)
  return hearingFileView(world, session, hearingId, viewer) ?? (isOffice ? 'unknown' : 'not-allowed')
}
