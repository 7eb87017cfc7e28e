import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'

/** The route that will answer, as `GET /api/links/:sessionId`; null where there is none. */
export function routeOf(c: Context): string | null {
  // Middleware is registered for `ALL`; of what is left, the first that fits answers.
  const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')
  return route ? `${route.method} ${route.path}` : null
}
