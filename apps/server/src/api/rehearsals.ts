import { College, JurorId, LinkHolder } from '@delibere/core'
import { Hono } from 'hono'
import { z } from 'zod'
import { addressOf } from './address-of.ts'
import { bodyBytes, bodyWithin, checked, onlyJson } from './checked.ts'
import type { Services, Signed } from './context.ts'
import { refusals } from './refusals.ts'

/** Which rehearsal, by the id in its address. */
export const RehearsalOf = z.object({ rehearsalId: z.string().max(80) })
/** Members whom the program is to play. */
export const SeatsGiven = z.strictObject({ jurorIds: z.array(JurorId).max(20) })
/** A place of a rehearsal, with its personal link: everybody who has the rehearsal's address may take one. */
export const RehearsalSeat = z.object({
  holder: LinkHolder,
  member: z.object({ name: z.string(), college: College }).nullable(),
  presides: z.boolean(),
  taken: z.enum(['free', 'person', 'program']),
  url: z.string(),
})

/** Rehearsals, which anybody may begin. A rehearsal has none of its own. */
export const rehearsalRoutes = ({ rehearsals, publicUrl }: Services) =>
  new Hono<Signed>()
    .post('/', async (c) => {
      const begun = await rehearsals?.start(addressOf(c))
      if (!begun) return c.json(refusals.notFound, 404)
      if (begun.ok) return c.json({ id: begun.value.id, url: publicUrl + begun.value.path }, 200)
      if (begun.error.code === 'rehearsals-full') return c.json(begun.error, 409)
      return c.json(begun.error, 429, { 'retry-after': String(begun.error.retryAfterSeconds) })
    })
    .get('/:rehearsalId', checked('param', RehearsalOf), (c) => {
      const seats = rehearsals?.seats(c.req.valid('param').rehearsalId)
      return seats ? c.json(seats, 200) : c.json(refusals.rehearsalOver, 404)
    })
    .post(
      '/:rehearsalId/program',
      onlyJson,
      bodyWithin(() => bodyBytes),
      checked('param', RehearsalOf),
      checked('json', SeatsGiven),
      (c) => {
        const seats = rehearsals?.give(c.req.valid('param').rehearsalId, c.req.valid('json').jurorIds)
        return seats ? c.json(seats, 200) : c.json(refusals.rehearsalOver, 404)
      },
    )
