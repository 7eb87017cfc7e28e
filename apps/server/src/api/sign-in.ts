import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { addressOf } from './address-of.ts'
import { bodyBytes, bodyWithin, checked, onlyJson } from './checked.ts'
import type { Services, Signed } from './context.ts'
import { cookieOf } from './guard.ts'
import { refusals } from './refusals.ts'

export const SignIn = z.strictObject({ secret: z.string().min(1).max(200) })

/** Exchanges the secret of a link, or the staff token, for a cookie; forgets it again. */
export const signInRoutes = ({ access, tries, publicUrl }: Services) => {
  const { name, path, secure } = cookieOf(publicUrl)
  const cookie = { httpOnly: true, sameSite: 'Strict', path, secure } as const

  return new Hono<Signed>()
    .post(
      '/sign-in',
      onlyJson,
      bodyWithin(() => bodyBytes),
      checked('json', SignIn),
      async (c) => {
        const device = await access.signIn(c.req.valid('json').secret, getCookie(c, name))
        // A right link always opens: a room has one address, and somebody else's wrong tries must not shut it out.
        if (!device) return refuseTry(c, tries, addressOf(c))
        if (device.cookie) setCookie(c, name, device.cookie.value, { ...cookie, maxAge: device.cookie.seconds })
        return c.json(device.actor, 200)
      },
    )
    .post('/sign-out', async (c) => {
      await access.signOut(getCookie(c, name))
      deleteCookie(c, name, cookie)
      return c.json(null, 200)
    })
    .get('/me', (c) => c.json(c.var.signed.actor, 200))
}

function refuseTry(c: Context<Signed>, tries: Services['tries'], address: string) {
  const wait = tries.waitOf(address)
  if (wait > 0) return c.json(refusals.tooManyTries(wait), 429, { 'retry-after': String(wait) })
  tries.count(address)
  return c.json(refusals.signedOut, 401)
}
