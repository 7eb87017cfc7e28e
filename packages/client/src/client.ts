import { type Command, type Instant, ok, type PersonExport, type Whom } from '@delibere/core'
import type { Api } from '@delibere/server/api'
import { hc } from 'hono/client'
import { addressAt } from './address.ts'
import { ask, askBytes, patienceOfAll } from './ask.ts'
import { newCommandId } from './command-id.ts'
import { notes } from './notes.ts'
import { paper } from './paper.ts'
import { planning } from './planning.ts'
import { createClock } from './clock.ts'
import type { Answer, Client, Foreseen, Listener, SheetAddress } from './contract.ts'
import { follow } from './follow.ts'
import { keepTime } from './keep-time.ts'
import { sendUntilAnswered } from './order.ts'
import { rehearsing } from './rehearsals.ts'
import { newScreen } from './screen.ts'
import { knowViewer } from './viewer.ts'

export interface ClientOptions {
  /** The server's address; in a browser that was served by it, its own origin. A rehearsal's has a path. */
  readonly url: string
  /** In the place of the world's `fetch`: a server in the same process (`server.request`), or one that keeps cookies. */
  readonly fetch?: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  /** The staff token or the key of this machine, sent with each request in the place of a cookie. */
  readonly token?: string
  /** What the agent of the office at this terminal goes by, so that others are told who did what. */
  readonly agent?: string
  /** Milliseconds that no change of the wall clock moves. */
  readonly now?: () => number
}

