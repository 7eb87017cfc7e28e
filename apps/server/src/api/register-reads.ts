import {
  CandidateId,
  candidateLines,
  candidateView,
  dueForErasure,
  expiringDomains,
  frameworkKey,
  frameworkLines,
  JurorId,
  jurorLines,
  openingLines,
  jurorView,
  regulationView,
  todayIn,
  valuesOf,
} from '@delibere/core'
import { Hono } from 'hono'
import type { Services, Signed } from './context.ts'
import { refusals } from './refusals.ts'

/** What the office reads of its registers, regulation and frameworks. A published framework is for everybody who is signed in, a draft for the office. */
export const registerReadRoutes = ({ engine }: Services) => {
  const today = () => todayIn(engine.world, engine.now())
  return new Hono<Signed>()
    .get('/candidates', (c) => c.json(candidateLines(engine.world, today()), 200))
    .get('/register/candidates', (c) => c.json(valuesOf(engine.world.candidates), 200))
    .get('/candidates/:candidateId', (c) => {
      const id = CandidateId.safeParse(c.req.param('candidateId'))
      const view = id.success ? candidateView(engine.world, id.data, today()) : null
      return view ? c.json(view, 200) : c.json(refusals.notFound, 404)
    })
    .get('/expiring', (c) => c.json(expiringDomains(engine.world, today()), 200))
    .get('/openings', (c) => c.json(openingLines(engine.world), 200))
    .get('/jurors', (c) => c.json(jurorLines(engine.world), 200))
    .get('/register/jurors', (c) => c.json(valuesOf(engine.world.jurors), 200))
    .get('/jurors/:jurorId', (c) => {
      const id = JurorId.safeParse(c.req.param('jurorId'))
      const view = id.success ? jurorView(engine.world, id.data) : null
      return view ? c.json(view, 200) : c.json(refusals.notFound, 404)
    })
    .get('/regulation', (c) => c.json(regulationView(engine.world, today()), 200))
    .get('/privacy/due', (c) => c.json(dueForErasure(engine.world, today()), 200))
    .get('/frameworks', (c) => c.json(frameworkLines(engine.world), 200))
    .get('/frameworks/:certificate/:version', (c) => {
      const { certificate, version } = c.req.param()
      const key = frameworkKey({ certificate, version } as Parameters<typeof frameworkKey>[0])
      const { frameworks, frameworkDrafts } = engine.world
      const draft = c.var.signed.actor.kind === 'staff' ? frameworkDrafts[key] : undefined
      const framework = frameworks[key] ?? draft
      return framework ? c.json(framework, 200) : c.json(refusals.notFound, 404)
    })
}
