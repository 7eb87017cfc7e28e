import { joinNotes } from '@delibere/core/fr'
import { createStore, produce } from 'solid-js/store'
import type { DeviceStorage } from './device-storage.ts'
import { type HeldNote, isUnsaved, newNote, type NoteAbout, noteKey } from './held-note.ts'

/** The notes of one member on this device, in the storage of the browser as long as the server does not have them. */
export interface NoteBook {
  all(): readonly HeldNote[]
  get(about: NoteAbout): HeldNote | undefined
  change(about: NoteAbout, made: Partial<HeldNote>): void
  forget(about: NoteAbout): void
}

/**
 * Opens the book over a storage. Each page has a name of its own there, so that two tabs write over nothing of each other;
 * what a page has left that is no more is taken over.
 */
export function openNoteBook(storage: DeviceStorage): NoteBook {
  const page = crypto.getRandomValues(new Uint32Array(2)).join('-')
  const [notes, setNotes] = createStore(takeOver(storage, page))
  return {
    all: () => Object.values(notes),
    get: (about) => notes[noteKey(about)],
    change(about, made) {
      const note = { ...(notes[noteKey(about)] ?? newNote(about)), ...made }
      setNotes(noteKey(about), { ...note, stored: keep(storage, page, note) })
    },
    forget(about) {
      storage.remove([about.hearingId, about.domain, page])
      setNotes(produce((all) => void delete all[noteKey(about)]))
    },
  }
}

/** Whether it is safe: in the storage, or with the server. */
function keep(storage: DeviceStorage, page: string, note: HeldNote): boolean {
  const { hearingId, domain, text, base, sent, refusal } = note
  if (isUnsaved(note)) return storage.put([hearingId, domain, page], { text, base, sent, refusal })
  storage.remove([hearingId, domain, page])
  return true
}

/** All that other pages have left, two texts of one note joined. */
function takeOver(storage: DeviceStorage, page: string): Record<string, HeldNote> {
  const notes: Record<string, HeldNote> = {}
  for (const { name, value } of storage.all()) {
    const left = readLeft(name, value)
    if (!left) continue
    const known = notes[noteKey(left)]
    const text = known ? joinNotes({ base: left.base.text, mine: known.text, theirs: left.text }) : left.text
    const note = { ...left, text, sent: known ? null : left.sent }
    notes[noteKey(note)] = note
    // First under the name of this page, so that at no moment it is nowhere.
    if (keep(storage, page, note)) storage.remove(name)
  }
  return notes
}

// What lies in a browser's storage is nobody's promise.
function readLeft(name: readonly string[], value: unknown): HeldNote | null {
  const [hearingId, domain] = name as [NoteAbout['hearingId'], NoteAbout['domain']]
  const { text, base, sent, refusal } = value as Partial<HeldNote>
  if (typeof text !== 'string' || typeof base?.text !== 'string' || typeof base.version !== 'number') return null
  return {
    ...newNote({ hearingId, domain }),
    text,
    base,
    sent: typeof sent === 'string' ? sent : null,
    refusal: refusal?.code ? refusal : null,
  }
}
