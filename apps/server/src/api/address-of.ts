import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** From where a request comes: of an IPv6 address the half that a household or a company has for itself. */
export function addressOf(c: Context): string {
  // Inside one process there is no connection.
  const address = c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : ''
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address
}
