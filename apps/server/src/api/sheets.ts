import { type Actor, HearingId, judgesOf, type JurorId, satFor, SessionId, type World } from '@delibere/core'
import { Hono } from 'hono'
import { z } from 'zod'
import { checked } from './checked.ts'
import type { Services, Signed } from './context.ts'
import { refusals } from './refusals.ts'

/** Which signed sheet: of a hearing, in a version. */
export const SheetOf = z.object({
  sessionId: SessionId,
  hearingId: HearingId,
  version: z.coerce.number().int().positive(),
})
type SheetOf = z.infer<typeof SheetOf>

/** The PDF of a signed sheet, for the office and for those who sat for that candidate (J4). */
export const sheetRoutes = ({ engine, readDocument }: Services) =>
  new Hono<Signed>().get('/:sessionId/:hearingId/:version', checked('param', SheetOf), async (c) => {
    const which = c.req.valid('param')
    const { actor } = c.var.signed
    const hearing = hearingOf(engine.world, which)
    if (!mayRead(actor, which.sessionId, hearing)) return c.json(refusals.notAllowed, 403)
    const sheet = hearing?.sheets.find(({ version }) => version === which.version)
    const pdf = sheet?.sha256 ? await readDocument(sheet.sha256) : null
    if (!sheet || !pdf) return c.json(refusals.notFound, 404)
    return c.body(new Uint8Array(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${sheet.number}-v${sheet.version}.pdf"`,
    })
  })

interface HeardHearing {
  /** Those who sat for that candidate. */
  readonly sat: readonly JurorId[]
  readonly sheets: readonly { readonly number: string; readonly version: number; readonly sha256: string | null }[]
}

/** The hearing, at work or sealed. */
function hearingOf({ sessions, archive }: World, { sessionId, hearingId }: SheetOf): HeardHearing | undefined {
  const session = sessions[sessionId]
  const working = session?.hearings.find(({ id }) => id === hearingId)
  if (!session || !working) {
    const sealed = archive[sessionId]
    const heard = sealed?.hearings.find(({ id }) => id === hearingId)
    return sealed && heard && { sheets: heard.sheets, sat: sealed.satIds.filter((id) => satFor(sealed, heard, id)) }
  }
  const sheets = working.sheets.map(({ sheet: { number, version }, document }) => {
    return { number, version, sha256: document?.sha256 ?? null }
  })
  return { sat: judgesOf(session, working), sheets }
}

const mayRead = (actor: Actor, sessionId: SessionId, hearing: HeardHearing | undefined): boolean =>
  actor.kind === 'staff' ||
  (actor.kind === 'member' && actor.sessionId === sessionId && (hearing?.sat.includes(actor.jurorId) ?? false))
