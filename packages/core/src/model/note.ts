import { z } from 'zod'
import { HearingId } from '../basics/ids.ts'
import { DomainCode } from '../framework/framework.ts'

/** What a private note is about (H3): a domain, or the candidate as a whole. */
export const NoteDomain = z.union([DomainCode, z.literal('general')])
export type NoteDomain = z.infer<typeof NoteDomain>

/** A note as it was last kept; its version counts up from 1 with each change, 0 before there is any. */
export const NoteText = z.object({ version: z.number().int().nonnegative(), text: z.string() })
export interface NoteText extends z.infer<typeof NoteText> {}

/** One of somebody's private notes (H3): on one domain of one hearing. */
export const Note = NoteText.extend({ hearingId: HearingId, domain: NoteDomain })
export interface Note extends z.infer<typeof Note> {}
