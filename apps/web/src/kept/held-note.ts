import type { Refusal } from '@delibere/client'
import type { HearingId, NoteDomain, NoteText } from '@delibere/core'

/** What a note is about. */
export interface NoteAbout {
  readonly hearingId: HearingId
  readonly domain: NoteDomain
}

/** A note as this device has it. */
export interface HeldNote extends NoteAbout {
  /** What the person sees. */
  readonly text: string
  /** What the server had last, and what `text` was made of. */
  readonly base: NoteText
  /** What was sent and not answered: the server may have it. */
  readonly sent: string | null
  /** Nobody has answered the last time. */
  readonly waiting: boolean
  /** The person is in the field. */
  readonly typing: boolean
  /** A word is half made in it (accents, other scripts, telephones): the field takes no other text than its own. */
  readonly composing: boolean
  /** In the storage of the browser, which may be full, or forbidden; true while the server has it all. */
  readonly stored: boolean
  /** Why the server will not have it. */
  readonly refusal: Refusal | null
}

/** `sending` until the server answers; while it does not, `kept` on this device, or in this `page` alone where that refuses. */
export type NoteState = 'none' | 'sending' | 'kept' | 'page' | 'saved' | 'refused'

export const noteKey = ({ hearingId, domain }: NoteAbout): string => `${hearingId} ${domain}`

export const newNote = ({ hearingId, domain }: NoteAbout): HeldNote => ({
  hearingId,
  domain,
  text: '',
  base: { version: 0, text: '' },
  sent: null,
  waiting: false,
  typing: false,
  composing: false,
  stored: true,
  refusal: null,
})

/** Whether the server does not have what is here. */
export const isUnsaved = ({ text, base, sent }: HeldNote): boolean => sent !== null || text !== base.text

/** Whether it is to be sent: what was refused is not, until it has changed. */
export const isToSend = (note: HeldNote): boolean => note.refusal === null && isUnsaved(note)

export function stateOf(note: HeldNote | undefined): NoteState {
  if (!note) return 'none'
  if (note.refusal) return 'refused'
  if (isUnsaved(note) && !note.stored) return 'page'
  if (isUnsaved(note)) return note.waiting ? 'kept' : 'sending'
  return note.base.version > 0 ? 'saved' : 'none'
}
