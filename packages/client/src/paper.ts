import type { Api } from '@delibere/server/api'
import type { hc } from 'hono/client'
import { ask, askBytes, patienceOfAll } from './ask.ts'
import type { Client } from './contract.ts'

/** What a client asks about the printed fallback of a session; `get` fetches a path with what tells who asks. */
export const paper = (
  api: ReturnType<typeof hc<Api>>['api'],
  get: (path: string, signal: AbortSignal) => Promise<Response>,
): Pick<Client, 'paperKit' | 'paperKitPdf'> => ({
  paperKit: (sessionId) =>
    ask((signal) => api.sessions[':sessionId'].paper.$get({ param: { sessionId } }, { init: { signal } })),
  paperKitPdf: (sessionId) => askBytes((signal) => get(`/api/sessions/${sessionId}/paper/pdf`, signal), patienceOfAll),
})
