import { SessionId } from '@delibere/core'
import { type Context, Hono } from 'hono'
import type { Services, Signed } from './context.ts'
import { buildHeader } from './build.ts'
import { boardEye, type Eye, officeEye, sessionEye } from './live/eyes.ts'
import { withNotes } from './live/with-notes.ts'
import { ScreenId } from './screens.ts'
import { refusals } from './refusals.ts'

/** Streams of whole views, each viewer's own (server-sent events: `view`, `heartbeat`, `refused`). */
export function liveRoutes(services: Services) {
  const { engine, presence, notes } = services
  return new Hono<Signed>()
    .get('/office', (c) => follow(c, services, officeEye(engine.now)))
    .get('/board', (c) => follow(c, services, boardEye(engine.now, presence.of)))
    .get('/sessions/:sessionId', (c) => {
      const { actor } = c.var.signed
      const id = SessionId.safeParse(c.req.param('sessionId'))
      if ('sessionId' in actor && actor.sessionId !== id.data) return c.json(refusals.notAllowed, 403)
      const eye = id.success ? sessionEye(id.data, actor, presence.of) : null
      return follow(c, services, eye && withNotes(eye, actor, notes))
    })
}

function follow(c: Context<Signed>, { live, presence, build }: Services, eye: Eye | null) {
  // Whoever asks for the headers alone would never read, nor end, a stream.
  if (c.req.method === 'HEAD') return c.body(null, 405, { allow: 'GET' })
  // A program that names no screen looks on without being seen.
  const screen = ScreenId.safeParse(c.req.query('screen'))
  const leave = eye && screen.success ? presence.enter(c.var.signed, screen.data) : () => {}
  const body = eye && live.follow(eye, c.var.signed, leave)
  if (!body) {
    leave()
    return c.json({ violation: { code: 'session-unknown' } } as const, 404)
  }
  if (build !== null) c.header(buildHeader, build)
  return c.body(body, 200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
}
