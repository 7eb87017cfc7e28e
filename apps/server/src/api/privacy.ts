import { CandidateId, JurorId } from '@delibere/core'
import { Hono } from 'hono'
import { z } from 'zod'
import { bodyWithin, checked, onlyJson } from './checked.ts'
import type { Services, Signed } from './context.ts'
import { refuse } from './refusals.ts'

/** Whom to erase: candidates, the files alone of others, jurors. */
export const ToErase = z.strictObject({
  candidateIds: z.array(CandidateId).max(20_000),
  fileIds: z.array(CandidateId).max(20_000),
  jurorIds: z.array(JurorId).max(20_000),
})

// Sixty thousand ids.
const eraseBytes = 4 * 1024 * 1024

/** Erasure of people, for the office (P2). */
export const privacyRoutes = ({ eraser }: Services) =>
  new Hono<Signed>().post(
    '/erase',
    onlyJson,
    bodyWithin(() => eraseBytes),
    checked('json', ToErase),
    async (c) => {
      const { actor } = c.var.signed
      const answer = await eraser.erase(c.req.valid('json'), (actor.kind === 'staff' && actor.agent) || null)
      return answer.ok ? c.json(answer.value, 200) : refuse(c, answer.error)
    },
  )
