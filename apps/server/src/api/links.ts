import { LinkHolder, SessionId } from '@delibere/core'
import { Hono } from 'hono'
import { z } from 'zod'
import { bodyBytes, bodyWithin, checked, onlyJson } from './checked.ts'
import type { Services, Signed } from './context.ts'
import { refuse } from './refusals.ts'

/** Whose link to which session. */
export const LinkOf = z.strictObject({ sessionId: SessionId, holder: LinkHolder })
export const LinksOf = z.object({ sessionId: SessionId })

/** The personal links of a session, for the office. */
export const linkRoutes = ({ access, links }: Services) =>
  new Hono<Signed>()
    .get('/:sessionId', checked('param', LinksOf), (c) => {
      const found = access.links(c.req.valid('param').sessionId)
      const states = found.map(({ holder, issuedAt, devices }) => ({ holder, issuedAt, devices }))
      return c.json(states, 200)
    })
    .post(
      '/',
      onlyJson,
      bodyWithin(() => bodyBytes),
      checked('json', LinkOf),
      async (c) => {
        const answer = await links.issue(c.req.valid('json'), c.var.signed.actor)
        return answer.ok ? c.json(answer.value, 200) : refuse(c, answer.error)
      },
    )
    .delete('/:sessionId/:holder', checked('param', LinkOf), async (c) => {
      const answer = await links.revoke(c.req.valid('param'), c.var.signed.actor)
      return answer.ok ? c.json(null, 200) : refuse(c, answer.error)
    })
