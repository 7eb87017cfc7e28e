import { Actor, Command, Framework, Instant, LinkHolder } from '@delibere/core'
import { z } from 'zod'
import { Health } from './health.ts'
import { LinkOf } from './links.ts'
import { JournalLine } from './reads.ts'
import { SignIn } from './sign-in.ts'

/** One answer a route may give. JSON unless it says otherwise. */
export interface Answer {
  readonly says: string
  readonly type?: string
  readonly schema?: z.ZodType
}

/** A route as the document describes it. */
export interface DescribedRoute {
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** Of the body; JSON unless it is said. */
  readonly bodyType?: string
  readonly answers: Readonly<Record<number, Answer>>
}

/** What stands in many answers. */
export const Receipt = z.object({ revision: z.number().int().nonnegative() })
export const Refusal = z.looseObject({ code: z.string() })
export const Violated = z.object({ violation: z.looseObject({ code: z.string() }) })
export const LinkState = z.object({ holder: LinkHolder, issuedAt: Instant, devices: z.number().int() })
export const someObjects = (what: string) => z.array(z.looseObject({})).describe(what)
export const lines = (what: string) => z.array(z.looseObject({ id: z.string(), name: z.string() })).describe(what)

/** The schemas that the document names, so that they stand in it once. */
export const namedSchemas = z.registry<{ id: string }>()
const named = { Command, Actor, Framework, Health, JournalLine, LinkOf, LinkState, Receipt, Refusal, SignIn, Violated }
for (const [id, schema] of Object.entries(named)) namedSchemas.add(schema as z.ZodType, { id })

const signedOut: Answer = {
  says: 'Nobody is signed in (signed-out), or another than the page says with x-delibere-as (signed-in-another).',
  schema: Refusal,
}
const notYours: Answer = { says: 'Not for you (not-allowed), or sent by another site (cross-site).', schema: Violated }
export const malformed: Answer = {
  says: 'Not of this form (malformed); `paths` name the places, never the values.',
  schema: Refusal,
}
const tooLarge: Answer = { says: 'More than `maxBytes` (too-large).', schema: Refusal }
const notJson: Answer = { says: 'The body is not JSON (not-json).', schema: Refusal }
export const unknown: Answer = { says: 'There is none of that name.', schema: Refusal }
export const file = (says: string): Answer => ({ says, type: 'application/octet-stream', schema: z.string() })
export const storageFailed: Answer = { says: 'The disk takes nothing more (storage-failed).', schema: Refusal }
export const entitled = { 401: signedOut, 403: notYours }
export const withBody = { 400: malformed, 413: tooLarge, 415: notJson }

export const stream = (says: string): Answer => ({
  says: `${says} Events: view {revision, now, view}, heartbeat {now}, refused {code}. Where pages are served, the header x-delibere-build says which build of them.`,
  type: 'text/event-stream',
  schema: z.string(),
})
