import { Command } from '@delibere/core'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { bodyBytes, bodyWithin, checked, importBytes, onlyJson } from './checked.ts'
import type { Services, Signed } from './context.ts'
import { refusals, refuse } from './refusals.ts'

/** `?consider`, with any value: asks for the answer without giving the order. */
export const CommandQuery = z.object({ consider: z.string().optional() })

/** The one way in: a command, from whoever the credentials say you are. */
export const commandRoutes = ({ engine }: Services) =>
  new Hono<Signed>().post(
    '/',
    onlyJson,
    bodyWithin(({ kind }) => (kind === 'staff' ? importBytes : bodyBytes)),
    checked('query', CommandQuery),
    checked('json', Command),
    async (c) => {
      const command = c.req.valid('json')
      const { actor } = c.var.signed
      if (!isImport(command) && (await sizeOf(c)) > bodyBytes) {
        return c.json(refusals.tooLarge(bodyBytes), 413)
      }
      if (c.req.valid('query').consider !== undefined) {
        const answer = engine.consider(command, actor)
        return answer.ok ? c.json({ revision: engine.revision, facts: answer.value }, 200) : refuse(c, answer.error)
      }
      const answer = await engine.order(command, actor)
      return answer.ok ? c.json(answer.value, 200) : refuse(c, answer.error)
    },
  )

/** What may be as large as a whole register. */
const isImport = ({ type }: Command) =>
  /^(candidates|jurors|results|openings|framework)\.import$|^sessions\.plan$|^plan\.keep$/.test(type)

const sizeOf = async (c: Context<Signed>): Promise<number> =>
  Number(c.req.header('content-length') ?? (await c.req.arrayBuffer()).byteLength)
