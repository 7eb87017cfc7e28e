import { CandidateId, candidateName, jurorName, Pins, PlanScope, todayIn, valuesOf, type World } from '@delibere/core'
import { Plan } from '@delibere/core/planning'
import { type PlanQuestion, type PlanRun, type Question, questionOf } from '@delibere/core/proposal'
import { Hono } from 'hono'
import { z } from 'zod'
import { bodyWithin, checked, importBytes, onlyJson } from './checked.ts'
import type { Services, Signed } from './context.ts'
import { refusals } from './refusals.ts'

/** What to plan: the new candidates alone, or the sessions to come as well; what is held fast; whom the office sends (C6). */
export const PlanAsked = z.strictObject({
  scope: PlanScope,
  pins: Pins.optional(),
  confirmed: z.array(CandidateId).max(20_000).optional(),
})

/** A search for a plan: what to plan, for how many seconds, from which seed and plan. */
export const PlanWanted = PlanAsked.extend({
  seconds: z.number().positive().max(3_600),
  seed: z.number().int().nonnegative().optional(),
  start: Plan.optional(),
})

export const RunOf = z.object({ runId: z.string().max(80) })
/** `after`: the plan is left out where it is that one still. */
export const RunQuery = z.object({ after: z.coerce.number().int().nonnegative().optional() })

/** Planning, for the office (B1–B5). Nothing is stored here: a plan is confirmed by the command `sessions.plan`. */
export const planRoutes = ({ engine, planner }: Services) => {
  const asked = (wanted: z.infer<typeof PlanAsked>): Question => {
    const { scope, pins, confirmed = [] } = wanted
    return questionOf(engine.world, {
      today: todayIn(engine.world, engine.now()),
      scope,
      confirmed,
      ...(pins && { pins }),
    })
  }
  const limited = bodyWithin(() => importBytes)
  return new Hono<Signed>()
    .post('/question', onlyJson, limited, checked('json', PlanAsked), (c) => {
      const { again, ...what } = asked(c.req.valid('json'))
      const question: PlanQuestion = {
        ...what,
        again: again.map(({ id, number, openingId }) => ({ id, number, openingId: openingId! })),
        names: namesIn(engine.world, what),
      }
      return c.json(question, 200)
    })
    .get('/drafts', (c) =>
      c.json(
        valuesOf(engine.world.planDrafts).toSorted((a, b) => b.at - a.at),
        200,
      ),
    )
    .post('/runs', onlyJson, limited, checked('json', PlanWanted), (c) => {
      const { seconds, seed = 1, start, ...wanted } = c.req.valid('json')
      const id = planner.start({ instance: asked(wanted).instance, seed, seconds, ...(start && { start }) })
      return id === null ? c.json({ code: 'planner-busy' as const }, 409) : c.json({ id }, 200)
    })
    .get('/runs/:runId', checked('query', RunQuery), (c) => {
      const run = planner.run(c.req.param('runId'))
      return run ? c.json(since(run, c.req.valid('query').after), 200) : c.json(refusals.notFound, 404)
    })
    .post('/runs/:runId/stop', (c) => {
      const run = planner.stop(c.req.param('runId'))
      return run ? c.json(run, 200) : c.json(refusals.notFound, 404)
    })
}

const since = (run: PlanRun, after: number | undefined): PlanRun =>
  run.improvements === after ? { ...run, plan: null } : run

function namesIn(
  { candidates, jurors }: World,
  { instance, aside, lapsed }: Omit<Question, 'again'>,
): Readonly<Record<string, string>> {
  const ids = [
    instance.candidates.map(({ id }) => id),
    aside.map(({ candidateId }) => candidateId),
    lapsed.map(({ who }) => who),
  ]
  const wanted = new Set<string>(ids.flat())
  return Object.fromEntries([
    ...valuesOf(candidates).flatMap(({ id, person }) => (wanted.has(id) ? [[id, candidateName(person)]] : [])),
    ...valuesOf(jurors).map(({ id, person }) => [id, jurorName(person)]),
  ])
}
