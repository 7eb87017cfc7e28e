import { Hono } from 'hono'
import { z } from 'zod'
import { bodyBytes, bodyWithin, checked, onlyJson } from './checked.ts'
import type { Services, Signed } from './context.ts'

/** What a page calls itself, for as long as it is open. */
export const ScreenId = z.string().regex(/^[0-9a-f]{32}$/)

/** How a stream of a session is asked for by a page that is to be seen by the others. */
export const Following = z.object({ screen: ScreenId.optional() })

/** What a page says of its clocks, in ms: how sure it is of the server’s, and how far its device’s own goes ahead. */
export const ScreenReport = z.strictObject({
  screen: ScreenId,
  uncertainty: z.number().nonnegative().max(1e6),
  ahead: z.number().min(-1e13).max(1e13),
})

/** Screens say that they are there, and how well they know the time. */
export const screenRoutes = ({ presence }: Services) =>
  new Hono<Signed>().post(
    '/',
    onlyJson,
    bodyWithin(() => bodyBytes),
    checked('json', ScreenReport),
    (c) => {
      const { screen, ...clock } = c.req.valid('json')
      presence.report(c.var.signed, screen, clock)
      return c.json(null, 200)
    },
  )
