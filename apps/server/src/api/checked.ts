import { sValidator } from '@hono/standard-validator'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { z } from 'zod'
import type { Signed } from './context.ts'
import { refusals } from './refusals.ts'

/** Bytes that a body may have; only an import, by the office, may have more. */
export const bodyBytes = 256 * 1024
export const importBytes = 24 * 1024 * 1024

/** Answers 415 to a body that is not JSON. */
export const onlyJson: MiddlewareHandler<Signed> = async (c, next) => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  return type === 'application/json' ? next() : c.json(refusals.notJson, 415)
}

/** Answers 413 to a body that has more bytes than `most` says for who asks; what is too much is not read. */
export const bodyWithin = (
  most: (actor: Signed['Variables']['signed']['actor']) => number,
): MiddlewareHandler<Signed> =>
  async function bodyWithin(c, next) {
    const maxBytes = most(c.var.signed.actor)
    const tooLarge = () => c.json(refusals.tooLarge(maxBytes), 413)
    const declared = c.req.header('content-length')
    // Reading `raw.body` makes a whole Request of what is else read straight from the socket: only when it must be counted.
    if (declared === undefined || c.req.header('transfer-encoding') !== undefined) {
      return bodyLimit({ maxSize: maxBytes, onError: tooLarge })(c, next)
    }
    return Number(declared) > maxBytes ? tooLarge() : next()
  }

/** Checks what was sent against its schema; answers 400 with the places of what is wrong, never with what stood there. */
export const checked = <Schema extends z.ZodType, Target extends 'json' | 'query' | 'param'>(
  target: Target,
  schema: Schema,
) =>
  sValidator(target, schema, (result, c) => {
    if (result.success) return
    const paths = result.error.map(({ path = [] }) => path.map(nameOf).join('.'))
    return c.json(refusals.malformed([...new Set(paths)].slice(0, 100)), 400)
  })

const nameOf = (step: PropertyKey | { readonly key: PropertyKey }) => String(typeof step === 'object' ? step.key : step)
