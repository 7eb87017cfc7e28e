import { Note, NoteText } from '@delibere/core'
import { z } from 'zod'
import { type DescribedRoute, entitled, Refusal, storageFailed, Violated, withBody } from './described-answers.ts'
import { NoteOf, NotesOf } from './notes.ts'

/** The routes of private notes (H3), with what they take and what they may answer. */
export const describedNoteRoutes: Readonly<Record<string, DescribedRoute>> = {
  'GET /api/notes/:sessionId': {
    summary:
      'All private notes of the member who asks, in their session, but those of a hearing they are recused from (H3, J4).',
    params: NotesOf,
    answers: {
      200: { says: 'The notes there are.', schema: z.array(Note) },
      404: { says: 'There is no such session.', schema: Violated },
      409: { says: 'The session is closed (notes-closed).', schema: Refusal },
      ...entitled,
    },
  },
  'PUT /api/notes/:sessionId/:hearingId/:domain': {
    summary: 'Keeps a private note of the member who asks, made on a version of it; durable when it answers (H3).',
    params: NoteOf,
    body: NoteText,
    answers: {
      200: { says: 'Kept, as this version.', schema: NoteText.pick({ version: true }) },
      404: { says: 'It names something that is not there.', schema: Violated },
      409: {
        says: 'Made on another version than the last, which `note` brings (note-changed); too long (note-too-long); the session is closed (notes-closed); not for who is recused (recused), or has not said yet whether they have a link with the candidate (file-not-open).',
        schema: Refusal,
      },
      503: storageFailed,
      ...withBody,
      ...entitled,
    },
  },
}
