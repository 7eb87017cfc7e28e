import { paperKit, SessionId } from '@delibere/core'
import { Hono } from 'hono'
import { z } from 'zod'
import { checked } from './checked.ts'
import type { Services, Signed } from './context.ts'
import { refuse } from './refusals.ts'
import { serveContent } from './serve-attachment.ts'

/** Which session. */
export const PaperOf = z.object({ sessionId: SessionId })

/** The printed fallback of a session, for the office: what it is made of and typed in by, and as PDF. */
export const paperRoutes = ({ engine, renderer }: Services) => {
  const kitOf = (sessionId: SessionId) => {
    const session = engine.world.sessions[sessionId]
    return session ? paperKit(engine.world, session) : null
  }
  return new Hono<Signed>()
    .get('/:sessionId/paper', checked('param', PaperOf), (c) => {
      const kit = kitOf(c.req.valid('param').sessionId)
      return kit ? c.json(kit, 200) : refuse(c, { code: 'session-unknown' })
    })
    .get('/:sessionId/paper/pdf', checked('param', PaperOf), (c) => {
      const kit = kitOf(c.req.valid('param').sessionId)
      if (!kit) return refuse(c, { code: 'session-unknown' })
      const content = new Uint8Array(renderer.renderPaperKit(kit))
      return serveContent(c, { content, type: 'application/pdf', name: `${kit.number}-secours-papier.pdf` })
    })
}
