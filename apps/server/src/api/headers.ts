import type { MiddlewareHandler } from 'hono'

const always = {
  'content-security-policy':
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** The browser loads and frames nothing from elsewhere, tells nobody where it was, and keeps no answer of the API. */
export const securityHeaders: MiddlewareHandler = async function securityHeaders(c, next) {
  for (const [name, value] of Object.entries(always)) c.header(name, value)
  if (c.req.path.startsWith('/api/')) c.header('cache-control', 'no-store')
  await next()
}
