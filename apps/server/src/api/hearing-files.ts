import { type Actor, HearingId, type HearingFileView, hearingFileView, SessionId, type World } from '@delibere/core'
import { Hono } from 'hono'
import { z } from 'zod'
import { sendDocument } from './attachments.ts'
import { checked } from './checked.ts'
import type { Services, Signed } from './context.ts'
import { refusals } from './refusals.ts'

export const FileOf = z.object({ sessionId: SessionId, hearingId: HearingId })
export const FileDocumentOf = FileOf.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** The file of a hearing and its documents, for the office and for the members of that jury who are not recused (J4). */
export const hearingFileRoutes = ({ engine, attachments }: Services) =>
  new Hono<Signed>()
    .get('/:sessionId/:hearingId/file', checked('param', FileOf), (c) => {
      const view = fileFor(engine.world, c.req.valid('param'), c.var.signed.actor)
      return view === 'hidden'
        ? c.json(refusals.notAllowed, 403)
        : view
          ? c.json(view, 200)
          : c.json(refusals.notFound, 404)
    })
    .get('/:sessionId/:hearingId/attachments/:sha256', checked('param', FileDocumentOf), async (c) => {
      const { sha256, ...which } = c.req.valid('param')
      const view = fileFor(engine.world, which, c.var.signed.actor)
      if (view === 'hidden') return c.json(refusals.notAllowed, 403)
      const document = view?.documents.find((one) => one.sha256 === sha256)
      return document ? sendDocument(c, document, await attachments.read(sha256)) : c.json(refusals.notFound, 404)
    })

/** What this actor may read of a hearing's file: nothing of another session, of a recusal or of a session that is closed. */
function fileFor(
  world: World,
  { sessionId, hearingId }: z.infer<typeof FileOf>,
  actor: Actor,
): HearingFileView | 'hidden' | null {
  if (actor.kind !== 'staff' && (actor.kind !== 'member' || actor.sessionId !== sessionId)) return 'hidden'
  const session = world.sessions[sessionId]
  if (!session?.hearings.some(({ id }) => id === hearingId)) return null
  return hearingFileView(world, session, hearingId, actor) ?? 'hidden'
}
