import { SessionId } from '@delibere/core'
import { type Context, Hono } from 'hono'
import type { Services, Signed } from './context.ts'
import { type Eye, officeEye, sessionEye } from './live/eyes.ts'
import { withNotes } from './live/with-notes.ts'
import { refusals } from './refusals.ts'

/** Streams of whole views, each viewer's own (server-sent events: `view`, `heartbeat`, `refused`). */
export const liveRoutes = ({ engine, live, notes }: Services) =>
  new Hono<Signed>()
    .get('/office', (c) => follow(c, live, officeEye(engine.now)))
    .get('/sessions/:sessionId', (c) => {
      const { actor } = c.var.signed
      const id = SessionId.safeParse(c.req.param('sessionId'))
      if ('sessionId' in actor && actor.sessionId !== id.data) return c.json(refusals.notAllowed, 403)
      const eye = id.success ? sessionEye(id.data, actor) : null
      return follow(c, live, eye && withNotes(eye, actor, notes))
    })

function follow(c: Context<Signed>, live: Services['live'], eye: Eye | null) {
  // Whoever asks for the headers alone would never read, nor end, a stream.
  if (c.req.method === 'HEAD') return c.body(null, 405, { allow: 'GET' })
  const body = eye && live.follow(eye, c.var.signed)
  if (!body) return c.json({ violation: { code: 'session-unknown' } } as const, 404)
  return c.body(body, 200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
}
