import { Agent, type IncomingMessage, request } from 'node:http'

// Screens and commands as bare as the floor's sockets, so that what is measured is the server and not this process.

const agent = new Agent({ keepAlive: true })

/** A screen that reads a live stream and knows no more than the revision it has whole. */
export interface BareScreen {
  revision(): number
  /** Resolves once this screen has all of a view of that revision or a later one. */
  reached(revision: number): Promise<void>
  stop(): void
}

/** `headers` says who looks: a cookie, or a token. */
export async function openBareScreen(url: string, headers: Readonly<Record<string, string>>): Promise<BareScreen> {
  const response = await ask(url, { headers })
  let text = ''
  let at = 0
  let waiting: { revision: number; resolve: () => void }[] = []
  response.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    const end = text.lastIndexOf('\n\n')
    if (end < 0) return
    const id = text.lastIndexOf('id: ', end)
    if (id >= 0) at = Number.parseInt(text.slice(id + 4, id + 20), 10)
    text = text.slice(end + 2)
    for (const one of waiting) if (at >= one.revision) one.resolve()
    waiting = waiting.filter((one) => at < one.revision)
  })
  return {
    revision: () => at,
    reached: (revision) =>
      at >= revision ? Promise.resolve() : new Promise((resolve) => waiting.push({ revision, resolve })),
    stop: () => response.destroy(),
  }
}

/** Sends JSON and waits for the whole answer; gives its status. */
export async function post(url: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<number> {
  const response = await ask(url, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } }, body)
  response.resume()
  await new Promise((resolve) => response.on('end', resolve))
  return response.statusCode ?? 0
}

function ask(url: string, init: { method?: string; headers: Record<string, string> }, body?: unknown) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const text = body === undefined ? '' : JSON.stringify(body)
    const headers = body === undefined ? init.headers : { ...init.headers, 'content-length': Buffer.byteLength(text) }
    request(url, { ...init, headers, agent }, resolve)
      .on('error', reject)
      .end(text)
  })
}
