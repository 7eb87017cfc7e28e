import { type Actor, CommandId } from '@delibere/core'
import type { Order } from '@delibere/core/testing'
import type { Server } from '../server.ts'

/** What somebody does with the API, from one browser or one program. */
export interface Device {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  post(path: string, body: unknown): Promise<Response>
  /** Sends a file as it is. */
  upload(path: string, content: Uint8Array): Promise<Response>
  put(path: string, body: unknown): Promise<Response>
  delete(path: string): Promise<Response>
  /** Sends a command; the id is new unless it is given. */
  order(order: Order, id?: string): Promise<Response>
  /** The same, for what the test takes for granted: a refusal is a fault. */
  must(order: Order): Promise<void>
  signIn(secret: string): Promise<Actor>
  /** The first thing a live stream shows. */
  look<View>(path: string): Promise<View>
  /** A live stream, to be read event by event. */
  follow(path: string): Promise<Events>
}

export interface ServerEvent {
  readonly event: string
  readonly id: string | null
  readonly data: unknown
}

export interface Events {
  readonly response: Response
  /** The next event; null when the stream has ended. */
  next(): Promise<ServerEvent | null>
  close(): Promise<void>
}

/** A device that signs in with a token each time, or keeps the cookie it is given. `newId` makes the ids of its commands. */
export function createDevice(server: Pick<Server, 'request'>, newId: () => string, token?: string): Device {
  let cookie: string | undefined

  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
    if (cookie !== undefined) headers.set('cookie', cookie)
    const response = await server.request(new URL(path, 'http://localhost:4310'), { ...init, headers })
    const given = response.headers.getSetCookie()[0]
    if (given !== undefined) cookie = /max-age=0/i.test(given) ? undefined : given.split(';')[0]
    return response
  }
  const send = (method: string) => (path: string, body: unknown) =>
    ask(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const post = send('POST')
  const order = (given: Order, id = newId()) => post('/api/commands', { ...given, id: CommandId.parse(id) })
  const follow = async (path: string) => readEvents(await ask(path))

  return {
    get: (path, headers = {}) => ask(path, { headers }),
    post,
    upload: (path, content) => ask(path, { method: 'POST', body: Uint8Array.from(content) }),
    put: send('PUT'),
    delete: (path) => ask(path, { method: 'DELETE' }),
    order,
    async must(given) {
      const response = await order(given)
      if (!response.ok) throw new Error(`${given.type} was refused: ${await response.text()}`)
    },
    async signIn(secret) {
      const response = await post('/api/sign-in', { secret })
      if (!response.ok) throw new Error(`sign-in was refused: ${response.status}`)
      return (await response.json()) as Actor
    },
    async look<View>(path: string) {
      const events = await follow(path)
      const first = await events.next()
      await events.close()
      if (first?.event !== 'view') throw new Error(`no view at ${path}: ${events.response.status}`)
      return (first.data as { view: View }).view
    },
    follow,
  }
}

function readEvents(response: Response): Events {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''

  const next = async (): Promise<ServerEvent | null> => {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const block = text.slice(0, end)
        text = text.slice(end + 2)
        const event = field(block, 'event')
        // What is no event (`retry:`) is passed over.
        if (event !== null) return { event, id: field(block, 'id'), data: JSON.parse(field(block, 'data') ?? 'null') }
        continue
      }
      const { done, value } = await reader.read()
      if (done) return null
      text += value
    }
  }
  return { response, next, close: () => reader.cancel() }
}

const field = (block: string, name: string): string | null =>
  block
    .split('\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2) ?? null
