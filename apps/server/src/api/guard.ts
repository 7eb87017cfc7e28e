import { AgentName } from '@delibere/core'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Credentials, SignedIn } from '../access/access.ts'
import type { Services, Signed } from './context.ts'
import { doors } from './doors.ts'
import { refusals } from './refusals.ts'
import { routeOf } from './route-of.ts'

/**
 * The cookie of the server at an address. With https the browser itself sees to it that it comes from this host alone; that of a
 * rehearsal, which has a path of its own, never meets the real one.
 */
export function cookieOf(publicUrl: string): {
  readonly name: string
  readonly path: string
  readonly secure: boolean
} {
  const { protocol, pathname: path } = new URL(publicUrl)
  const secure = protocol === 'https:'
  if (path === '/') return { name: secure ? '__Host-delibere' : 'delibere', path, secure }
  return { name: secure ? '__Secure-delibere-repetition' : 'delibere-repetition', path, secure }
}

/** Finds out who asks, and lets nobody through a door that is not theirs. */
export function guard({ access, publicUrl }: Services): MiddlewareHandler<Signed> {
  const { name } = cookieOf(publicUrl)
  const { origin } = new URL(publicUrl)
  return async function guard(c, next) {
    const route = routeOf(c)
    if (route === null) return c.notFound()
    if (isCrossSite(c, origin)) return c.json(refusals.crossSite, 403)
    const signed = access.who(credentialsOf(c, name))
    c.set('signed', withAgent(signed, c.req.header('x-delibere-agent')))
    if (isAnother(signed, c.req.header('x-delibere-as'))) return c.json(refusals.signedInAnother, 401)
    if (doors[route]?.includes(signed.actor.kind)) return next()
    return signed.actor.kind === 'nobody' ? c.json(refusals.signedOut, 401) : c.json(refusals.notAllowed, 403)
  }
}

/** Whether the page that asks was opened for another than who its browser is signed in as now: it does not know, and must not act (H3, H4). */
function isAnother({ actor }: SignedIn, named: string | undefined): boolean {
  if (named === undefined || actor.kind === 'nobody') return false
  if (!('sessionId' in actor)) return true
  return named !== `${actor.sessionId} ${actor.kind === 'room' ? 'room' : actor.jurorId}`
}

/** The agent whom a terminal of the office names; an odd name is none. */
function withAgent(signed: SignedIn, named: string | undefined): SignedIn {
  if (signed.actor.kind !== 'staff' || named === undefined) return signed
  const agent = AgentName.safeParse(decoded(named))
  return agent.success ? { ...signed, actor: { kind: 'staff', agent: agent.data } } : signed
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

function credentialsOf(c: Context, cookie: string): Credentials {
  const bearer = c.req.header('authorization')?.match(/^Bearer (\S+)$/i)?.[1]
  return { bearer, cookie: getCookie(c, cookie) }
}

/**
 * Whether another site's page sent this, in whoever's browser. A browser says so; the cookie, being SameSite=Strict, would
 * not have come along either. Programs say nothing and are let through.
 */
function isCrossSite(c: Context, own: string): boolean {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return false
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = c.req.header('origin')
  return origin !== undefined && origin !== own && hostOf(origin) !== c.req.header('host')
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)