/** Everything a screen asks of the server, the same over the network, in tests, and inside the terminal. */
export function createClient(options: ClientOptions): Client {
  const { url, token, now = () => performance.now() } = options
  const fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init))
  const credentials = credentialsOf(options)
  const viewer = knowViewer()
  const headers = () => ({ ...credentials, ...viewer.headers() })
  const { api } = hc<Api>(url, { fetch, headers })
  // Who asks who they are does not say so.
  const { api: door } = hc<Api>(url, { fetch, headers: credentials })
  const estimate = createClock({ monotonic: now, askServer: () => askTime(api) })
  // A terminal of the office is not one of the screens in the room.
  const screen = token === undefined ? newScreen(api, estimate.clock) : null
  const keeping = keepTime(estimate, () => screen?.report())

  const send = (command: Command, query: { consider?: string }, signal: AbortSignal) =>
    api.commands.$post({ json: command, query }, { init: { signal } })
  const followStream = <View>(path: string, listener: Listener<View>) => {
    const open = (signal: AbortSignal) =>
      fetch(addressAt(url, path), { headers: { ...headers(), accept: 'text/event-stream' }, signal, cache: 'no-store' })
    const stops = [keeping.begin(), follow<View>({ open, estimate, onConnect: keeping.renew }, listener)]
    return () => stops.forEach((stop) => stop())
  }

  return {
    order: (order, { patience, id = newCommandId() } = {}) => {
      const command = { ...order, id } as Command
      return sendUntilAnswered((signal) => send(command, {}, signal), patience)
    },
    consider: async (order) => {
      const command = { ...order, id: newCommandId() } as Command
      const answer = await ask((signal) => send(command, { consider: '' }, signal), patienceOfAll)
      return answer.ok ? ok((answer.value as { readonly facts?: Foreseen }).facts ?? {}) : answer
    },
    ...viewer.signing(door, api),
    candidates: () => ask((signal) => api.candidates.$get({}, { init: { signal } })),
    jurors: () => ask((signal) => api.jurors.$get({}, { init: { signal } })),
    candidate: (candidateId) =>
      ask((signal) => api.candidates[':candidateId'].$get({ param: { candidateId } }, { init: { signal } })),
    candidateRegister: () => ask((signal) => api.register.candidates.$get({}, { init: { signal } }), patienceOfAll),
    openings: () => ask((signal) => api.openings.$get({}, { init: { signal } }), patienceOfAll),
    ...planning(api),
    ...rehearsing(api),
    expiring: () => ask((signal) => api.expiring.$get({}, { init: { signal } })),
    juror: (jurorId) => ask((signal) => api.jurors[':jurorId'].$get({ param: { jurorId } }, { init: { signal } })),
    jurorRegister: () => ask((signal) => api.register.jurors.$get({}, { init: { signal } }), patienceOfAll),
    regulation: () => ask((signal) => api.regulation.$get({}, { init: { signal } })),
    frameworks: () => ask((signal) => api.frameworks.$get({}, { init: { signal } })),
    privacyDue: () => ask((signal) => api.privacy.due.$get({}, { init: { signal } })),
    erase: ({ candidateIds, fileIds, jurorIds }) =>
      ask(
        (signal) =>
          api.privacy.erase.$post(
            { json: { candidateIds: [...candidateIds], fileIds: [...fileIds], jurorIds: [...jurorIds] } },
            { init: { signal } },
          ),
        patienceOfAll,
      ),
    // An absent piece of a file is told as one that is undefined, which JSON has not.
    personExport: (whom) =>
      ask(
        (signal) => api.privacy.export[':kind'][':id'].$get({ param: whom }, { init: { signal } }),
        patienceOfAll,
      ) as Answer<PersonExport>,
    personExportPdf: (whom) =>
      askBytes((signal) => fetch(exportUrl(url, whom, '/pdf'), { headers: headers(), signal }), patienceOfAll),
    exportedDocument: ({ whom, sha256 }) =>
      askBytes(
        (signal) => fetch(exportUrl(url, whom, `/documents/${sha256}`), { headers: headers(), signal }),
        patienceOfAll,
      ),
    framework: (param) =>
      ask((signal) => api.frameworks[':certificate'][':version'].$get({ param }, { init: { signal } })),
    journal: ({ before, limit }) => {
      const query = { ...(before ? { before: String(before) } : {}), ...(limit ? { limit: String(limit) } : {}) }
      return ask((signal) => api.journal.$get({ query }, { init: { signal } }))
    },
    issueLink: (json) => ask((signal) => api.links.$post({ json }, { init: { signal } })),
    revokeLink: (param) => ask((signal) => api.links[':sessionId'][':holder'].$delete({ param }, { init: { signal } })),
    substitutes: (which) =>
      ask((signal) => api.substitutes[':sessionId'][':leaving'].$get({ param: which }, { init: { signal } })),
    links: (sessionId) => ask((signal) => api.links[':sessionId'].$get({ param: { sessionId } }, { init: { signal } })),
    sheet: (which) => askBytes((signal) => fetch(sheetUrl(url, which), { headers: headers(), signal })),
    sheetUrl: (which) => sheetUrl(url, which),
    attach: ({ candidateId, piece, name, bytes }) => {
      const given = { param: { candidateId, piece }, query: { name } }
      const pieces = api.candidates[':candidateId'].pieces[':piece']
      const body = Uint8Array.from(bytes)
      return ask((signal) => pieces.attachments.$post(given, { init: { body, signal } }), patienceOfAll)
    },
    attachment: ({ candidateId, sha256 }) => {
      const address = addressAt(url, `/api/candidates/${candidateId}/attachments/${sha256}`)
      return askBytes((signal) => fetch(address, { headers: headers(), signal }), patienceOfAll)
    },
    ...paper(api, (path, signal) => fetch(addressAt(url, path), { headers: headers(), signal })),
    hearingFile: (param) =>
      ask((signal) => api.hearings[':sessionId'][':hearingId'].file.$get({ param }, { init: { signal } })),
    hearingAttachmentUrl: ({ sessionId, hearingId, sha256 }) =>
      addressAt(url, `/api/hearings/${sessionId}/${hearingId}/attachments/${sha256}`),
    ...notes(api),
    followSession: (sessionId, listener) =>
      followStream(`/api/live/sessions/${sessionId}${screen ? `?screen=${screen.id}` : ''}`, listener),
    followOffice: (listener) => followStream('/api/live/office', listener),
    followBoard: (listener) => followStream('/api/live/board', listener),
  }
}

const sheetUrl = (url: string, { sessionId, hearingId, version }: SheetAddress) =>
  addressAt(url, `/api/sheets/${sessionId}/${hearingId}/${version}`)

const exportUrl = (url: string, { kind, id }: Whom, more: string) =>
  addressAt(url, `/api/privacy/export/${kind}/${id}${more}`)

const credentialsOf = ({ token, agent }: ClientOptions): Record<string, string> => ({
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  ...(agent === undefined ? {} : { 'x-delibere-agent': encodeURIComponent(agent) }),
})

/** Rejects where there is no answer: then the estimate stays as it is. */
async function askTime({ time }: ReturnType<typeof hc<Api>>['api']): Promise<Instant> {
  const answer = await ask((signal) => time.$get({}, { init: { signal } }))
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value.now
}
