import { createHash } from 'node:crypto'
import { AttachmentType, CandidateId, type Command, CommandId, mostAttachmentBytes, PieceKind } from '@delibere/core'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { bodyWithin, checked } from './checked.ts'
import type { Services, Signed } from './context.ts'
import { refusals, refuse } from './refusals.ts'
import { cleanFileName, serveAttachment } from './serve-attachment.ts'

/** To which piece of whose file. */
export const PieceOf = z.object({ candidateId: CandidateId, piece: PieceKind })
/** The name of the file as the office has it; it is shown, and says nothing of what the file is. */
export const AttachmentName = z.object({ name: z.string().max(1_000) })
/** Which document of whose file. */
export const AttachmentOf = z.object({ candidateId: CandidateId, sha256: z.string() })
/** What was attached, as its content says. */
export const Attached = z.object({ sha256: z.string(), type: AttachmentType, bytes: z.number().int().positive() })

/** The documents of a candidate's file, for the office: to attach one to a piece (C2), and to read one. */
export const attachmentRoutes = ({ engine, attachments, filesInTurn, mediaTypeOf }: Services) =>
  new Hono<Signed>()
    .post(
      '/:candidateId/pieces/:piece/attachments',
      bodyWithin(() => mostAttachmentBytes),
      checked('param', PieceOf),
      checked('query', AttachmentName),
      async (c) => {
        const content = new Uint8Array(await c.req.arrayBuffer())
        const type = mediaTypeOf(content)
        if (type === null) return c.json(refusals.attachmentType, 415)
        const file = { sha256: createHash('sha256').update(content).digest('hex'), type, bytes: content.byteLength }
        const attachment = { ...file, name: cleanFileName(c.req.valid('query').name) }
        const command = attaching({ ...c.req.valid('param'), attachment, agent: agentOf(c) })
        // First asked, so that nothing is kept for an order that would be refused; should it be refused after all, the
        // file stays where nothing leads to it.
        const considered = engine.consider(command, server)
        if (!considered.ok) return refuse(c, considered.error)
        const answer = await filesInTurn(async () => {
          await attachments.save(content)
          return engine.order(command, server)
        })
        return answer.ok ? c.json(file satisfies z.infer<typeof Attached>, 200) : refuse(c, answer.error)
      },
    )
    .get('/:candidateId/attachments/:sha256', checked('param', AttachmentOf), async (c) => {
      const { candidateId, sha256 } = c.req.valid('param')
      const pieces = Object.values(engine.world.files[candidateId]?.pieces ?? {})
      const found = pieces.flatMap((piece) => piece?.attachments ?? []).find((one) => one.sha256 === sha256)
      return serveAttachment(c, attachments, found)
    })

const server = { kind: 'server' } as const
type Attach = Extract<Command, { type: 'piece.attach' }>

const attaching = (what: Omit<Attach, 'type' | 'id'>): Attach => ({
  type: 'piece.attach',
  id: CommandId.parse(crypto.randomUUID()),
  ...what,
})

function agentOf(c: Context<Signed>): Attach['agent'] {
  const { actor } = c.var.signed
  return actor.kind === 'staff' ? (actor.agent ?? null) : null
}
