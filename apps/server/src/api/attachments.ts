import { AgentName, CandidateId, CommandId, PieceKind, valuesOf, type World } from '@delibere/core'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { bodyWithin, checked } from './checked.ts'
import type { Services, Signed } from './context.ts'
import { mediaTypeOf } from './media-type.ts'
import { refusals, refuse } from './refusals.ts'

/** Bytes that a document attached to a file may have. */
export const attachmentBytes = 15 * 1024 * 1024

export const AttachmentTo = z.object({ candidateId: CandidateId, piece: PieceKind })
export const AttachmentName = z.object({ name: z.string().trim().min(1).max(500) })
export const AttachmentOf = z.object({ candidateId: CandidateId, sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** Documents attached to candidates' files, for the office: known by their content, kept once under their SHA-256. */
export const attachmentRoutes = ({ engine, attachments }: Services) =>
  new Hono<Signed>()
    .post(
      '/:candidateId/pieces/:piece/attachments',
      bodyWithin(() => attachmentBytes),
      checked('param', AttachmentTo),
      checked('query', AttachmentName),
      async (c) => {
        const { candidateId, piece } = c.req.valid('param')
        const bytes = new Uint8Array(await c.req.arrayBuffer())
        if (bytes.byteLength > attachmentBytes) return c.json(refusals.tooLarge(attachmentBytes), 413)
        const type = mediaTypeOf(bytes)
        if (type === null) return c.json(refusals.attachmentType, 415)
        // On the disk first: a fact that names it may count on it.
        const kept = await attachments.save(bytes)
        const attachment = { ...kept, type, name: plainName(c.req.valid('query').name) }
        const answer = await engine.order(
          {
            type: 'piece.attach',
            id: CommandId.parse(crypto.randomUUID()),
            candidateId,
            piece,
            attachment,
            agent: agentOf(c),
          },
          { kind: 'server' },
        )
        if (answer.ok) return c.json({ sha256: kept.sha256, type, bytes: kept.bytes }, 200)
        if (!isAttached(engine.world, kept.sha256)) await attachments.remove(kept.sha256)
        return refuse(c, answer.error)
      },
    )
    .get('/:candidateId/attachments/:sha256', checked('param', AttachmentOf), async (c) => {
      const { candidateId, sha256 } = c.req.valid('param')
      const attachment = attachmentsOf(engine.world, candidateId).find((one) => one.sha256 === sha256)
      return attachment ? sendDocument(c, attachment, await attachments.read(sha256)) : c.json(refusals.notFound, 404)
    })

/** Everything attached to a candidate's file. */
export const attachmentsOf = ({ files }: World, candidateId: CandidateId) =>
  valuesOf(files[candidateId]?.pieces ?? {}).flatMap((piece) => piece.attachments)

/** Whether a document belongs to anybody's file. */
const isAttached = (world: World, sha256: string): boolean =>
  valuesOf(world.files).some((file) =>
    valuesOf(file.pieces).some((piece) => piece.attachments.some((one) => one.sha256 === sha256)),
  )

const agentOf = (c: Context<Signed>): AgentName | null => {
  const { actor } = c.var.signed
  return (actor.kind === 'staff' && actor.agent) || null
}
type AgentName = z.infer<typeof AgentName>

/** The last part of a path, without what no file name holds. */
const plainName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim().slice(0, 200) || 'document'

// Nothing in it runs or loads anything: it is one of three kinds, and the browser is told not to guess another.
const documentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; object-src 'self'; frame-ancestors 'self'"

/** Sends a document as what it is, to be read in the page; 404 where the disk has it no more. */
export function sendDocument(
  c: Context,
  { name, type }: { readonly name: string; readonly type: string },
  content: Uint8Array | null,
) {
  if (!content) return c.json(refusals.notFound, 404)
  return c.body(new Uint8Array(content), 200, {
    'content-type': type,
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': documentPolicy,
  })
}
