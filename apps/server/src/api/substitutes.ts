import { JurorId, present, SessionId, substituteLines } from '@delibere/core'
import { Hono } from 'hono'
import { z } from 'zod'
import { checked } from './checked.ts'
import type { Services, Signed } from './context.ts'
import { refusals } from './refusals.ts'

/** In whose place, in which session. */
export const SubstitutesOf = z.object({ sessionId: SessionId, leaving: JurorId })

/** Who could sit at once in the place of a member (J3): for the office and the members who are there, until the minutes. */
export const substituteRoutes = ({ engine }: Services) =>
  new Hono<Signed>().get('/:sessionId/:leaving', checked('param', SubstitutesOf), (c) => {
    const { sessionId, leaving } = c.req.valid('param')
    const { actor } = c.var.signed
    if (actor.kind === 'member' && actor.sessionId !== sessionId) return c.json(refusals.notAllowed, 403)
    const session = engine.world.sessions[sessionId]
    if (!session?.jurorIds.includes(leaving)) return c.json(refusals.notFound, 404)
    const sits = session.status === 'planned' || session.status === 'open'
    const asks = actor.kind !== 'member' || present(session).includes(actor.jurorId)
    if (!sits || !asks) return c.json(refusals.notAllowed, 403)
    return c.json(substituteLines(engine.world, session, leaving), 200)
  })
