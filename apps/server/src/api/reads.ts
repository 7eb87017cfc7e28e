import { Actor, type Fact, Instant, type World } from '@delibere/core'
import { sayActor, sayFact } from '@delibere/core/fr'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Engine } from '../engine/engine.ts'
import { checked } from './checked.ts'
import type { Services, Signed } from './context.ts'

export const JournalPage = z.object({
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** One entry of the journal as the office reads it: sentences in French. */
export const JournalLine = z.object({
  revision: z.number().int(),
  at: Instant,
  who: z.string(),
  sentences: z.array(z.string()),
})
export interface JournalLine extends z.infer<typeof JournalLine> {}

/** What is read once besides the registers: the time, the journal. */
export const readRoutes = ({ engine }: Services) =>
  new Hono<Signed>()
    .get('/time', (c) => c.json({ now: engine.now() }, 200))
    .get('/journal', checked('query', JournalPage), async (c) => {
      const { before, limit } = c.req.valid('query')
      return c.json(await journalLines(engine, before === undefined ? Infinity : before - 1, limit), 200)
    })

/**
 * As many lines as are asked for, as long as there are; commands that changed nothing have none. Who has an opinion on
 * what is nobody else's business: of those the office has a count (H4).
 */
async function journalLines(engine: Engine, from: number, limit: number): Promise<readonly JournalLine[]> {
  const lines: JournalLine[] = []
  let next = from
  while (lines.length < limit && next > 0) {
    const entries = await engine.journal(next, limit - lines.length)
    if (entries.length === 0) break
    for (const { revision, at, actor, facts: all } of entries) {
      const facts = all.filter(({ type }) => type !== 'opinion.given')
      if (facts.length > 0) lines.push({ revision, at: at as Instant, ...sentencesOf(engine.world, actor, facts) })
      next = revision - 1
    }
  }
  return lines
}

const sentencesOf = (world: World, actor: unknown, facts: readonly Fact[]) => ({
  who: sayActor(world, Actor.parse(actor), facts),
  sentences: facts.map((fact) => sayFact(world, fact)),
})
