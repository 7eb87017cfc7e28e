import type { Api } from '@delibere/server/api'
import type { hc } from 'hono/client'
import { ask } from './ask.ts'
import type { Client } from './contract.ts'

/** In UTF-8 a character takes up to three bytes, escaped up to six. */
const shortNote = 10_000

/** A member's own notes (H3): read whole, saved one by one. */
export const notes = (api: ReturnType<typeof hc<Api>>['api']): Pick<Client, 'notes' | 'saveNote'> => ({
  notes: (sessionId) => ask((signal) => api.notes[':sessionId'].$get({ param: { sessionId } }, { init: { signal } })),
  saveNote: ({ text, version, ...param }) =>
    ask((signal) => {
      // What is sent as the page goes is to arrive; a browser takes no more than 64 KiB along.
      const init = { signal, keepalive: text.length < shortNote }
      return api.notes[':sessionId'][':hearingId'][':domain'].$put({ param, json: { text, version } }, { init })
    }),
})
