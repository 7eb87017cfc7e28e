import type { ErrorHandler, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Log, Services, Signed } from './context.ts'
import { refusals } from './refusals.ts'
import { routeOf } from './route-of.ts'

/** One line for each request: what was asked of what kind of route, by what kind of actor. Nothing that names anybody. */
export const requestLog = (log: Log): MiddlewareHandler<Signed> =>
  async function requestLog(c, next) {
    const start = performance.now()
    await next()
    const actor = c.get('signed')?.actor.kind ?? 'nobody'
    const ms = Math.round((performance.now() - start) * 10) / 10
    log.info({ method: c.req.method, route: routeOf(c), status: c.res.status, ms, actor }, 'request')
  }

/** What was not foreseen: the one who asked gets a reference, the log has the place. */
export const onFault = ({ log }: Pick<Services, 'log'>): ErrorHandler<Signed> =>
  function onFault(cause, c) {
    // The only one there is comes from a body that is not JSON at all.
    if (cause instanceof HTTPException && cause.status === 400) return c.json(refusals.malformed([]), 400)
    if ('code' in cause && cause.code === 'storage-failed') return c.json(refusals.storageFailed, 503)
    const reference = crypto.randomUUID()
    log.error({ reference, route: routeOf(c), ...faultFields(cause) }, 'fault')
    return c.json({ code: 'unknown', reference } as const, 500)
  }

/** What a log may say of an error: its kind and where it was, not its message, which may quote what somebody wrote. */
export function faultFields(cause: unknown): { readonly fault: string; readonly code?: string; readonly at: string } {
  if (!(cause instanceof Error)) return { fault: typeof cause, at: '' }
  const at = (cause.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .join('; ')
  return { fault: cause.name, ...('code' in cause ? { code: String(cause.code) } : {}), at }
}
