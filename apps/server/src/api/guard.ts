import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Credentials } from '../access/access.ts'
import type { Services, Signed } from './context.ts'
import { doors } from './doors.ts'
import { refusals } from './refusals.ts'
import { routeOf } from './route-of.ts'

/** With https the browser itself sees to it that the cookie comes from this host alone. */
export const cookieName = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-delibere' : 'delibere'

/** Finds out who asks, and lets nobody through a door that is not theirs. */
export const guard = ({ access, publicUrl }: Services): MiddlewareHandler<Signed> =>
  async function guard(c, next) {
    const route = routeOf(c)
    if (route === null) return c.notFound()
    if (isCrossSite(c, publicUrl)) return c.json(refusals.crossSite, 403)
    const signed = access.who(credentialsOf(c, publicUrl))
    c.set('signed', signed)
    if (doors[route]?.includes(signed.actor.kind)) return next()
    return signed.actor.kind === 'nobody' ? c.json(refusals.signedOut, 401) : c.json(refusals.notAllowed, 403)
  }

function credentialsOf(c: Context, publicUrl: string): Credentials {
  const bearer = c.req.header('authorization')?.match(/^Bearer (\S+)$/i)?.[1]
  return { bearer, cookie: getCookie(c, cookieName(publicUrl)) }
}

/**
 * Whether another site's page sent this, in whoever's browser. A browser says so; the cookie, being SameSite=Strict, would
 * not have come along either. Programs say nothing and are let through.
 */
function isCrossSite(c: Context, publicUrl: string): boolean {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return false
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = c.req.header('origin')
  return origin !== undefined && origin !== publicUrl && hostOf(origin) !== c.req.header('host')
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)
