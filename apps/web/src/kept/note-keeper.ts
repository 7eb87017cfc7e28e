import type { Client, Refusal } from '@delibere/client'
import type { JurorId, Note, SessionId } from '@delibere/core'
import { joinNotes } from '@delibere/core/fr'
import { type DeviceStorage, deviceStorage } from './device-storage.ts'
import {
  type HeldNote,
  isToSend,
  isUnsaved,
  newNote,
  type NoteAbout,
  noteKey,
  type NoteState,
  stateOf,
} from './held-note.ts'
import { keepTrying } from './keep-trying.ts'
import { type NoteBook, openNoteBook } from './note-book.ts'
import { isTrouble } from './trouble.ts'

/** A note that the server will not have, for its reason. */
export interface RefusedNote extends NoteAbout {
  readonly text: string
  readonly refusal: Refusal
}

/** A member's private notes of one session (H3): on this device from the first letter, until the server has them. */
export interface NoteKeeper {
  /** What the field shows. */
  text(about: NoteAbout): string
  state(about: NoteAbout): NoteState
  /** Why the server does not take it; null where it does. */
  refusal(about: NoteAbout): Refusal | null
  /** While a word is being composed, nothing that was written elsewhere is joined to it. */
  type(about: NoteAbout, text: string, composing?: boolean): void
  /** The person has left the field: what was written elsewhere may show. */
  leave(about: NoteAbout): void
  /** What a rule of the session refuses, to be copied before it goes; of a note that is too long its field says so. */
  refused(): readonly RefusedNote[]
  /** Takes a refused note off this device. */
  forget(about: NoteAbout): void
  /** Tries at once: the network may be back, or the page is about to go. Resolves when it has been tried. */
  wake(): Promise<void>
  /** Reads again what the server has: something was noted elsewhere, or may have been. */
  readAgain(): void
  stop(): void
}

export interface NoteKeeperParts {
  readonly client: Pick<Client, 'notes' | 'saveNote'>
  readonly who: { readonly sessionId: SessionId; readonly jurorId: JurorId }
  readonly storage?: DeviceStorage
}

/** Milliseconds without a letter after which a note is sent. */
const pause = 700

/**
 * Keeps what a member notes, and sends it as soon as it can. Only their own is looked at: another who signs in on the same
 * browser has other words to the names in its storage.
 */
export function createNoteKeeper({ client, who, ...parts }: NoteKeeperParts): NoteKeeper {
  const book = openNoteBook(parts.storage ?? deviceStorage(['note', who.sessionId, who.jurorId]))
  let unread = true

  async function round(): Promise<boolean> {
    if (unread) {
      // Before the answer: what is noted elsewhere meanwhile is to be read again.
      unread = false
      const answer = await client.notes(who.sessionId)
      // Where a rule refuses there is nothing to read; what is here is sent all the same, and then says why it is refused.
      if (!answer.ok && isTrouble(answer.error)) {
        unread = true
        return wait()
      }
      for (const note of answer.ok ? answer.value : []) if (!take(book, note)) unread = true
    }
    for (const note of book.all()) if (!trying.stopped && isToSend(note) && !(await send(note))) return wait()
    return true
  }

  /** All that is to be sent has nobody to take it. What is left by a page that has stopped is another's to take over. */
  function wait(): false {
    if (trying.stopped) return false
    for (const note of book.all()) if (isToSend(note)) book.change(note, { waiting: true })
    return false
  }

  /** Whether the server has answered. What was not answered before goes first, as it was: if the server has it, it says so. */
  async function send(note: HeldNote): Promise<boolean> {
    const { hearingId, domain, base, text, sent } = note
    const going = sent ?? text
    book.change(note, { sent: going })
    const answer = await client.saveNote({
      ...{ sessionId: who.sessionId, hearingId, domain },
      ...{ version: base.version, text: going },
    })
    const now = book.get(note) ?? note
    const settled = { sent: null, waiting: false }
    if (answer.ok) book.change(note, { ...settled, base: { version: answer.value.version, text: going } })
    else if (answer.error.code === 'note-changed') {
      const last = answer.error.note
      // It stays made of what it was made of, and meets the other when the word is done.
      if (now.composing && last.text !== going) {
        book.change(note, settled)
        return true
      }
      const joined = joinNotes({ base: base.text, mine: now.text, theirs: last.text })
      book.change(note, { ...settled, base: { ...last }, text: last.text === going ? now.text : joined })
    } else if (isTrouble(answer.error)) return false
    else book.change(note, { ...settled, refusal: now.text === going ? answer.error : null })
    const after = book.get(note)
    return !after || !isToSend(after) || trying.stopped || send(after)
  }

  /** The same object as long as it says the same: what is drawn of it stays, with the focus that is in it. */
  function saidOf(note: HeldNote): RefusedNote | null {
    const { hearingId, domain, text, refusal } = note
    if (!refusal || refusal.code === 'note-too-long') return null
    const known = said.get(noteKey(note))
    if (known?.text === text && known.refusal === refusal) return known
    const fresh = { hearingId, domain, text, refusal }
    said.set(noteKey(note), fresh)
    return fresh
  }

  const said = new Map<string, RefusedNote>()
  const trying = keepTrying(round)
  void trying.now()
  return {
    text: (about) => book.get(about)?.text ?? '',
    state: (about) => stateOf(book.get(about)),
    refusal: (about) => book.get(about)?.refusal ?? null,
    type(about, text, composing = false) {
      book.change(about, { text, typing: true, composing, refusal: null })
      trying.soon(pause)
    },
    leave(about) {
      if (!book.get(about)?.typing) return
      book.change(about, { typing: false, composing: false })
      void trying.now()
    },
    refused: () => book.all().flatMap((note) => saidOf(note) ?? []),
    forget: (about) => book.forget(about),
    wake: () => trying.now(),
    readAgain() {
      unread = true
      void trying.now()
    },
    stop: () => trying.stop(),
  }
}

/** Whether what the server has can show: nothing that comes from elsewhere moves the words under somebody's hands. */
function take(book: NoteBook, { hearingId, domain, version, text }: Note): boolean {
  const held = book.get({ hearingId, domain }) ?? newNote({ hearingId, domain })
  // What is to be sent meets it there.
  if (version <= held.base.version || isToSend(held)) return true
  if (held.typing) return false
  if (isUnsaved(held)) {
    // It was refused as it was: joined it is another text, and is tried again.
    const joined = joinNotes({ base: held.base.text, mine: held.text, theirs: text })
    book.change(held, { text: joined, base: { version, text }, refusal: null })
    return true
  }
  book.change(held, { text, base: { version, text } })
  return true
}
