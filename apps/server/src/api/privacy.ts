import { CandidateId, JurorId, Whom } from '@delibere/core'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { bodyWithin, checked, onlyJson } from './checked.ts'
import type { Services, Signed } from './context.ts'
import { refusals, refuse } from './refusals.ts'
import { serveContent } from './serve-attachment.ts'

/** Whom to erase: candidates, the files alone of others, jurors. */
export const ToErase = z.strictObject({
  candidateIds: z.array(CandidateId).max(20_000),
  fileIds: z.array(CandidateId).max(20_000),
  jurorIds: z.array(JurorId).max(20_000),
})

/** Whose data are asked for. */
export const WhomAsked = z.object({ kind: z.enum(['candidate', 'file', 'juror']), id: CandidateId.or(JurorId) })
export const ExportedDocumentOf = WhomAsked.extend({ sha256: z.string() })

// Sixty thousand ids.
const eraseBytes = 4 * 1024 * 1024

/** Erasure of people and what is held on one, for the office (P2). */
export const privacyRoutes = ({ eraser, exporter, renderer }: Services) =>
  new Hono<Signed>()
    .post(
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
    .get('/export/:kind/:id', checked('param', WhomAsked), async (c) => {
      const made = await exporter.export(Whom.parse(c.req.valid('param')))
      return made ? c.json(made, 200) : refuseUnknown(c)
    })
    .get('/export/:kind/:id/pdf', checked('param', WhomAsked), async (c) => {
      const made = await exporter.export(Whom.parse(c.req.valid('param')))
      if (!made) return refuseUnknown(c)
      const pdf = new Uint8Array(renderer.renderPersonExport(made))
      return serveContent(c, { content: pdf, type: 'application/pdf', name: 'donnees-personnelles.pdf' })
    })
    .get('/export/:kind/:id/documents/:sha256', checked('param', ExportedDocumentOf), async (c) => {
      const { sha256, ...asked } = c.req.valid('param')
      const found = await exporter.document(Whom.parse(asked), sha256)
      return found ? serveContent(c, found) : c.json(refusals.notFound, 404)
    })

const refuseUnknown = (c: Context<Signed>) =>
  refuse(c, { code: c.req.param('kind') === 'juror' ? 'juror-unknown' : 'candidate-unknown' })
