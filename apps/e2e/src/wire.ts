import type { CDPSession, Page } from '@playwright/test'

/** What one page has received from the server, byte for byte as the browser's network saw it. */
export interface Wire {
  /** Answers and streams received since the page came in, or since `forget`; the files of the application apart. */
  text(): string
  forget(): void
}

/** Listens on a page's network from now on, streams that never end included. */
export async function listenOn(page: Page): Promise<Wire> {
  const cdp = await page.context().newCDPSession(page)
  // By request, since a letter may be cut in two between two pieces.
  const bodies = new Map<string, Buffer[]>()
  const keep = (requestId: string, base64: string) => bodies.get(requestId)?.push(Buffer.from(base64, 'base64'))

  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    if (!new URL(response.url).pathname.startsWith('/api/')) return
    bodies.set(requestId, [])
    void bodySoFar(cdp, requestId).then((base64) => keep(requestId, base64))
  })
  cdp.on('Network.dataReceived', ({ requestId, data }) => data !== undefined && keep(requestId, data))
  await cdp.send('Network.enable')
  return {
    text: () => [...bodies.values()].map((pieces) => Buffer.concat(pieces).toString('utf8')).join('\n'),
    forget: () => bodies.forEach((_pieces, requestId) => bodies.set(requestId, [])),
  }
}

/** What has come of a body before its pieces are told one by one; an answer that is whole already is asked for. */
async function bodySoFar(cdp: CDPSession, requestId: string): Promise<string> {
  try {
    return (await cdp.send('Network.streamResourceContent', { requestId })).bufferedData
  } catch {
    const whole = await cdp.send('Network.getResponseBody', { requestId }).catch(() => null)
    if (whole === null) return ''
    return whole.base64Encoded ? whole.body : Buffer.from(whole.body).toString('base64')
  }
}
