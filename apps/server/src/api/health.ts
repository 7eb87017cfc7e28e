import { Hono } from 'hono'
import { z } from 'zod'
import type { Services, Signed } from './context.ts'

export const Health = z.object({
  /** `degraded`: what is there can be read, nothing new is taken; starting again is for people to decide. */
  status: z.enum(['ok', 'degraded']),
  revision: z.number().int().nonnegative(),
  storage: z.enum(['ok', 'failed']),
})
export interface Health extends z.infer<typeof Health> {}

/** Whether the server is well, for whoever watches over it. */
export const healthRoutes = ({ engine }: Services) =>
  new Hono<Signed>().get('/', (c) => {
    const { revision, storage } = engine
    return c.json({ status: storage === 'ok' ? 'ok' : 'degraded', revision, storage } satisfies Health, 200)
  })
